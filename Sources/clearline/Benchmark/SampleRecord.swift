import Airspace
package import Deconfliction
import Foundation
package import Line
package import NodeService
import SQLiteStore
import TransparencyLog

/// A mechanism made for measuring and for trying out other tools: two parties and a witness with keys of their own, and the
/// log that A writes to B, with receipts and cosignatures.
package struct SampleRecord {
    /// The directories `a`, `b` and `f` are made in it.
    package let path: String
    package let charter: SignedCharter
    private let keys: [MemberName: NodeKeys]

    /// Bytes that each entry has: an envelope of a small mechanism is about this long.
    package static let entryBytes = 512

    /// A receipt and, for every fourth of them, a cosignature stand after so many entries.
    private static let batch: UInt64 = 256

    private static let names = ["A", "B", "F"].compactMap { MemberName($0) }

    package var mechanism: MechanismID { charter.charter.mechanism }
    package var log: LogName { LogName(author: Self.names[0], addressee: Self.names[1]) }

    /// R0 without its budget: what is measured is what the program can do, not what the charter lets it. An hour without a word is
    /// no outage, so that years can be made hour by hour.
    private static let terms = """
        {"line_check": {"interval_s": 3600, "degraded_after_s": 3600, "down_after_missed": 2,
        "down_after_unanswered_flash": 2},
        "budget_per_peer": {"entries_per_s": 1000000, "bytes_per_day": 1073741824, "flash_reserved_share": 0.2}}
        """

    /// Makes the members' directories, with a charter that all have signed and no record yet.
    package init(makingIn path: String) throws {
        self.path = path
        let directories = try zip(Self.names, [Member.Role.party, .party, .facilitator]).map { name, role in
            try MechanismDirectory.create(
                at: Self.directory(of: name, in: path), member: name, role: role,
                endpoints: ["https://127.0.0.1:1"], scopes: [])
        }
        let pairs = [(0, 1), (0, 2), (1, 2)].map { Charter.Pair(Self.names[$0], Self.names[$1]) }
        let charter = try Charter.drafted(
            name: "Sample", members: directories.map { try $0.card() }, theatre: DemoCharter.theatre,
            lines: pairs, witnesses: [Self.names[2]], profile: Profile(file: Array(Self.terms.utf8)))
        var signed = SignedCharter(charter)
        var keys: [MemberName: NodeKeys] = [:]
        for (name, directory) in zip(Self.names, directories) {
            let own = try directory.keys()
            keys[name] = own
            try signed.sign(as: name, log: own.log, witness: own.witness)
        }
        for directory in directories { try directory.write(charter: signed) }
        self.charter = signed
        self.keys = keys
    }

    package func directory(of name: MemberName) -> MechanismDirectory {
        MechanismDirectory(path: Self.directory(of: name, in: path))
    }

    private static func directory(of name: MemberName, in path: String) -> String {
        URL(fileURLWithPath: path, isDirectory: true).appendingPathComponent(name.text.lowercased()).path
    }

    package func keys(of name: MemberName) -> NodeKeys {
        guard let keys = keys[name] else { preconditionFailure("\(name) is no member") }
        return keys
    }

    /// Opens a member's own store, and makes it if there is none.
    func store(of name: MemberName) throws -> Store {
        try Store(
            path: directory(of: name).storeFile, identity: .init(mechanism: mechanism, member: name))
    }

    /// Puts records into a member's store, beside what is there.
    package func store(_ records: [Deconfliction.Record], of name: MemberName) throws {
        let store = try store(of: name)
        try store.append(records)
        try store.close()
    }

    /// Writes so many entries into A's record, as the log that A writes to B.
    package func write(entries: UInt64) throws {
        let store = try store(of: log.author)
        var tree = MerkleTree()
        for start in stride(from: 0, to: entries, by: Int(Self.batch)) {
            var records: [Deconfliction.Record] = []
            for index in start..<min(start + Self.batch, entries) {
                let (leaf, body) = entry(index)
                tree.append(TreeHash.leaf(leaf))
                records.append(.entry(log, leaf: leaf, body: body, at: Self.time(index), refusal: nil))
            }
            records += try cosignatures(of: tree.head, isLast: tree.size == entries)
            try store.append(records)
        }
        try store.close()
    }

    private func cosignatures(of head: TreeHead, isLast: Bool) throws -> [Deconfliction.Record] {
        let checkpoint = try Checkpoint(origin: log.origin(in: mechanism), head: head)
        func note(by name: MemberName) throws -> SignedNote {
            let cosigner = try Cosigner(
                name: charter.charter.witnessName(of: name), key: keys(of: name).witness)
            let seconds = UInt64(Self.time(head.size).milliseconds / 1_000)
            return SignedCheckpoint(checkpoint, signatures: [cosigner.cosign(checkpoint, at: seconds)]).note
        }
        let receipt = Deconfliction.Record.receipt(
            log, try note(by: log.addressee), at: Self.time(head.size))
        guard isLast || (head.size / Self.batch).isMultiple(of: 4) else { return [receipt] }
        return [receipt, .cosignature(log, by: Self.names[2], try note(by: Self.names[2]))]
    }

    /// The entry with this index, ``entryBytes`` long, and its body. The same each time.
    package func entry(_ index: UInt64) -> (leaf: [UInt8], body: Body) {
        let serial = Serial(log: log, index: index)
        let content: CanonicalJSON = [
            "at": .integer(Self.time(index).milliseconds), "id": .string("N-\(index)"),
        ]
        let body = Body(
            salt: Digest(hashing: Array("salt of \(serial)".utf8)).bytes, bytes: content.encoded)
        let id = Digest(hashing: Array("message of \(serial)".utf8)).bytes.prefix(16)
        guard let message = MessageID(Array(id)) else { preconditionFailure("16 bytes are a message id") }
        func entry(role: String, to: [MemberName]) -> Entry {
            Entry(
                serial: serial, time: Self.time(index), code: .active, role: role, message: message, to: to,
                due: Code.active.row?.due, commitment: body.commitment(at: serial), holds: .nothing)
        }
        let bare = entry(role: "", to: [log.addressee]).encoded.count
        let (to, role) = Self.padding(Self.entryBytes - bare)
        return (entry(role: role, to: [log.addressee] + to).encoded, body)
    }

    /// Addressees and a role that make an entry longer by so many bytes.
    private static func padding(_ bytes: Int) -> (to: [MemberName], role: String) {
        var rest = bytes
        var to: [MemberName] = []
        while rest > Limits.roleCharacters {
            let length = min(16, rest - 3)
            guard let name = MemberName("P\(to.count)" + String(repeating: "X", count: length - 2)) else {
                break
            }
            to.append(name)
            rest -= length + 3
        }
        return (to, String(repeating: "r", count: max(0, rest)))
    }

    /// 2027-03-10 00:00 UTC, and a second for each entry.
    private static func time(_ index: UInt64) -> Instant {
        Instant(saturating: 1_804_636_800_000 + Int64(index) * 1_000)
    }
}
