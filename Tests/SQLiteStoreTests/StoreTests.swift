import Airspace
import Deconfliction
import Foundation
import GRDB
import Line
import SQLiteStore
import TestSupport
import Testing
import TransparencyLog

/// The durable record: what was stored is there again, in the order in which it was made.
struct StoreTests {
    private let folder: TemporaryFolder
    private let mechanism: Mechanism
    private var path: String { folder.path("node.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
        mechanism = try Mechanism()
    }

    private func open(as member: MemberName = "A") throws -> Store {
        try Store(
            path: path, identity: Store.Identity(mechanism: mechanism.charter.mechanism, member: member))
    }

    /// A working day of two parties and a witness, in which something is refused.
    private func day() throws -> Wire {
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B", "F"]))))
        wire.officer("A", .file(try .sketch("A-HOME", east: 400, told: .withheld)))
        wire.officer("B", .file(try .sketch("B-610", east: 1, told: .to(["A"]))))
        wire.officer(
            "A",
            .propose(
                conflict: .of("A-B-0", "B-A-0"), changing: "A-B-0", .startAt(Instant.morning.minutes(300))))
        wire.officer("B", .agree("A-B-1"))
        wire.tampering = { name, message in
            guard name == "B", message.log == "B-A" else { return message }
            return ExchangeMessage(
                log: message.log, checkpoint: message.checkpoint, start: message.start, proof: message.proof,
                entries: message.entries.map { .init(leaf: $0.leaf, body: nil) }, held: message.held,
                receipt: message.receipt, clock: message.clock, wait: message.wait)
        }
        wire.officer("B", .file(try .sketch("B-611", east: 80, told: .to(["A"]))))
        wire.tampering = { $1 }
        wire.officer("A", .turn(try Handle("A-HOME"), .activate))
        wire.officer("A", .announce(Contact(certificate: [1, 2, 3], endpoints: ["https://new.example:1"])))
        wire.advance(seconds: 30)
        return wire
    }

    @Test func `a closed record stands in one file, though it was read beside being written`() throws {
        let store = try open()
        let entry = Deconfliction.Record.entry("A-B", leaf: [1, 2, 3], body: nil, at: .morning, refusal: nil)
        try store.append([entry])
        #expect(try store.records() == [entry])
        try store.close()
        try folder.write(try folder.bytes("node.sqlite"), to: "alone.sqlite")
        #expect(try Store(path: folder.path("alone.sqlite"), identity: store.identity).records() == [entry])
    }

    private enum Kind: Hashable {
        case entry, refusedEntry, checkpoint, ownReceipt, givenReceipt, cosignature, witnessed, fork, closed,
            original,
            withheld, expired, settled, reviewed, heard, silence, tick, action
    }

    private func kind(_ record: Deconfliction.Record) -> Kind {
        switch record {
        case .entry(_, _, _, _, let refusal): refusal == nil ? .entry : .refusedEntry
        case .checkpoint: .checkpoint
        case .receipt(let log, _, _): log.author == "A" ? .ownReceipt : .givenReceipt
        case .cosignature: .cosignature
        case .witnessed: .witnessed
        case .fork: .fork
        case .closed: .closed
        case .expired: .expired
        case .settled: .settled
        case .reviewed: .reviewed
        case .original: .original
        case .withheld: .withheld
        case .heard: .heard
        case .silence: .silence
        case .tick: .tick
        case .action: .action
        }
    }

    /// Records of one kind in their order; of what replaces its predecessor, the newest of each log.
    private func expected(_ records: [Deconfliction.Record], _ wanted: Kind) -> [Deconfliction.Record] {
        let all = records.filter { kind($0) == wanted }
        guard wanted == .checkpoint || wanted == .witnessed else { return all }
        var newest: [(LogName, Deconfliction.Record)] = []
        for record in all {
            guard let log = log(of: record) else { continue }
            newest.removeAll { $0.0 == log }
            newest.append((log, record))
        }
        return newest.map(\.1)
    }

    private func log(of record: Deconfliction.Record) -> LogName? {
        switch record {
        case .checkpoint(let log, _), .witnessed(let log, _, _): log
        default: nil
        }
    }

    @Test func `every kind of record comes back as it was, in its order`() throws {
        let wire = try day()
        for name in ["A", "B", "F"] as [MemberName] {
            let path = folder.path("\(name).sqlite")
            let store = try Store(
                path: path, identity: Store.Identity(mechanism: mechanism.charter.mechanism, member: name))
            for record in wire.disk(name) { try store.append([record]) }
            let read = try store.records()
            for kind in Set(wire.disk(name).map(kind)) where kind != .action {
                let expected = expected(wire.disk(name), kind)
                let found = read.filter { self.kind($0) == kind }
                if kind == .checkpoint || kind == .witnessed || kind == .original {
                    #expect(Set(found) == Set(expected), "\(name) \(kind)")
                    #expect(found.count == expected.count)
                } else {
                    #expect(found == expected, "\(name) \(kind)")
                }
            }
            try store.close()
        }
        let kinds = Set((wire.disk("A") + wire.disk("F")).map(kind))
        #expect(
            kinds.isSuperset(of: [
                .entry, .refusedEntry, .checkpoint, .ownReceipt, .givenReceipt, .cosignature,
            ]))
        #expect(kinds.isSuperset(of: [.witnessed, .original, .withheld, .action]))
    }

    @Test func `a node made from the store is the node that was`() throws {
        let wire = try day()
        for name in ["A", "B", "F"] as [MemberName] {
            let file = folder.path("\(name).sqlite")
            let identity = Store.Identity(mechanism: mechanism.charter.mechanism, member: name)
            let first = try Store(path: file, identity: identity)
            try first.append(wire.disk(name))
            try first.close()
            let records = try Store(path: file, identity: identity).records()
            let (again, before) = (mechanism.node(name, records: records), wire.node(name))
            #expect(again.register.all == before.register.all)
            #expect(again.entries.elementsEqual(before.entries))
            #expect(again.negotiations.all == before.negotiations.all)
            #expect(again.witnessDesk.all == before.witnessDesk.all)
            for key in before.register.all.map(\.key) {
                #expect(again.findings(of: key) == before.findings(of: key), "\(key)")
            }
            #expect(again.contacts.endpoints(of: "A") == before.contacts.endpoints(of: "A"))
            for peer in before.peers {
                let (found, expected) = (
                    try #require(again.link(to: peer)), try #require(before.link(to: peer))
                )
                #expect(found.outbox.tree.root == expected.outbox.tree.root)
                #expect(found.outbox.receipts == expected.outbox.receipts)
                #expect(again.messages.refused(by: peer) == before.messages.refused(by: peer))
                #expect(found.inbox.tree.root == expected.inbox.tree.root)
                #expect(found.inbox.receipts == expected.inbox.receipts)
                #expect(found.inbox.receipt == expected.inbox.receipt)
                #expect(
                    again.offers(of: found.outbox.log).map(\.marks)
                        == before.offers(of: found.outbox.log).map(\.marks))
            }
        }
    }

    @Test func `the leaves of a log are those that make its tree`() throws {
        let wire = try day()
        let store = try open()
        try store.append(wire.disk("A"))
        for log in ["A-B", "B-A", "A-F"] as [LogName] {
            let tree = MerkleTree(leafHashes: try store.leaves(of: log).map { TreeHash.leaf($0) })
            let link = try #require(wire.node("A").link(to: log.author == "A" ? log.addressee : log.author))
            #expect(tree.root == (log.author == "A" ? link.outbox.tree.root : link.inbox.tree.root))
        }
        #expect(try store.leaves(of: "B-F") == [])
    }

    @Test func `logs of different epochs are kept apart`() throws {
        let store = try open()
        for log in ["A-B", "A-B.2", "A-B"] as [LogName] {
            try store.append([.entry(log, leaf: Array("\(log)".utf8), body: nil, at: .morning, refusal: nil)])
        }
        #expect(try store.leaves(of: "A-B").count == 2)
        #expect(try store.leaves(of: "A-B.2") == [Array("A-B.2".utf8)])
    }

    @Test func `records that are appended together are stored together or not at all`() throws {
        let store = try open()
        let id = try #require(MessageID([UInt8](repeating: 1, count: 16)))
        let original = Deconfliction.Record.original(id, notice: [1], to: ["B"])
        let entry = Deconfliction.Record.entry("A-B", leaf: [1], body: nil, at: .morning, refusal: nil)
        #expect(throws: StoreError.self) { try store.append([entry, original, original]) }
        #expect(try store.records() == [])
        try store.append([entry, original])
        #expect(try store.records() == [original, entry])
    }

    /// The evidence of a fork, and that a log was closed, are facts like any other: they are there after a restart.
    @Test func `a fork with its evidence and a closed log come back`() throws {
        let key = mechanism.charter.logKey(of: "B-A")
        let signer = try NoteSigner(name: key.name, key: mechanism.keys(of: "B").log)
        let signed = try [1, 2].map { byte in
            signer.sign(
                try Checkpoint(origin: key.name, head: TreeHead(size: 1, root: Digest(hashing: [byte]))))
        }
        let fork = ForkEvidence(
            key: key, smaller: signed[0], larger: signed[1], root: signed[1].checkpoint.root,
            proof: ConsistencyProof([]))
        #expect(fork.holds())
        let records: [Deconfliction.Record] = [
            .fork("B-A", fork, at: .morning), .closed("A-B", next: 3, at: .morning),
        ]
        let store = try open()
        try store.append(records)
        try store.append(records)
        #expect(try store.records() == records, "once each")
    }

    @Test func `what a node noted down of its lines, and what officers ticked off, comes back`() throws {
        func tick(_ about: Tick.Subject, _ minute: Int64) -> Deconfliction.Record {
            .tick(
                Tick(
                    list: .outage, about: about, officer: "N. One", role: "watch officer",
                    at: .morning.minutes(minute)))
        }
        let silence = Deconfliction.Record.silence("B", from: .morning.minutes(2), until: .morning.minutes(9))
        let records = [
            .heard("F", at: .morning), .heard("B", at: .morning), tick(.entry("B-A-4"), 3), silence,
            .heard("B", at: .morning.minutes(11)), tick(.line("B"), 12), tick(.entry("B-A.2-4"), 13),
        ]
        let store = try open()
        try store.append(records)
        #expect(
            try store.records() == [
                .heard("B", at: .morning.minutes(11)), .heard("F", at: .morning), silence,
                tick(.entry("B-A-4"), 3),
                tick(.line("B"), 12), tick(.entry("B-A.2-4"), 13),
            ], "of what was heard only the newest")
    }

    @Test func `entries are read again in batches, with their bodies`() throws {
        let store = try open()
        let body = Body(salt: [UInt8](repeating: 1, count: 32), bytes: [UInt8](repeating: 2, count: 100_000))
        for number in 0..<5 as Range<UInt8> {
            try store.append([
                .entry("A-B", leaf: [number], body: number == 1 ? nil : body, at: .morning, refusal: nil)
            ])
        }
        #expect(try store.parcels(of: "A-B", from: 1, upTo: 3).map(\.leaf) == [[1], [2]])
        #expect(try store.parcels(of: "A-B", from: 0, upTo: 2).map(\.body) == [body, nil])
        #expect(try store.parcels(of: "A-B", from: 0, upTo: 5).map(\.leaf) == [[0], [1], [2]], "256 KiB")
        #expect(try store.parcels(of: "A-B", from: 5, upTo: .max) == [])
        #expect(try store.parcels(of: "A-B.2", from: 0, upTo: 5) == [])
    }

    @Test func `a database of the first version is taken up, and says that no mark was kept beside it`()
        throws
    {
        try open().close()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { db in
            try db.execute(
                sql: """
                    DROP TABLE tally;
                    DROP INDEX entry_unsettled; DROP TABLE settled; DROP TABLE past; DROP TABLE tile;
                    DROP INDEX receipt_log; DROP INDEX cosignature_log;
                    ALTER TABLE receipt DROP COLUMN size; ALTER TABLE receipt DROP COLUMN stated;
                    ALTER TABLE cosignature DROP COLUMN size; ALTER TABLE cosignature DROP COLUMN stated;
                    DROP INDEX entry_expired; ALTER TABLE entry DROP COLUMN settled;
                    DROP INDEX withheld_handle; DROP TABLE reviewed;
                    ALTER TABLE entry DROP COLUMN expired; DROP TABLE fork; DROP TABLE closed; DROP TABLE heard;
                    DROP TABLE silence; DROP TABLE tick; ALTER TABLE identity DROP COLUMN marked;
                    PRAGMA user_version = 1;
                    """)
        }
        try queue.close()
        let store = try open()
        #expect(try !store.isMarked())
        try store.setMarked()
        #expect(try store.isMarked())
    }

    @Test func `bytes of every value come back`() throws {
        let store = try open()
        let bytes = (0...255).map { UInt8($0) }
        let entry = Deconfliction.Record.entry(
            "A-B", leaf: bytes, body: Body(salt: [UInt8](repeating: 0, count: 32), bytes: []), at: .latest,
            refusal: .bodyAbsent)
        try store.append([entry])
        #expect(try store.records() == [entry])
    }

    /// What SQLite was asked for is not what it does on every file system: it is read back.
    @Test func `the database is in WAL mode, marked as ours and says whose it is`() throws {
        let store = try open()
        try store.close()
        let queue = try DatabaseQueue(path: path)
        let row = try queue.read { db in
            [
                try String.fetchOne(db, sql: "PRAGMA journal_mode"),
                try Int64.fetchOne(db, sql: "PRAGMA application_id").map { String($0, radix: 16) },
                try Int64.fetchOne(db, sql: "PRAGMA user_version").map { String($0) },
                try String.fetchOne(db, sql: "SELECT member FROM identity"),
            ]
        }
        #expect(row == ["wal", "434c524c", "5", "A"])
    }

    /// Neither in the database nor in its log: whoever takes the disk finds nothing.
    @Test func `what has expired is on the disk nowhere, and the rest is as it was`() throws {
        let store = try open()
        let secret = Array("a text that nobody is to find again".utf8)
        let body = Body(salt: [UInt8](repeating: 7, count: 32), bytes: secret)
        let id = try #require(MessageID([UInt8](repeating: 1, count: 16)))
        let kept = Deconfliction.Record.entry("A-B", leaf: [2], body: body, at: .morning, refusal: nil)
        let handle = try Handle("A-HOME")
        try store.append([
            .original(id, notice: secret, to: ["B"]),
            .entry("A-B", leaf: [1], body: body, at: .morning, refusal: nil),
            .entry("B-A", leaf: [3], body: body, at: .morning, refusal: nil),
            .withheld(handle, notice: secret, phase: .cancelled, at: .morning),
        ])
        var expiry = Expiry(entries: ["A-B-0", "B-A-0"])
        (expiry.originals, expiry.withheld) = ([id], [handle])
        let later = Instant.morning.minutes(9)
        try store.append([.expired(expiry, at: later), .reviewed("A-B-0", at: later)])
        let expected: [Deconfliction.Record] = [
            .expired(Expiry(entries: ["A-B-0", "B-A-0"]), at: later),
            .entry("A-B", leaf: [1], body: nil, at: .morning, refusal: nil),
            .entry("B-A", leaf: [3], body: nil, at: .morning, refusal: nil),
            .reviewed("A-B-0", at: later),
        ]
        #expect(try store.records() == expected)
        #expect(try store.entry("A-B-0")?.body == nil)
        for file in ["node.sqlite", "node.sqlite-wal"] {
            let bytes = try folder.bytes(file)
            #expect(Data(bytes).range(of: Data(secret)) == nil, "\(file)")
        }
        try store.append([kept])
        #expect(try store.records().contains(kept))
    }

    // MARK: Officers

    @Test func `officers are found by the hash of their token until they are revoked`() throws {
        let store = try open()
        let (first, second) = ([UInt8](repeating: 1, count: 32), [UInt8](repeating: 2, count: 32))
        let id = try store.add(officer: "N. One", role: "watch officer", tokenHash: first, at: .morning)
        _ = try store.add(
            officer: "N. Two", role: "deputy", tokenHash: second, at: Instant.morning.minutes(1))
        #expect(try store.officers().map(\.name) == ["N. One", "N. Two"])
        #expect(try store.officer(tokenHash: first)?.name == "N. One")
        #expect(try store.officer(tokenHash: second)?.role == "deputy")
        #expect(try store.officer(tokenHash: [UInt8](repeating: 3, count: 32)) == nil)
        #expect(try store.officer(tokenHash: Array(first.prefix(31))) == nil)

        #expect(try store.revoke(officer: id, at: Instant.morning.minutes(2)))
        #expect(try store.officer(tokenHash: first) == nil)
        #expect(try store.officer(tokenHash: second)?.name == "N. Two")
        #expect(try store.officers().map(\.revoked) == [Instant.morning.minutes(2), nil])
        #expect(try !store.revoke(officer: id, at: Instant.morning.minutes(3)), "once")
        #expect(try !store.revoke(officer: 99, at: Instant.morning.minutes(3)))
        #expect(try store.officers().first?.revoked == Instant.morning.minutes(2))
        try store.close()
        #expect(try open().officers().map(\.created) == [.morning, Instant.morning.minutes(1)])
    }

    @Test func `two officers cannot have one token`() throws {
        let store = try open()
        let token = [UInt8](repeating: 1, count: 32)
        _ = try store.add(officer: "N. One", role: "deputy", tokenHash: token, at: .morning)
        #expect(throws: StoreError.self) {
            try store.add(officer: "N. Two", role: "deputy", tokenHash: token, at: .morning)
        }
    }
}
