package import TransparencyLog

/// Two checkpoints of one log, both signed by its author, that cannot belong to one history, with what shows it. Anybody
/// can verify it, without asking anybody (docs/protocol.md, section 15).
///
/// It is decisive because a tree has one root at each size: the larger checkpoint's tree had ``root`` at the size of the
/// smaller one, and the author signed another root for that size.
package struct ForkEvidence: Hashable, Sendable {
    /// The author's key of this log; its name is the log's origin.
    package let key: VerifierKey
    package let smaller: SignedCheckpoint
    package let larger: SignedCheckpoint
    /// The root that the larger tree had at the smaller one's size.
    package let root: Digest
    /// From `root` to the larger checkpoint.
    package let proof: ConsistencyProof

    /// Takes two checkpoints, of which only the author's own signature lines are kept.
    ///
    /// - Precondition: each has a line by the key.
    package init(
        key: VerifierKey, smaller: SignedCheckpoint, larger: SignedCheckpoint, root: Digest,
        proof: ConsistencyProof
    ) {
        self.key = key
        self.smaller = smaller.only(by: key)
        self.larger = larger.only(by: key)
        self.root = root
        self.proof = proof
    }

    /// The evidence that `other` does not belong to the history in which `signed` is the head of `tree`; nil where it may.
    ///
    /// - Precondition: `signed` is of a size that `tree` has had, with the tree's root; both were verified.
    package init?(key: VerifierKey, tree: MerkleTree, signed: SignedCheckpoint, other: SignedCheckpoint) {
        let (size, otherSize) = (signed.checkpoint.size, other.checkpoint.size)
        guard otherSize <= size else { return nil }
        let root = tree.root(at: otherSize)
        guard root != other.checkpoint.root else { return nil }
        self.init(
            key: key, smaller: other, larger: signed, root: root,
            proof: tree.consistencyProof(from: otherSize, to: size))
    }

    /// What the author forked, by its origin.
    package var origin: String { key.name }

    /// Whether it shows what it claims: both signatures, one origin, and two roots at one size.
    package func holds(using scheme: some SignatureScheme = Ed25519Scheme()) -> Bool {
        let (small, large) = (smaller.checkpoint, larger.checkpoint)
        guard small.origin == key.name, large.origin == key.name else { return false }
        for note in [smaller.note, larger.note] {
            // Not signed by the author: no evidence.
            guard (try? note.verified(by: [key], using: scheme)) != nil else { return false }
        }
        let earlier = TreeHead(size: small.size, root: root)
        return root != small.root && proof.shows(that: large.head, extends: earlier)
    }
}

extension SignedCheckpoint {
    /// The same checkpoint with one signature line, the key's own.
    package func only(by key: VerifierKey) -> SignedCheckpoint {
        SignedCheckpoint(checkpoint, signatures: Array(note.signatures.filter { $0.isBy(key) }.prefix(1)))
    }
}
