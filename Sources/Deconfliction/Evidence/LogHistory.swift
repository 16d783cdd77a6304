package import Line
package import TransparencyLog

/// One log as a member's record has it, with everything that was ever signed of it: what evidence is taken from.
///
/// Its roots and proofs throw where ``tree`` cannot read again, as it was, what they need of the leaves.
package struct LogHistory {
    package let log: LogName
    package let charter: Charter
    package let tree: TiledTree
    /// Each cosigner's checkpoints, in the order in which they were added, with that cosigner's line only.
    package private(set) var cosigned: [MemberName: [SignedCheckpoint]] = [:]
    /// The author's line under each size that it is known to have signed.
    private var authorLines: [UInt64: NoteSignature] = [:]
    /// The highest heads by each source; several where they are of one size.
    private var highest: [Source: [TreeHead]] = [:]
    private let signer: NoteSigner?

    /// - Parameters:
    ///   - key: the author's own, where the author itself takes the evidence: its signature over a size of its log is always the
    ///     same, so that nothing new is signed.
    ///   - mark: what the mark file of the member whose record it is says that it has signed or held of this log. What its author
    ///     has stored beyond it is not signed here: it may yet be lost with the database, and another history take its place.
    ///   - tree: of all leaves that are stored.
    package init(of log: LogName, in charter: Charter, key: SigningKey?, mark: TreeHead?, tree: TiledTree) {
        self.log = log
        self.tree = tree
        self.charter = charter
        do {
            signer = try key.map { try NoteSigner(name: log.origin(in: charter.mechanism), key: $0) }
        } catch {
            preconditionFailure("the origin of \(log) is no key name: \(error)")
        }
        if let mark { count(mark, by: .mark) }
    }

    /// Takes up a note that was checked when it was stored: a checkpoint of the author's, a receipt, a cosignature.
    package mutating func add(_ note: SignedNote) throws(TransparencyLogError) {
        let checkpoint = try SignedCheckpoint(note).checkpoint
        let author = charter.logKey(of: log)
        for line in note.signatures {
            if line.isBy(author) {
                authorLines[checkpoint.size] = line
                count(checkpoint.head, by: .author)
            }
            for member in charter.members where line.isBy(charter.witnessKey(of: member.name)) {
                count(checkpoint.head, by: .cosigner(member.name))
                cosigned[member.name, default: []].append(SignedCheckpoint(checkpoint, signatures: [line]))
            }
        }
    }

    /// Whether anything is known of this log: an entry, a mark, somebody's signature. Every first log of a pair begins with a
    /// signed checkpoint of nothing; of a later epoch nobody has signed that before it was opened.
    package var isBegun: Bool { log.epoch == 1 || tree.size > 0 || !highest.isEmpty }

    /// The smallest checkpoint with the author's signature, of this size or more, over what is stored; nil where there is none.
    package func signed(atLeast size: UInt64) throws(TransparencyLogError) -> SignedCheckpoint? {
        guard isBegun else { return nil }
        if let signer, try size <= signedSize { return signer.sign(try checkpoint(of: size)) }
        let sizes = authorLines.filter { size <= $0.key && $0.key <= tree.size }
        guard let smallest = sizes.min(by: { $0.key < $1.key }) else { return nil }
        return SignedCheckpoint(try checkpoint(of: smallest.key), signatures: [smallest.value])
    }

    /// The largest checkpoint with the author's signature; nil where there is none.
    package var newest: SignedCheckpoint? {
        get throws(TransparencyLogError) {
            guard isBegun else { return nil }
            if signer != nil { return try signed(atLeast: signedSize) }
            guard let largest = authorLines.keys.filter({ $0 <= tree.size }).max() else { return nil }
            return try signed(atLeast: largest)
        }
    }

    /// Up to where the author is known to have signed this history: by its mark, or because others have cosigned it. Throws
    /// where any of that is not what is stored: then nothing is signed.
    private var signedSize: UInt64 {
        get throws(TransparencyLogError) {
            var size: UInt64 = 0
            for (_, head) in heads {
                try tree.check(head)
                size = max(size, head.size)
            }
            return size
        }
    }

    // MARK: What was signed, and is not stored

    /// By whose word a log had some size and root.
    package enum Source: Hashable, Sendable {
        /// The mark file of the member whose record it is.
        case mark
        case author
        /// By a receipt or as a witness.
        case cosigner(MemberName)
    }

    /// The highest head by somebody's word, which is none of what is stored.
    package struct Discrepancy: Hashable, Sendable {
        package let source: Source
        package let head: TreeHead
        /// How many entries are stored.
        package let stored: UInt64

        /// Entries are missing at the end; otherwise what is stored has another root at that size.
        package var isBeyond: Bool { head.size > stored }
    }

    /// What the highest heads by each source say otherwise than what is stored: empty where all of them are of this history, and
    /// then whatever is below them is, or shows where it is used.
    package var discrepancies: [Discrepancy] {
        get throws(TransparencyLogError) {
            var found: [Discrepancy] = []
            for (source, head) in heads {
                if head.size <= tree.size, try tree.root(at: head.size) == head.root { continue }
                found.append(Discrepancy(source: source, head: head, stored: tree.size))
            }
            return found
        }
    }

    /// The highest heads of all sources, in their order.
    private var heads: [(source: Source, head: TreeHead)] {
        let sources: [Source] = [.mark, .author] + cosigned.keys.sorted().map { Source.cosigner($0) }
        return sources.flatMap { source in
            (highest[source] ?? []).map { head in (source: source, head: head) }
        }
    }

    private mutating func count(_ head: TreeHead, by source: Source) {
        let known = highest[source] ?? []
        let size = known.first?.size ?? 0
        guard known.isEmpty || size <= head.size, !known.contains(head) else { return }
        highest[source] = size == head.size ? known + [head] : [head]
    }

    /// Each cosigner's first checkpoint that covers the leaf with this index, in the order of the names.
    func firstCosigned(covering index: UInt64) -> [SignedCheckpoint] {
        cosigned.sorted { $0.key < $1.key }.compactMap { _, checkpoints in
            checkpoints.filter { $0.checkpoint.size > index && $0.checkpoint.size <= tree.size }
                .min { $0.checkpoint.size < $1.checkpoint.size }
        }
    }

    private func checkpoint(of size: UInt64) throws(TransparencyLogError) -> Checkpoint {
        let head = TreeHead(size: size, root: try tree.root(at: size))
        do {
            return try Checkpoint(origin: log.origin(in: charter.mechanism), head: head)
        } catch {
            preconditionFailure("the origin of \(log) is none: \(error)")
        }
    }
}
