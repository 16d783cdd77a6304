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
        let marks = try MarkFile(
            path: directory.markFile, logs: charter.markedLogs, isMarked: store.isMarked(),
            opening: lock.opening)
        let (keys, found) = (try directory.keys(), marks.found ?? [])
        let node = try Self.start(lock.opening, store, marks: found, logger: logger) { settled, records in
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
        if !node.hasAgreedPhrasebook {
            logger.warning(
                "this node's phrasebook is not the charter's: texts are UNVERIFIED",
                metadata: [
                    "own": "\(node.messages.terms.phrasebook.digest.hex)",
                    "agreed": "\(charter.phrasebook.digest.hex)",
                ])
        }
    }

    /// A node as its records make it, if they are what it has stored; else they are left as they are.
    private static func start(
        _ opening: Opening, _ store: Store, marks: [Tidemark], logger: Logger,
        _ make: (Settled, ReadRecords) -> Node
    ) throws -> Node {
        let opened = try opening.node(
            marks: marks,
            frontier: { (log: LogName, size: UInt64) throws(StoreError) -> Frontier in
                var tree = Frontier()
                try store.eachLeafHash(of: log, upTo: size) { tree.append($0) }
                return tree
            },
            start: { () throws(StoreError) -> Node? in try store.start(make) },
            foldAnew: { () throws(StoreError) in
                logger.warning(
                    "what is kept in place of entries does not fit them: all of them are folded")
                try store.foldAnew()
            })
        let node: Node
        switch opened {
        case .success(let sound): node = sound
        case .failure(let refusal): throw StoreError(refusal, path: store.path)
        }
        let (entries, tallied) = (node.trees.reduce(0) { $0 + $1.tree.size }, try store.entryTally().rows)
        guard Int64(entries) == tallied else {
            throw StoreError.damaged(
                path: store.path, what: "table entry: it has \(entries) rows, and \(tallied) were stored")
        }
        return node
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
