import Deconfliction
import Foundation
import Line
package import Logging
import SQLiteStore
import TransparencyLog

/// Opens what a member keeps for one mechanism, and keeps everybody else out while it is open.
package struct Mechanism: Sendable {
    package let desk: Desk
    package let identity: TLSIdentity
    private let lock: IdentityLock

    package init(_ directory: MechanismDirectory, logger: Logger) throws {
        lock = try IdentityLock(directory)
        let charter = try directory.agreedCharter()
        let me = try directory.card().name
        try directory.finishPromotion()
        identity = try directory.identity()
        let store = try Store(
            path: directory.storeFile, identity: Store.Identity(mechanism: charter.mechanism, member: me))
        // Two of each line, and as a witness two of each line of others.
        let marks = try MarkFile(path: directory.markFile, logs: 2 * charter.lines.count)
        guard try marks.found != nil || !store.isMarked() else {
            throw StoreError.markLost(path: directory.markFile)
        }
        let keys = try directory.keys()
        let found = marks.found ?? []
        let node = try Self.start(store, marks: found, logger: logger) { settled, records in
            Node(me, of: charter, keys: keys, settled: settled, read: records, tidemarks: found)
        }
        try marks.write(node.tidemarks)
        try store.setMarked()
        desk = Desk(node, store: store, marks: marks, directory: directory)
        logger.info(
            "open",
            metadata: [
                "member": "\(me)", "mechanism": "\(charter.mechanism)", "entries": "\(node.entries.count)",
                "settled": "\(node.settled.values.reduce(0) { $0 + $1.count })",
            ])
    }

    /// A node as its records make it, if they are what it has stored; else they are left as they are.
    private static func start(
        _ store: Store, marks: [Tidemark], logger: Logger, _ make: (Settled, ReadRecords) -> Node
    ) throws -> Node {
        var started = try store.start(make)
        if started?.disagreements.isEmpty != true {
            let logs = try contradictions(of: marks, in: store)
            guard logs.isEmpty else { throw StoreError.contradictsMark(path: store.path, logs: logs) }
            logger.warning("what is kept in place of entries does not fit them: all of them are folded")
            try store.foldAnew()
            started = try store.start(make)
        }
        guard let node = started else {
            throw StoreError.damaged(
                path: store.path,
                what:
                    "table entry or receipt: entries of a log are missing between others, or receipts cover more"
            )
        }
        guard node.disagreements.isEmpty else {
            throw StoreError.contradictsMark(path: store.path, logs: node.disagreements)
        }
        if let fault = node.faults.first { throw StoreError.damaged(path: store.path, what: fault.words) }
        let (entries, tallied) = (node.trees.reduce(0) { $0 + $1.tree.size }, try store.entryTally().rows)
        guard Int64(entries) == tallied else {
            throw StoreError.damaged(
                path: store.path, what: "table entry: it has \(entries) rows, and \(tallied) were stored")
        }
        return node
    }

    /// The logs whose stored leaves make another tree than was signed: such a database is left as it is.
    private static func contradictions(of marks: [Tidemark], in store: Store) throws -> [LogName] {
        try marks.filter { mark in
            var tree = Frontier()
            try store.eachLeafHash(of: mark.log, upTo: mark.head.size) { tree.append($0) }
            return tree.size == mark.head.size && tree.root != mark.head.root
        }.map(\.log)
    }

    /// The certificates of all other members as they are now: whom the listener lets in.
    ///
    /// A member that announced bytes which are no certificate keeps nobody else out: its earlier one still counts.
    package func trusted() -> [Certificate] {
        let contacts = desk.view.node.contacts
        return desk.charter.members.filter { $0.name != desk.me }.flatMap { member in
            contacts.certificates(of: member.name).compactMap { try? Certificate(der: $0) }  // said above
        }
    }
}
