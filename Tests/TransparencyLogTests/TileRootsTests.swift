import Testing
import TransparencyLog

@Suite struct TileRootsTests {
    @Test func `with the tiles of leaves read again it is the tree of its leaves, at every size`() throws {
        let leaves = Samples.leafHashes(1_030)
        let whole = MerkleTree(leafHashes: leaves)
        var roots = TileRoots()
        var generator = SeededGenerator(seed: 11)
        for size in 0...whole.size {
            if size > 0 { roots.append(leaves[Int(size) - 1]) }
            #expect(roots.head == TreeHead(size: size, root: whole.root(at: size)))
            try compare(roots.tree { whole.bytes(of: $0) }, with: whole, times: 2, &generator)
        }
        let tree = roots.tree { whole.bytes(of: $0) }
        for size in 0...whole.size { #expect(try tree.root(at: size) == whole.root(at: size)) }
    }

    @Test(arguments: [65_535, 65_536, 65_537])
    func `so it is where a tile of level 1 is full`(size: Int) throws {
        let whole = MerkleTree(leafHashes: Samples.leafHashes(size))
        let roots = roots(of: whole)
        var generator = SeededGenerator(seed: UInt64(size))
        #expect(roots.head == whole.head)
        try compare(roots.tree { whole.bytes(of: $0) }, with: whole, times: 20, &generator)
        expectTiles(of: roots, in: whole, sizes: [whole.size, 65_280, 65_281])
    }

    @Test func `the tiles that are kept are those of the tree, and narrower ones those of smaller trees`() {
        for size in [0, 1, 255, 256, 257, 511, 512, 700, 1_024, 1_030] {
            let whole = Samples.tree(size)
            expectTiles(of: roots(of: whole), in: whole, sizes: Array(0...whole.size))
        }
    }

    /// 3,000 leaves or 3,000,000: what is kept of level 0 is behind the last full tile.
    @Test func `no hash of a leaf in a full tile is kept`() {
        let roots = roots(of: Samples.tree(3_000))
        let tiles = Array(Tile.tiles(ofLevel: 0, forTreeOf: 3_000))
        #expect(tiles.filter { roots.keeps($0) } == [Tile(level: 0, index: 11, width: 184)])
    }

    @Test func `a root or proof asks once for each full tile of leaves that it needs`() throws {
        let whole = Samples.tree(3_000)
        var asked: [UInt64] = []
        let tree = roots(of: whole).tree { tile in
            asked.append(tile.index)
            return whole.bytes(of: tile)
        }
        func expect(_ tiles: [UInt64], _ ask: () throws -> Void) throws {
            asked = []
            try ask()
            #expect(asked == tiles)
        }
        try expect([]) { _ = try tree.root(at: 3_000) }
        try expect([]) { _ = try tree.root(at: 2_048) }
        try expect([1]) { _ = try tree.root(at: 300) }
        try expect([]) { _ = try tree.inclusionProof(ofLeafAt: 2_999, in: 3_000) }
        try expect([0]) { _ = try tree.inclusionProof(ofLeafAt: 5, in: 3_000) }
        try expect([0, 1]) { _ = try tree.inclusionProof(ofLeafAt: 5, in: 300) }
        try expect([1, 2]) { _ = try tree.consistencyProof(from: 300, to: 600) }
        try expect([]) { _ = try tree.consistencyProof(from: 512, to: 3_000) }
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<100 {
            let new = UInt64.random(in: 1...3_000, using: &generator)
            let old = UInt64.random(in: 0..<new, using: &generator)
            asked = []
            _ = try tree.inclusionProof(ofLeafAt: old, in: new)
            #expect(asked.count <= 2)
            asked = []
            _ = try tree.consistencyProof(from: old, to: new)
            #expect(asked.count <= 2)
        }
    }

    @Test func `a tile of leaves that is another one when it is read again makes no proof`() throws {
        let whole = Samples.tree(700)
        let roots = roots(of: whole)
        let tile = Tile(level: 0, index: 1, width: 256)
        func proof(with bytes: [UInt8]?) throws -> InclusionProof {
            try roots.tree { $0 == tile ? bytes : whole.bytes(of: $0) }.inclusionProof(ofLeafAt: 300, in: 700)
        }
        let sound = whole.bytes(of: tile)
        #expect(try proof(with: sound) == whole.inclusionProof(ofLeafAt: 300, in: 700))
        for place in stride(from: 0, to: sound.count, by: 97) {
            var turned = sound
            turned[place] ^= 1
            #expect(throws: TransparencyLogError.wrongHash(tile: "tile/0/001", leaves: 256..<512)) {
                try proof(with: turned)
            }
        }
        #expect(throws: TransparencyLogError.malformedTile("tile/0/001", bytes: 8_160)) {
            try proof(with: Array(sound.dropLast(32)))
        }
        #expect(throws: TransparencyLogError.absentTile("tile/0/001")) { try proof(with: nil) }
    }

    @Test func `a tree goes on as it was when its roots take more leaves`() throws {
        let whole = Samples.tree(600)
        var roots = TileRoots()
        for index in 0..<UInt64(300) { roots.append(whole.leafHash(at: index)) }
        let before = roots.tree { whole.bytes(of: $0) }
        for index in 300..<whole.size { roots.append(whole.leafHash(at: index)) }
        #expect(before.size == 300)
        #expect(try before.root(at: 300) == whole.root(at: 300))
        #expect(roots.head == whole.head)
    }

    private func roots(of tree: MerkleTree) -> TileRoots {
        var roots = TileRoots()
        for index in 0..<tree.size { roots.append(tree.leafHash(at: index)) }
        return roots
    }

    /// Proofs of some places and sizes up to that of the first tree, which may be the smaller one.
    private func compare(
        _ tree: TiledTree, with whole: MerkleTree, times: Int, _ generator: inout SeededGenerator
    ) throws {
        guard tree.size > 0 else { return }
        for _ in 0..<times {
            let new = UInt64.random(in: 1...tree.size, using: &generator)
            let old = UInt64.random(in: 0..<new, using: &generator)
            for size in [new, tree.size] {
                #expect(
                    try tree.inclusionProof(ofLeafAt: old, in: size)
                        == whole.inclusionProof(ofLeafAt: old, in: size))
                #expect(
                    try tree.consistencyProof(from: old, to: size)
                        == whole.consistencyProof(from: old, to: size))
            }
        }
    }

    /// Of the tree as it was at these sizes: what is kept of it, and nothing else, has the bytes that the whole tree gives.
    private func expectTiles(of roots: TileRoots, in whole: MerkleTree, sizes: [UInt64]) {
        for size in sizes {
            for tile in Tile.tiles(forTreeOf: size) {
                let isAtEdge = tile.index == whole.size / Tile.fullWidth
                #expect(roots.keeps(tile) == (tile.level > 0 || isAtEdge), "\(tile.path) of \(size)")
                if roots.keeps(tile), roots.bytes(of: tile) != whole.bytes(of: tile) {
                    Issue.record("\(tile.path) of \(size)")
                }
            }
        }
    }
}
