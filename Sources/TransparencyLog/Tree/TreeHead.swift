/// The size and the root of a tree: all that a witness knows of a log.
public struct TreeHead: Hashable, Sendable {
    /// How many leaves the tree has.
    public let size: UInt64
    /// The RFC 6962 root over them.
    public let root: Digest

    /// Takes any size and root; whether there can be such a tree is for those who check proofs.
    public init(size: UInt64, root: Digest) {
        self.size = size
        self.root = root
    }

    /// The tree without leaves.
    public static let empty = TreeHead(size: 0, root: TreeHash.empty)

    /// A tree without leaves has exactly one root.
    var isPossible: Bool { size > 0 || root == TreeHash.empty }
}

extension MerkleTree {
    /// The size and root of the tree as it is.
    public var head: TreeHead { TreeHead(size: size, root: root) }
}

extension Frontier {
    /// The size and root of the tree as it is.
    public var head: TreeHead { TreeHead(size: size, root: root) }
}
