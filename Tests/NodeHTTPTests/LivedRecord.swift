import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import Logging
import NodeService
import SQLiteStore
import TestSupport
import TransparencyLog

/// What A and F have on their disks after some weeks: directories with a row of every kind, as running nodes leave them.
final class LivedRecord: Sendable {
    /// Made once: every case works on a copy.
    static let shared = Result(catching: { try LivedRecord() })

    let mechanism: TestSupport.Mechanism
    private let folder: URL
    private let logger = Logger(label: "desk", factory: { _ in SwiftLogNoOpLogHandler() })

    private init() throws {
        mechanism = try TestSupport.Mechanism(closed: ["B", "F"])
        folder = FileManager.default.temporaryDirectory.appending(path: "lived-\(UUID().uuidString)")
        let wire = try Self.live(mechanism)
        let charter = try mechanism.signedCharter()
        for name in ["A", "F"] as [MemberName] {
            let directory = try directory(of: name, charter)
            let store = try Store(
                path: directory.storeFile,
                identity: .init(mechanism: mechanism.charter.mechanism, member: name))
            try store.append(wire.disks[name] ?? [])
            if name == "A" { try store.append(byHand(wire)) }
            _ = try store.add(officer: "Ada", role: "watch officer", tokenHash: [1, 2, 3], at: .morning)
            let marks = try MarkFile(
                path: directory.markFile, logs: mechanism.charter.markedLogs, isMarked: false,
                opening: Opening(isHeldByOther: false))
            try marks.write(wire.node(name).tidemarks)
            try store.setMarked()
            try store.close()
        }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }  // left behind, it is the system's to clear

    private func directory(of name: MemberName, _ charter: SignedCharter) throws -> MechanismDirectory {
        let directory = try MechanismDirectory.create(
            at: folder.appending(path: name.text).path, member: name, role: .party, endpoints: [], scopes: [])
        for use in ["log", "witness"] {
            let seed = Digest(hashing: Array("\(use) key of \(name)".utf8))
            try Data("\(seed.hex)\n".utf8).write(
                to: URL(fileURLWithPath: directory.path).appending(path: "\(use).key"))
        }
        try directory.write(charter: charter)
        return directory
    }

    /// Weeks with all that is over and let go of, and a day with all that is not.
    private static func live(_ mechanism: TestSupport.Mechanism) throws -> Wire {
        var wire = Wire(mechanism)
        wire.advance(seconds: 1)
        wire.now = .morning
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("B", .file(try .sketch("B-610", east: 90, told: .to(["A"]))))
        wire.officer("A", .turn(try Handle("A-601"), .end))
        for name in ["A", "B", "F"] as [MemberName] {
            for copy in wire.node(name).messages.waiting.compactMap({ $0.copy(to: name) }) {
                let received = try Message(.received, ["at": .time(wire.now)])
                wire.officer(name, .send(received, to: [], regarding: .serial(copy.serial)))
            }
        }
        // Nobody acknowledges it: it expires, and never settles.
        wire.officer("A", .file(try .sketch("A-602", east: 180)))
        for days in [31, 1, 0] as [Int64] {
            wire.now = wire.now.minutes(days * 24 * 60)
            wire.settle()
            wire.advance(seconds: 3_700)
        }
        let soon = wire.now.minutes(200)
        wire.officer("A", .file(try .sketch("A-603", from: soon)))
        wire.officer("A", .file(try .sketch("A-HOME", east: 90, from: soon, told: .withheld)))
        wire.tampering = { name, message in name == "B" ? message.withoutBodies : message }
        wire.officer("B", .file(try .sketch("B-611", east: 180, from: soon, told: .to(["A"]))))
        wire.tampering = { $1 }
        let stop = try Message(.stop, ["position": .position(.e7(345_000_000, 380_000_000))])
        wire.officer("B", .send(stop, to: ["A"], regarding: nil))
        wire.officer("A", .send(stop, to: ["B"], regarding: nil))
        wire.advance(seconds: 60)
        return wire
    }

    /// What does not come about by itself: two histories of B's log, its end, and notes of the member's own.
    private func byHand(_ wire: Wire) throws -> [Deconfliction.Record] {
        let box = sound(wire.node("A").link(to: "B")?.inbox, "B-A")
        let (held, other) = (box.tree.head, TreeHead(size: box.size, root: Digest(hashing: [1])))
        let fork = ForkEvidence(
            key: mechanism.charter.logKey(of: "B-A"), smaller: try signed(other, of: "B-A"),
            larger: try signed(held, of: "B-A"), root: held.root, proof: ConsistencyProof([]))
        let tick = Tick(
            list: .outage, about: .entry("B-A-0"), officer: "Ada", role: "watch officer", at: wire.now)
        return [
            .fork("B-A", fork, at: wire.now), .closed("B-A", next: 2, at: wire.now),
            .reviewed("B-A-0", at: wire.now), .tick(tick),
            .silence("B", from: wire.now.minutes(-90), until: wire.now),
        ]
    }

    /// A checkpoint as a log's author signs it, or as somebody else does.
    func signed(_ head: TreeHead, of log: LogName, by key: SigningKey? = nil) throws -> SignedCheckpoint {
        let origin = log.origin(in: mechanism.charter.mechanism)
        let signer = try NoteSigner(name: origin, key: key ?? mechanism.keys(of: log.author).log)
        return signer.sign(try Checkpoint(origin: origin, head: head))
    }

    /// What stops the node of a member whose database was changed: at its start, or when its audit comes to it. nil where all of
    /// it was read and nothing was found.
    func verdict(on member: MemberName, _ change: (Database) throws -> Void) async throws -> String? {
        let copy = folder.appending(path: UUID().uuidString)
        try FileManager.default.copyItem(at: folder.appending(path: member.text), to: copy)
        defer { try? FileManager.default.removeItem(at: copy) }  // goes with the folder at last
        let directory = MechanismDirectory(path: copy.path)
        try edit(directory.storeFile, change)
        do {
            let opened = try NodeService.Mechanism(directory, logger: logger)
            return try await verdict(on: opened)
        } catch let error as StoreError {
            return "\(error)"
        }
    }

    private func edit(_ path: String, _ change: (Database) throws -> Void) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write(change)
        try queue.close()
    }

    private func verdict(on opened: NodeService.Mechanism) async throws -> String? {
        let changes = opened.desk.changes()
        return try await withThrowingTaskGroup(of: String?.self) { tasks in
            tasks.addTask { [logger] in
                try await DeskLoop(desk: opened.desk, identity: opened.identity, logger: logger).run()
                return nil
            }
            tasks.addTask {
                for await _ in changes where opened.desk.record.isAudited { break }
                return nil
            }
            defer { tasks.cancelAll() }
            return try await tasks.next() ?? nil
        }
    }
}

extension ExchangeMessage {
    /// The same without the bodies of its entries.
    fileprivate var withoutBodies: ExchangeMessage {
        ExchangeMessage(
            log: log, checkpoint: checkpoint, start: start, proof: proof,
            entries: entries.map { Parcel(leaf: $0.leaf, body: nil) }, held: held, receipt: receipt,
            clock: clock, wait: wait, lost: lost, returned: returned, fork: fork)
    }
}
