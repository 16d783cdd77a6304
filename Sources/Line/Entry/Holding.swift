package import TransparencyLog

/// What an author held of the opposite log when it wrote an entry. It proves, later, who knew what when.
package struct Holding: Hashable, Sendable {
    package let epoch: UInt32
    package let size: UInt64
    package let root: Digest

    package init(epoch: UInt32, size: UInt64, root: Digest) {
        self.epoch = epoch
        self.size = size
        self.root = root
    }

    /// Before any checkpoint of the opposite log.
    package static let nothing = Holding(epoch: 1, size: 0, root: TreeHash.empty)
}
