package import Airspace
package import Line
package import TransparencyLog

/// The log that one counterpart writes to this member, as far as it is held.
package struct Inbox: Sendable {
    package let log: LogName
    let authorKey: VerifierKey
    package private(set) var tree = MerkleTree()
    /// Signed by the author, of exactly what is held; nil before the first.
    package private(set) var checkpoint: SignedCheckpoint?
    /// The newest receipt given.
    package private(set) var receipt: SignedNote?
    package private(set) var receipts = Marks<Instant>()
    /// The size that the own log must have had in an answer before the next receipt may leave: what was refused is said
    /// with it or before it.
    private(set) var owedBefore: UInt64 = 0
    /// Nothing more is taken of this epoch: its author has lost part of it, or has signed two histories of it.
    package private(set) var isClosed = false
    /// The first epoch into which its author is followed.
    private(set) var next: UInt32
    package private(set) var fork: ForkEvidence?

    init(log: LogName, authorKey: VerifierKey) {
        self.log = log
        self.authorKey = authorKey
        next = log.epoch + 1
    }

    package var size: UInt64 { tree.size }

    var holding: Holding {
        Holding(epoch: log.epoch, size: size, root: tree.root)
    }

    /// Takes up what is known of the stored log as a whole.
    mutating func resume(_ log: Settled.Log) {
        precondition(size == 0, "\(log.tree.size) entries taken up behind \(size)")
        tree = log.tree
        for mark in log.receipts { receipts.add(size: mark.size, at: mark.time.stated) }
    }

    mutating func append(_ hash: Digest) { tree.append(hash) }

    mutating func append(leaf: [UInt8]) { tree.append(TreeHash.leaf(leaf)) }

    mutating func hold(_ signed: SignedCheckpoint) {
        precondition(
            signed.checkpoint.size <= size, "a checkpoint of \(signed.checkpoint.size), \(size) held")
        // Only its author's line: whatever else stood under the note was not looked at.
        checkpoint = SignedCheckpoint(
            signed.checkpoint,
            signatures: Array(signed.note.signatures.filter { $0.isBy(authorKey) }.prefix(1)))
    }

    /// Counts a receipt given, at the time it states.
    mutating func give(_ note: SignedNote) {
        guard let signed = try? SignedCheckpoint(note), let time = signed.statedTime else {  // made here
            preconditionFailure("a receipt of \(log) without a time was given")
        }
        receipt = note
        receipts.add(size: signed.checkpoint.size, at: time)
    }

    mutating func oweNothing() { owedBefore = 0 }

    mutating func close(because fork: ForkEvidence? = nil) {
        isClosed = true
        self.fork = self.fork ?? fork
    }

    /// Closes it because its author has lost part of it, and will go on in this epoch or a later one.
    mutating func close(goingOnIn next: UInt32) {
        isClosed = true
        self.next = max(self.next, next)
    }

    mutating func owe(ownSize: UInt64) { owedBefore = max(owedBefore, ownSize) }

    /// What is to be said of a message's checkpoint and of the entries that are new in it.
    enum Reading {
        /// What is held already covers it, and agrees.
        case known
        /// It joins on: the parcels that are new.
        case new([ExchangeMessage.Parcel], SignedCheckpoint)
        /// Its entries begin beyond what is held.
        case gap
        case unprovable
        /// The author's signature stands under another history than the one held.
        case contradiction(ForkEvidence)
    }

    /// Reads a message by the rules of tlog-witness: signature, proof, and the entries against the root they must make.
    func read(_ message: ExchangeMessage, scheme: any SignatureScheme) -> Reading {
        guard let signed = try? SignedCheckpoint(message.checkpoint),  // not a checkpoint: unprovable
            signed.checkpoint.origin == authorKey.name, isSigned(message.checkpoint, scheme)
        else { return .unprovable }
        let head = signed.checkpoint.head
        guard head.size == message.start + UInt64(message.entries.count) else { return .unprovable }
        guard message.start <= size else { return .gap }
        let start = TreeHead(size: message.start, root: tree.root(at: message.start))
        guard head.size > size else {
            guard let checkpoint,
                let fork = ForkEvidence(key: authorKey, tree: tree, signed: checkpoint, other: signed)
            else { return head.size > 0 || head.root == tree.root(at: 0) ? .known : .unprovable }
            return .contradiction(fork)
        }
        guard message.proof.shows(that: head, extends: start) else { return .unprovable }
        var frontier = tree.frontier
        let new = Array(message.entries[Int(size - message.start)...])
        for parcel in new { frontier.append(TreeHash.leaf(parcel.leaf)) }
        guard frontier.root == head.root else {
            return fork(by: message, signed).map { .contradiction($0) } ?? .unprovable
        }
        return .new(new, signed)
    }

    /// Whether its author signed it. What is held was found to be: heartbeats say it over and over.
    private func isSigned(_ note: SignedNote, _ scheme: any SignatureScheme) -> Bool {
        note == checkpoint?.note
            || (try? note.verified(by: [authorKey], using: scheme)) != nil  // no: not its signature
    }

    /// Whether the message's own entries, behind what is held up to its start, make the head that its author signed: then the
    /// author signed another history than the one held, and not only sent it badly.
    private func fork(by message: ExchangeMessage, _ signed: SignedCheckpoint) -> ForkEvidence? {
        guard let checkpoint else { return nil }
        // Of what only claims to be another history, no tree is made: it would cost the whole log each time.
        let leaves = message.entries.map { TreeHash.leaf($0.leaf) }
        var frontier = tree.frontier(at: message.start)
        for leaf in leaves { frontier.append(leaf) }
        guard frontier.root == signed.checkpoint.root else { return nil }
        var other = MerkleTree(leafHashes: (0..<message.start).map { tree.leafHash(at: $0) })
        for leaf in leaves { other.append(leaf) }
        return ForkEvidence(key: authorKey, tree: other, signed: signed, other: checkpoint)
    }
}
