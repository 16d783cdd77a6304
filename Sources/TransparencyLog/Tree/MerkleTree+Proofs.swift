extension MerkleTree {
    /// Proof that the leaf at `index` is in the tree as it was with `size` leaves: PATH of RFC 6962 section
    /// 2.1.1.
    ///
    /// - Precondition: `index < size`, and `size` is at most the tree's size.
    public func inclusionProof(ofLeafAt index: UInt64, in size: UInt64) -> InclusionProof {
        precondition(index < size && size <= self.size, "no leaf \(index) in \(size) of \(self.size)")
        var hashes: [Digest] = []
        var leaves = 0..<size
        while leaves.upperBound - leaves.lowerBound > 1 {
            let (left, right) = halves(of: leaves)
            leaves = left.contains(index) ? left : right
            hashes.append(hash(of: left.contains(index) ? right : left))
        }
        return InclusionProof(hashes.reversed())
    }

    /// Proof that the tree of `size` leaves begins with the tree of `oldSize` leaves: PROOF of RFC 6962
    /// section 2.1.2. Empty when the sizes are equal, and when `oldSize` is 0: every tree begins with the
    /// empty one.
    ///
    /// - Precondition: `oldSize` is at most `size`, and `size` at most the tree's size.
    public func consistencyProof(from oldSize: UInt64, to size: UInt64) -> ConsistencyProof {
        precondition(
            oldSize <= size && size <= self.size, "no way from \(oldSize) to \(size) of \(self.size)")
        guard oldSize > 0 else { return ConsistencyProof([]) }
        var hashes: [Digest] = []
        var leaves = 0..<size
        while leaves.upperBound != oldSize {
            let (left, right) = halves(of: leaves)
            let oldEndsInLeft = oldSize <= left.upperBound
            hashes.append(hash(of: oldEndsInLeft ? right : left))
            leaves = oldEndsInLeft ? left : right
        }
        // The verifier knows the old root; it needs this subtree only where it isn't that root.
        if leaves.lowerBound > 0 { hashes.append(hash(of: leaves)) }
        return ConsistencyProof(hashes.reversed())
    }

    private func halves(of leaves: Range<UInt64>) -> (left: Range<UInt64>, right: Range<UInt64>) {
        let middle = leaves.lowerBound + (leaves.upperBound - leaves.lowerBound).largestPowerOfTwoBelow
        return (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    }
}
