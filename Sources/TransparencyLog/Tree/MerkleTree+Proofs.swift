extension MerkleTree {
    /// Proof that the leaf at `index` is in the tree as it was with `size` leaves: PATH of RFC 6962 section
    /// 2.1.1.
    ///
    /// - Precondition: `index < size`, and `size` is at most the tree's size.
    public func inclusionProof(ofLeafAt index: UInt64, in size: UInt64) -> InclusionProof {
        precondition(index < size && size <= self.size, "no leaf \(index) in \(size) of \(self.size)")
        return InclusionProof(ProofPath.inclusion(ofLeafAt: index, in: size).map(hash(of:)))
    }

    /// Proof that the tree of `size` leaves begins with the tree of `oldSize` leaves: PROOF of RFC 6962
    /// section 2.1.2. Empty when the sizes are equal, and when `oldSize` is 0: every tree begins with the
    /// empty one.
    ///
    /// - Precondition: `oldSize` is at most `size`, and `size` at most the tree's size.
    public func consistencyProof(from oldSize: UInt64, to size: UInt64) -> ConsistencyProof {
        precondition(
            oldSize <= size && size <= self.size, "no way from \(oldSize) to \(size) of \(self.size)")
        return ConsistencyProof(ProofPath.consistency(from: oldSize, to: size).map(hash(of:)))
    }
}
