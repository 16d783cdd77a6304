package import Line
package import TransparencyLog

/// One file that shows offline that an entry was in a log: the charter with its signatures, a C2SP tlog-proof, who had
/// cosigned and when by their own clocks, the body or why it is not shown, and what the author had seen.
package struct EvidenceBundle: Sendable {
    package let charter: SignedCharter
    /// The leaf as it was sent.
    package let leaf: [UInt8]
    /// The body with its salt; nil where the entry has none, or where ``absence`` says why not.
    package let body: Body?
    package let absence: Absence?
    /// Under a checkpoint that the author has signed, and perhaps others at the same size.
    package let proof: LogProof
    /// Smaller checkpoints of the same log, each with its cosigner's line, and proof that the one above extends it.
    package let cosigned: [Extended]
    /// A checkpoint of the opposite log, signed by its author, that extends what the entry says it held.
    package let held: Extended?

    /// Why a body is not shown, by the record of whoever takes the evidence. Nothing in the bundle proves it.
    package enum Absence: String, Hashable, Sendable, CaseIterable {
        /// Retention has deleted it, with its salt.
        case expired
        /// A reader could not take it: the addressee, or its author when it was given back.
        case refused
    }

    /// A checkpoint, and the way between it and another size.
    package struct Extended: Hashable, Sendable {
        package let signed: SignedCheckpoint
        package let consistency: ConsistencyProof

        package init(_ signed: SignedCheckpoint, consistency: ConsistencyProof) {
            self.signed = signed
            self.consistency = consistency
        }
    }

    package init(
        charter: SignedCharter, leaf: [UInt8], body: Body?, absence: Absence?, proof: LogProof,
        cosigned: [Extended], held: Extended?
    ) {
        self.charter = charter
        self.leaf = leaf
        self.body = body
        self.absence = absence
        self.proof = proof
        self.cosigned = cosigned
        self.held = held
    }
}

extension EvidenceBundle {
    /// Takes evidence of one entry from a member's record; nil where no checkpoint that its author signed covers it yet.
    ///
    /// - Parameter opposite: the log in which the addressee writes back, where it is at hand.
    /// - Throws: what the roots and proofs of the histories throw.
    package init?(
        of index: UInt64, leaf: [UInt8], body: Body?, absence: Absence?, from history: LogHistory,
        opposite: LogHistory?, charter: SignedCharter
    ) throws(TransparencyLogError) {
        let first = history.firstCosigned(covering: index)
        let least = first.map(\.checkpoint.size).max() ?? index + 1
        guard let newest = try history.signed(atLeast: least) else { return nil }
        let size = newest.checkpoint.size
        let atSize = first.filter { $0.checkpoint.size == size }.flatMap(\.note.signatures)
        let proof = LogProof(
            index: index, inclusion: try history.tree.inclusionProof(ofLeafAt: index, in: size),
            signed: SignedCheckpoint(newest.checkpoint, signatures: newest.note.signatures + atSize))
        var earlier: [Extended] = []
        for signed in first where signed.checkpoint.size < size {
            let way = try history.tree.consistencyProof(from: signed.checkpoint.size, to: size)
            earlier.append(Extended(signed, consistency: way))
        }
        let held: Extended? = if let opposite { try Self.held(by: leaf, of: opposite) } else { nil }
        self.init(
            charter: charter, leaf: leaf, body: body, absence: absence, proof: proof, cosigned: earlier,
            held: held)
    }

    /// The log of which an entry of `log` says how much its author held; nil for what is no entry.
    package static func opposite(of log: LogName, to leaf: [UInt8]) -> LogName? {
        // Its reader says why not; here it is enough that it names nothing.
        (try? Entry(encoded: leaf)).map { log.opposite.of(epoch: $0.holds.epoch) }
    }

    private static func held(by leaf: [UInt8], of opposite: LogHistory) throws(TransparencyLogError)
        -> Extended?
    {
        // A leaf that cannot be read states nothing that could be shown.
        guard let holds = try? Entry(encoded: leaf).holds, holds.size > 0,
            holds.epoch == opposite.log.epoch, holds.size <= opposite.tree.size,
            // What it says that it held may be untrue: nothing is shown of that.
            try opposite.tree.root(at: holds.size) == holds.root,
            let signed = try opposite.signed(atLeast: holds.size)
        else { return nil }
        return Extended(
            signed,
            consistency: try opposite.tree.consistencyProof(from: holds.size, to: signed.checkpoint.size))
    }
}
