import TransparencyLog

/// Keys, trees and checkpoints that the tests share.
enum Samples {
    static func key(_ number: UInt8) throws -> SigningKey {
        try SigningKey(seed: [UInt8](repeating: number, count: 32))
    }

    static func leafHashes(_ count: Int) -> [Digest] {
        (0..<count).map { TreeHash.leaf(Array("leaf \($0)".utf8)) }
    }

    static func tree(_ count: Int) -> MerkleTree {
        MerkleTree(leafHashes: leafHashes(count))
    }

    static let origin = "clearline/test/ALPHA/BRAVO/1"

    static func signed(_ head: TreeHead, origin: String = origin, key: UInt8 = 1) throws -> SignedCheckpoint {
        let checkpoint = try Checkpoint(origin: origin, head: head)
        return try NoteSigner(name: origin, key: Self.key(key)).sign(checkpoint)
    }

    static func logKey(_ number: UInt8 = 1) throws -> VerifierKey {
        try NoteSigner(name: origin, key: key(number)).verifierKey
    }
}

/// The definitions of RFC 6962 section 2.1, word for word, over lists of leaf hashes: slow, and plainly
/// right.
enum Definition {
    static func root(_ leaves: ArraySlice<Digest>) -> Digest {
        guard leaves.count > 1 else { return leaves.first ?? Digest(hashing: []) }
        let (left, right) = halves(leaves)
        return TreeHash.node(root(left), root(right))
    }

    static func path(_ index: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        guard leaves.count > 1 else { return [] }
        let (left, right) = halves(leaves)
        return index < left.count
            ? path(index, left) + [root(right)]
            : path(index - left.count, right) + [root(left)]
    }

    static func proof(_ oldSize: Int, _ leaves: ArraySlice<Digest>) -> [Digest] {
        subproof(oldSize, leaves, known: true)
    }

    private static func subproof(_ oldSize: Int, _ leaves: ArraySlice<Digest>, known: Bool) -> [Digest] {
        if oldSize == leaves.count { return known ? [] : [root(leaves)] }
        let (left, right) = halves(leaves)
        return oldSize <= left.count
            ? subproof(oldSize, left, known: known) + [root(right)]
            : subproof(oldSize - left.count, right, known: false) + [root(left)]
    }

    private static func halves(_ leaves: ArraySlice<Digest>) -> (ArraySlice<Digest>, ArraySlice<Digest>) {
        var k = 1
        while k * 2 < leaves.count { k *= 2 }
        return (leaves.prefix(k), leaves.dropFirst(k))
    }
}
