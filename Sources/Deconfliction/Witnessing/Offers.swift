package import Airspace
package import Line
import TransparencyLog

/// The checkpoints of one log that are offered to one witness: one at a time, always the newest.
package struct Offers: Sendable {
    package let log: LogName
    package let witness: MemberName
    let key: VerifierKey
    /// The witness's cosignatures, with the times it states.
    package private(set) var marks = Marks<Instant>()
    /// The size that the witness is believed to have seen last.
    private var known: UInt64 = 0
    /// How many entries the log has here.
    private var size: UInt64 = 0
    /// The log does not grow any more.
    private var isClosed = false
    private var underWay: SignedCheckpoint?
    private var backOff = BackOff()
    /// When what is new may be offered; nil while nothing is.
    private var due: Instant?

    /// What came together is offered together, and what a counterpart waits for goes first.
    package static let pause: Int64 = 250
    /// Milliseconds between offers of a log that does not grow any more to a witness that does not take them: what it has seen of it
    /// already stays as it is, and nobody waits.
    package static let closedPause: Int64 = 3_600_000

    init(log: LogName, witness: MemberName, key: VerifierKey) {
        self.log = log
        self.witness = witness
        self.key = key
    }

    mutating func grow(to size: UInt64, isClosed: Bool, at now: Instant) {
        self.size = size
        self.isClosed = isClosed
        due = isWanted ? due ?? now.advanced(byMilliseconds: Self.pause) : nil
    }

    /// Whether there is something new to offer, and nothing is under way.
    private var isWanted: Bool { underWay == nil && size > marks.size && size >= known }

    /// When to offer what is new; nil while there is nothing.
    package var next: Instant? { isWanted ? due.map { max($0, backOff.until) } : nil }

    mutating func offer(_ signed: SignedCheckpoint, tree: MerkleTree, _ reaction: inout Reaction) {
        underWay = signed
        due = nil
        let proof = tree.consistencyProof(from: known, to: signed.checkpoint.size)
        reaction.act(
            .offer(log, to: witness, AddCheckpointRequest(oldSize: known, proof: proof, signed: signed)))
    }

    mutating func answered(_ answer: OfferAnswer, _ reaction: inout Reaction, scheme: any SignatureScheme) {
        guard let offered = underWay else { return }
        underWay = nil
        switch answer {
        case .cosigned(let lines):
            let mine = lines.filter { $0.isBy(key) }.prefix(1)
            guard !mine.isEmpty else { return fail(at: reaction.now) }
            let signed = SignedCheckpoint(offered.checkpoint, signatures: Array(mine))
            // Not its signature: no cosignature.
            guard (try? signed.note.verified(by: [key], using: scheme)) != nil else {
                return fail(at: reaction.now)
            }
            reaction.store(.cosignature(log, by: witness, signed.note))
            count(signed.note)
        case .conflict(let size):
            // The other end of the log may have offered a newer one; older than that there is nothing to offer. A witness that
            // names the size it was offered from, or goes back and forth, would be asked without end.
            let isWrong = size <= known || size > offered.checkpoint.size
            known = min(size, offered.checkpoint.size)
            guard !isWrong else { return fail(at: reaction.now) }
            backOff.succeeded()
            due = reaction.now
        case .contradicted, .forked, .refused: fail(at: reaction.now)
        }
    }

    mutating func failed(at now: Instant) {
        underWay = nil
        fail(at: now)
    }

    private mutating func fail(at now: Instant) {
        backOff.failed(at: now, atLeast: isClosed ? Self.closedPause : 0)
    }

    mutating func turnBack(byMilliseconds milliseconds: Int64) {
        backOff.turnBack(byMilliseconds: milliseconds)
        due = due?.advanced(byMilliseconds: -milliseconds)
    }

    /// Counts cosignatures that were counted before, but the newest.
    mutating func resume(_ earlier: [Marks<Instant>.Mark]) {
        for mark in earlier { marks.add(size: mark.size, at: mark.time) }
    }

    /// Counts a cosignature whose signature was checked.
    mutating func count(_ note: SignedNote) {
        // Checked when it was stored.
        guard let signed = try? SignedCheckpoint(note), let time = signed.statedTime else {
            preconditionFailure("a cosignature of \(log) without a time was taken")
        }
        known = max(known, signed.checkpoint.size)
        backOff.succeeded()
        marks.add(size: signed.checkpoint.size, at: time)
    }
}
