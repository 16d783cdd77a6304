import Airspace
import Deconfliction
import Line
import TransparencyLog

/// A member whose node is the production core and whose messages say something else: what it holds, what it wrote, what it
/// had written. It has its own key, and signs what it says.
struct Liar {
    let name: MemberName
    let lie: Fault
    let key: SigningKey
    let mechanism: MechanismID
    var lies = true
    /// Where the history that is told departs from the one that was written, for each log.
    private var departures: [LogName: Int] = [:]
    /// The histories told to a reader, as far as it was told them.
    private(set) var told: [LogName: MerkleTree] = [:]

    init(name: MemberName, lie: Fault, key: SigningKey, mechanism: MechanismID) {
        self.name = name
        self.lie = lie
        self.key = key
        self.mechanism = mechanism
    }

    /// What is said instead of a message; nil where this once the truth is told.
    mutating func lies(_ message: ExchangeMessage, leaves: [[UInt8]], _ dice: inout Generator)
        -> [ExchangeMessage]?
    {
        switch lie {
        case .fork: return fork(message, leaves)
        case .rewrite: return lies && dice.happens(300) ? rewrite(message, leaves, &dice) : nil
        default: break
        }
        guard lies, dice.happens(500) else { return nil }
        switch lie {
        case .skip: return skip(message, leaves, isPassedOver: dice.happens(500))
        case .flood:
            let swollen = dice.happens(500) ? Self.swollen(message) : nil
            return swollen.map { [$0] } ?? Array(repeating: message, count: 10)
        case .wrongHolds:
            let size = message.held.size + UInt64.random(in: 0...2, using: &dice)
            let held = Holding(epoch: message.held.epoch, size: size, root: Digest(hashing: dice.bytes(8)))
            return [message.with(held: held)]
        case .staleProof: return staleProof(message, leaves, isOlder: dice.happens(500))
        case .wrongBody:
            guard message.entries.contains(where: { $0.body != nil }) else { return nil }
            return [
                message.with(
                    entries: message.entries.map { parcel in
                        let body = parcel.body.map { Body(salt: $0.salt, bytes: $0.bytes + [0x20]) }
                        return ExchangeMessage.Parcel(leaf: parcel.leaf, body: body)
                    })
            ]
        default: return nil
        }
    }

    /// An entry is left out of what is sent, or passed over as if it were held.
    private func skip(_ message: ExchangeMessage, _ leaves: [[UInt8]], isPassedOver: Bool)
        -> [ExchangeMessage]?
    {
        let rest = Array(message.entries.dropFirst())
        let size = Int(message.start) + message.entries.count
        guard !message.entries.isEmpty else { return nil }
        guard isPassedOver, size <= leaves.count else { return [message.with(entries: rest)] }
        let proof = Self.tree(leaves, size).consistencyProof(from: message.start + 1, to: UInt64(size))
        return [message.with(start: message.start + 1, proof: proof, entries: rest)]
    }

    /// The first body in it made as large as one can be: each of them counts against the budget, though it is refused.
    private static func swollen(_ message: ExchangeMessage) -> ExchangeMessage? {
        guard let place = message.entries.firstIndex(where: { $0.body != nil }) else { return nil }
        var entries = message.entries
        let body = entries[place].body.map { Body(salt: $0.salt, bytes: largest) }
        entries[place] = ExchangeMessage.Parcel(leaf: entries[place].leaf, body: body)
        return message.with(entries: entries)
    }

    private static let largest = [UInt8](repeating: 0x20, count: Limits.bodyBytes)

    /// A proof from another size than the one it is said to go on from, or one without its end.
    private func staleProof(_ message: ExchangeMessage, _ leaves: [[UInt8]], isOlder: Bool)
        -> [ExchangeMessage]?
    {
        let size = Int(message.start) + message.entries.count
        guard isOlder, message.start > 1, !message.entries.isEmpty, size <= leaves.count else {
            guard !message.proof.hashes.isEmpty else { return nil }
            return [message.with(proof: ConsistencyProof(Array(message.proof.hashes.dropLast())))]
        }
        let proof = Self.tree(leaves, size).consistencyProof(from: message.start - 1, to: UInt64(size))
        return [message.with(proof: proof)]
    }

    private static func tree(_ leaves: [[UInt8]], _ size: Int) -> MerkleTree {
        MerkleTree(leafHashes: leaves.prefix(size).map { TreeHash.leaf($0) })
    }

    /// Another history of a log from some entry on, told to its reader and nobody else. Having begun, it goes on.
    private mutating func fork(_ message: ExchangeMessage, _ leaves: [[UInt8]]) -> [ExchangeMessage]? {
        let size = Int(message.start) + message.entries.count
        guard message.log.epoch == 1, size <= leaves.count else { return nil }
        if departures[message.log] == nil {
            guard lies, !message.entries.isEmpty else { return nil }
            departures[message.log] = Int(message.start)
        }
        guard let departure = departures[message.log], size > departure else { return nil }
        let other = leaves.prefix(size).enumerated().map { $0 < departure ? $1 : Self.altered($1) }
        let entries = message.entries.enumerated().map { offset, parcel in
            ExchangeMessage.Parcel(leaf: other[Int(message.start) + offset], body: parcel.body)
        }
        return [signed(message, other, entries: entries, until: size)]
    }

    /// A history that denies what the reader already holds.
    private mutating func rewrite(
        _ message: ExchangeMessage, _ leaves: [[UInt8]], _ dice: inout Generator
    ) -> [ExchangeMessage]? {
        let size = Int(message.start)
        guard message.log.epoch == 1, size > 0, size <= leaves.count else { return nil }
        let changed = Int.random(in: 0..<size, using: &dice)
        var other = Array(leaves.prefix(size))
        other[changed] = Self.altered(other[changed])
        return [signed(message, other, entries: [], until: size)]
    }

    private mutating func signed(
        _ message: ExchangeMessage, _ leaves: [[UInt8]], entries: [ExchangeMessage.Parcel], until size: Int
    ) -> ExchangeMessage {
        let tree = Self.tree(leaves, leaves.count)
        told[message.log] = tree
        let origin = message.log.origin(in: mechanism)
        do {
            let head = TreeHead(size: UInt64(size), root: tree.root)
            let note = try NoteSigner(name: origin, key: key).sign(Checkpoint(origin: origin, head: head))
                .note
            let proof = tree.consistencyProof(from: message.start, to: UInt64(size))
            return message.with(checkpoint: note, proof: proof, entries: entries)
        } catch {
            preconditionFailure("\(origin) is no origin: \(error)")
        }
    }

    /// The same entry, written a millisecond later: as good as any other.
    private static func altered(_ leaf: [UInt8]) -> [UInt8] {
        guard let entry = try? Entry(encoded: leaf) else { return leaf }  // a node writes nothing else
        return Entry(
            serial: entry.serial, time: entry.time.advanced(byMilliseconds: 1), charter: entry.charter,
            code: entry.code,
            role: entry.role, message: entry.message, regarding: entry.regarding, to: entry.to,
            due: entry.due,
            commitment: entry.commitment, refusal: entry.refusal, holds: entry.holds
        ).encoded
    }
}
