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
    private let signer: NoteSigner?
    private let mark: TreeHead?

    /// - Parameters:
    ///   - key: the author's own, where the author itself takes the evidence: its signature over a size of its log is always the
    ///     same, so that nothing new is signed.
    ///   - mark: what the author's mark file says it has signed of this log. What is stored beyond it is not signed here: it
    ///     may yet be lost with the database, and another history take its place.
    ///   - tree: of all leaves that are stored.
    package init(of log: LogName, in charter: Charter, key: SigningKey?, mark: TreeHead?, tree: TiledTree) {
        self.log = log
        self.tree = tree
        self.charter = charter
        self.mark = mark
        do {
            signer = try key.map { try NoteSigner(name: log.origin(in: charter.mechanism), key: $0) }
        } catch {
            preconditionFailure("the origin of \(log) is no key name: \(error)")
        }
    }

    /// Takes up a note that was checked when it was stored: a checkpoint of the author's, a receipt, a cosignature.
    package mutating func add(_ note: SignedNote) throws(TransparencyLogError) {
        let checkpoint = try SignedCheckpoint(note).checkpoint
        let author = charter.logKey(of: log)
        for line in note.signatures {
            if line.isBy(author) { authorLines[checkpoint.size] = line }
            for member in charter.members where line.isBy(charter.witnessKey(of: member.name)) {
                cosigned[member.name, default: []].append(SignedCheckpoint(checkpoint, signatures: [line]))
            }
        }
    }

    /// Whether anything is known of this log: an entry, a mark, somebody's signature. Every first log of a pair begins with a
    /// signed checkpoint of nothing; of a later epoch nobody has signed that before it was opened.
    package var isBegun: Bool {
        log.epoch == 1 || tree.size > 0 || mark != nil || !authorLines.isEmpty || !cosigned.isEmpty
    }

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
            let largest = authorLines.keys.filter { $0 <= tree.size }.max()
            if signer != nil { return try signed(atLeast: max(signedSize, largest ?? 0)) }
            guard let largest else { return nil }
            return try signed(atLeast: largest)
        }
    }

    /// Up to where the author is known to have signed this history: by its mark, or because others have cosigned it.
    private var signedSize: UInt64 {
        get throws(TransparencyLogError) {
            let heads = cosigned.values.joined().map(\.checkpoint.head) + (mark.map { [$0] } ?? [])
            for head in heads.sorted(by: { $0.size > $1.size }) where head.size <= tree.size {
                if try tree.root(at: head.size) == head.root { return head.size }
            }
            return 0
        }
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
