import Deconfliction
import Line
import TransparencyLog

/// Bits that turn on a disk while nobody looks.
extension Disk {
    /// What was turned.
    enum Rot: Sendable {
        /// A byte of a record; of one that cannot be read as a note any more the original stays in place.
        case record(Int, original: Record, isReadable: Bool)
        /// A leaf's hash in what is kept of a log's tree for a start.
        case frontier(LogName, UInt64)
    }

    /// Where a bit can turn.
    private enum Place: CaseIterable {
        case leaf, body, receipt, checkpoint, cosignature, witnessed, frontier
    }

    /// Turns one bit of what is stored and would be read. Whether there was anything.
    mutating func turnBit(_ dice: inout Generator) -> Bool {
        guard rot == nil else { return false }
        let first = Int.random(in: 0..<Place.allCases.count, using: &dice)
        for offset in Place.allCases.indices where rot == nil {
            turnBit(of: Place.allCases[(first + offset) % Place.allCases.count], &dice)
        }
        return rot != nil
    }

    private mutating func turnBit(of place: Place, _ dice: inout Generator) {
        guard place != .frontier else {
            guard let (log, size) = sizes.min(by: { $0.key < $1.key }), size > 0 else { return }
            rot = .frontier(log, UInt64.random(in: 0..<size, using: &dice))
            return
        }
        let places = durable.indices.filter { Self.place(durable[$0], isOf: place) }
        // Of what replaces its predecessor only the newest is kept.
        let isReplaced = place == .checkpoint || place == .witnessed
        guard let position = isReplaced ? places.last : places.randomElement(using: &dice) else { return }
        let original = durable[position]
        guard let spoiled = Self.turned(original, place, &dice) else {
            rot = .record(position, original: original, isReadable: false)
            return
        }
        guard spoiled != original else { return }
        durable[position] = spoiled
        rot = .record(position, original: original, isReadable: true)
    }

    private static func place(_ record: Record, isOf place: Place) -> Bool {
        switch (place, record) {
        case (.leaf, .entry), (.receipt, .receipt), (.checkpoint, .checkpoint), (.cosignature, .cosignature),
            (.witnessed, .witnessed):
            true
        case (.body, .entry(_, _, let body, _, _)): body != nil
        default: false
        }
    }

    /// nil where what is left is no note.
    private static func turned(_ record: Record, _ place: Place, _ dice: inout Generator) -> Record? {
        switch record {
        case .entry(let log, let leaf, let body?, let time, let refusal) where place == .body:
            let isSalt = dice.happens(200)
            let spoiled = Body(
                salt: isSalt ? turned(body.salt, &dice) : body.salt,
                bytes: isSalt ? body.bytes : turned(body.bytes, &dice))
            return .entry(log, leaf: leaf, body: spoiled, at: time, refusal: refusal)
        case .entry(let log, let leaf, let body, let time, let refusal):
            return .entry(log, leaf: turned(leaf, &dice), body: body, at: time, refusal: refusal)
        case .checkpoint(let log, let note): return turned(note, &dice).map { .checkpoint(log, $0) }
        case .receipt(let log, let note, let time):
            return turned(note, &dice).map { .receipt(log, $0, at: time) }
        case .cosignature(let log, let witness, let note):
            return turned(note, &dice).map { .cosignature(log, by: witness, $0) }
        case .witnessed(let log, let note, let time):
            return turned(note, &dice).map { .witnessed(log, $0, at: time) }
        default: preconditionFailure("nothing of \(record) is turned")
        }
    }

    private static func turned(_ note: SignedNote, _ dice: inout Generator) -> SignedNote? {
        try? SignedNote(parsing: turned(Array(note.encoded.utf8), &dice))  // said above
    }

    /// With one bit of them turned.
    static func turned(_ bytes: [UInt8], _ dice: inout Generator) -> [UInt8] {
        var turned = bytes
        turned[Int.random(in: bytes.indices, using: &dice)] ^= 1 << UInt8.random(in: 0...7, using: &dice)
        return turned
    }

    /// A checkpoint, or what a witness has seen, stands in a row that the next of the same log takes; whether it has taken it.
    mutating func writeOverRot() -> Bool {
        guard case .record(let place, let original, _) = rot, let log = original.onlyNewest,
            durable[(place + 1)...].contains(where: { $0.onlyNewest == log })
        else { return false }
        durable[place] = original
        rot = nil
        return true
    }

    // MARK: What a start finds

    /// Whether every row can be read as what it was.
    var isReadable: Bool {
        guard case .record(_, _, let isReadable) = rot else { return true }
        return isReadable
    }

    /// What a store tells a node that starts.
    var start: (Settled, [Record]) {
        var (settled, records) = Settled.start(from: asRead)
        if case .frontier(let log, let place) = rot, let tree = settled.logs[log]?.tree {
            let hashes = (0..<tree.size).map { index in
                let hash = tree.leafHash(at: index)
                return index == place ? Digest(hashing: hash.bytes) : hash
            }
            settled.logs[log]?.tree = MerkleTree(leafHashes: hashes)
        }
        return (settled, records)
    }

    /// The tree that a log's stored leaves make, up to a size.
    func frontier(of log: LogName, upTo size: UInt64) -> Frontier {
        var tree = Frontier()
        for case .entry(log, let leaf, _, _, _) in all where tree.size < size {
            tree.append(TreeHash.leaf(leaf))
        }
        return tree
    }

    /// What is kept in place of entries is made of them again.
    mutating func foldAnew() {
        if case .frontier = rot { rot = nil }
    }
}

extension Record {
    /// Which row it has to itself, where only the newest of its kind and log is kept.
    fileprivate var onlyNewest: [String]? {
        switch self {
        case .checkpoint(let log, _): ["checkpoint", log.description]
        case .witnessed(let log, _, _): ["witnessed", log.description]
        default: nil
        }
    }
}
