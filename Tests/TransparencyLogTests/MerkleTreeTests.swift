import Testing
import TransparencyLog

@Suite struct MerkleTreeTests {
    /// Leaves and roots of the certificate-transparency reference tests.
    static let referenceLeaves = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    static let referenceRoots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    static func referenceTree() throws -> MerkleTree {
        MerkleTree(leafHashes: try referenceLeaves.map { TreeHash.leaf(try #require(Hex.decode($0))) })
    }

    @Test func `the reference leaves have the reference roots`() throws {
        let tree = try Self.referenceTree()
        for (size, root) in Self.referenceRoots.enumerated() {
            #expect(tree.root(at: UInt64(size)).hex == root)
        }
    }

    @Test func `the reference tree gives the reference proofs`() throws {
        let tree = try Self.referenceTree()
        #expect(
            tree.inclusionProof(ofLeafAt: 5, in: 8).hashes.map(\.hex) == [
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        #expect(
            tree.inclusionProof(ofLeafAt: 2, in: 3).hashes.map(\.hex) == [
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"
            ])
        #expect(
            tree.consistencyProof(from: 6, to: 8).hashes.map(\.hex) == [
                "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            ])
        #expect(
            tree.consistencyProof(from: 2, to: 5).hashes.map(\.hex) == [
                "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            ])
    }

    @Test func `roots and inclusion proofs of all sizes are those of the definition`() {
        let leaves = Samples.leafHashes(130)
        let tree = MerkleTree(leafHashes: leaves)
        for size in 0...leaves.count {
            #expect(tree.root(at: UInt64(size)) == Definition.root(leaves.prefix(size)))
            for index in 0..<size {
                let proof = tree.inclusionProof(ofLeafAt: UInt64(index), in: UInt64(size))
                if proof.hashes != Definition.path(index, leaves.prefix(size)) {
                    Issue.record("leaf \(index) of \(size)")
                }
            }
        }
    }

    @Test func `consistency proofs between all sizes are those of the definition`() {
        let leaves = Samples.leafHashes(130)
        let tree = MerkleTree(leafHashes: leaves)
        for size in 1...leaves.count {
            for oldSize in 1...size {
                let proof = tree.consistencyProof(from: UInt64(oldSize), to: UInt64(size))
                if proof.hashes != Definition.proof(oldSize, leaves.prefix(size)) {
                    Issue.record("from \(oldSize) to \(size)")
                }
            }
            #expect(tree.consistencyProof(from: 0, to: UInt64(size)).hashes.isEmpty)
        }
    }

    @Test func `a tree that grew leaf by leaf is the tree of all its leaves`() {
        let leaves = Samples.leafHashes(70)
        var tree = MerkleTree()
        #expect(tree.head == .empty)
        for (index, leaf) in leaves.enumerated() {
            tree.append(leaf)
            #expect(tree.size == UInt64(index + 1))
            #expect(tree.root == Definition.root(leaves.prefix(index + 1)))
            #expect(tree.leafHash(at: UInt64(index)) == leaf)
        }
    }

    @Test func `a frontier follows the tree from every size`() throws {
        let leaves = Samples.leafHashes(70)
        for start in 0...leaves.count {
            let tree = MerkleTree(leafHashes: leaves.prefix(start))
            var frontier = tree.frontier
            #expect(frontier.head == tree.head)
            #expect(MerkleTree(leafHashes: leaves).frontier(at: UInt64(start)) == frontier)
            #expect(Frontier(size: frontier.size, hashes: frontier.hashes) == frontier)
            for leaf in leaves[start...] { frontier.append(leaf) }
            #expect(frontier == MerkleTree(leafHashes: leaves).frontier)
            #expect(frontier.root == Definition.root(leaves[...]))
        }
    }

    @Test func `a frontier with too few or too many hashes is refused`() {
        let hash = TreeHash.empty
        #expect(Frontier(size: 5, hashes: [hash]) == nil)
        #expect(Frontier(size: 5, hashes: [hash, hash, hash]) == nil)
        #expect(Frontier(size: 0, hashes: [hash]) == nil)
        #expect(Frontier(size: .max, hashes: [Digest](repeating: hash, count: 64)) == nil)
    }

    @Test(arguments: [0, 256, 1_024, 1_300, 2_560, 3_000])
    func `a tree made of tiles is the tree of their leaves, and goes on as it does`(count: Int) throws {
        let leaves = (0..<3_000).map { TreeHash.leaf(Array("leaf \($0)".utf8)) }
        var (tree, growing) = (MerkleTree(), MerkleTree())
        func append(tile bytes: [UInt8]) -> Bool { unsafe tree.append(tile: bytes.span.bytes) }
        for start in stride(from: 0, to: count / 256 * 256, by: 256) {
            #expect(append(tile: leaves[start..<start + 256].flatMap(\.bytes)))
            #expect(!append(tile: leaves[..<255].flatMap(\.bytes)), "no tile")
        }
        for leaf in leaves[..<Int(tree.size)] { growing.append(leaf) }
        for leaf in leaves[Int(tree.size)...] {
            #expect(tree.root == growing.root)
            tree.append(leaf)
            growing.append(leaf)
        }
        #expect(!append(tile: leaves[..<256].flatMap(\.bytes)), "not behind a tile")
        for size in stride(from: 1, through: 3_000, by: 13) as StrideThrough<UInt64> {
            #expect(tree.root(at: size) == growing.root(at: size))
            #expect(
                tree.inclusionProof(ofLeafAt: size - 1, in: 3_000)
                    == growing.inclusionProof(ofLeafAt: size - 1, in: 3_000))
            #expect(
                tree.consistencyProof(from: size, to: 3_000)
                    == growing.consistencyProof(from: size, to: 3_000))
        }
    }

    /// Beyond two tiles the hashes of small subtrees are computed anew.
    @Test func `roots and proofs of a large tree at small sizes are those of a tree of that size`() throws {
        let leaves = (0..<3_000).map { TreeHash.leaf(Array("leaf \($0)".utf8)) }
        let tree = MerkleTree(leafHashes: leaves)
        var growing = MerkleTree()
        var heads: [TreeHead] = [growing.head]
        for leaf in leaves {
            growing.append(leaf)
            heads.append(growing.head)
        }
        for size in stride(from: 1, through: 3_000, by: 7) as StrideThrough<UInt64> {
            #expect(tree.root(at: size) == heads[Int(size)].root)
            let proof = tree.consistencyProof(from: size, to: 3_000)
            #expect(proof.shows(that: tree.head, extends: heads[Int(size)]))
        }
    }
}
