/// Which subtrees' hashes a proof consists of, in the order of the proof: the rules of RFC 6962 section 2.1,
/// apart from where the hashes come from.
enum ProofPath {
    /// PATH of RFC 6962 section 2.1.1.
    ///
    /// - Precondition: `index < size`.
    static func inclusion(ofLeafAt index: UInt64, in size: UInt64) -> [Range<UInt64>] {
        var subtrees: [Range<UInt64>] = []
        var leaves = 0..<size
        while leaves.upperBound - leaves.lowerBound > 1 {
            let (left, right) = halves(of: leaves)
            leaves = left.contains(index) ? left : right
            subtrees.append(left.contains(index) ? right : left)
        }
        return subtrees.reversed()
    }

    /// PROOF of RFC 6962 section 2.1.2. Empty when the sizes are equal, and when `oldSize` is 0: every tree
    /// begins with the empty one.
    ///
    /// - Precondition: `oldSize` is at most `size`.
    static func consistency(from oldSize: UInt64, to size: UInt64) -> [Range<UInt64>] {
        guard oldSize > 0 else { return [] }
        var subtrees: [Range<UInt64>] = []
        var leaves = 0..<size
        while leaves.upperBound != oldSize {
            let (left, right) = halves(of: leaves)
            let oldEndsInLeft = oldSize <= left.upperBound
            subtrees.append(oldEndsInLeft ? right : left)
            leaves = oldEndsInLeft ? left : right
        }
        // The verifier knows the old root; it needs this subtree only where it isn't that root.
        if leaves.lowerBound > 0 { subtrees.append(leaves) }
        return subtrees.reversed()
    }

    private static func halves(of leaves: Range<UInt64>) -> (left: Range<UInt64>, right: Range<UInt64>) {
        let middle = leaves.lowerBound + (leaves.upperBound - leaves.lowerBound).largestPowerOfTwoBelow
        return (leaves.lowerBound..<middle, middle..<leaves.upperBound)
    }
}
