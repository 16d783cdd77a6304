import Testing
import TransparencyLog

@Suite struct TileTests {
    @Test func `a tree of 70,000 leaves has the tiles that the C2SP page counts`() {
        let tiles = Tile.tiles(forTreeOf: 70_000)
        #expect(tiles.count == 273 + 1 + 1 + 1 + 1)
        #expect(tiles.count { $0.level == 0 && $0.width == 256 } == 273)
        #expect(
            tiles.suffix(4).map(\.path) == [
                "tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1",
            ])
    }

    @Test(arguments: [(0, []), (1, ["tile/0/000.p/1"]), (256, ["tile/0/000", "tile/1/000.p/1"])])
    func `small trees have no tile without hashes`(size: Int, paths: [String]) {
        #expect(Tile.tiles(forTreeOf: UInt64(size)).map(\.path) == paths)
    }

    @Test func `large indexes are written in groups of three digits`() throws {
        let last = try #require(Tile.tiles(forTreeOf: 1_000 * 256 + 1).last { $0.level == 0 })
        #expect(last.path == "tile/0/x001/000.p/1")
        #expect(last.entriesPath == "tile/entries/x001/000.p/1")
        #expect(last.leaves == 256_000..<256_001)
        let further = try #require(Tile.tiles(forTreeOf: 1_234_067 * 256 + 255).last { $0.level == 0 })
        #expect(further.path == "tile/0/x001/x234/067.p/255")
    }

    @Test func `tiles hold the hashes of the definition`() throws {
        let leaves = Samples.leafHashes(700)
        let tree = MerkleTree(leafHashes: leaves)
        let tiles = Tile.tiles(forTreeOf: 700)
        #expect(tiles.map(\.path) == ["tile/0/000", "tile/0/001", "tile/0/002.p/188", "tile/1/000.p/2"])
        for tile in tiles.prefix(3) {
            let own = leaves[Int(tile.leaves.lowerBound)..<Int(tile.leaves.upperBound)]
            #expect(tree.bytes(of: tile) == own.flatMap(\.bytes))
        }
        let upper = [Definition.root(leaves[0..<256]), Definition.root(leaves[256..<512])]
        #expect(tree.bytes(of: tiles[3]) == upper.flatMap(\.bytes))
    }

    @Test func `entries come out of a bundle as they went in`() throws {
        var generator = SeededGenerator(seed: 7)
        let entries = [0, 1, 255, 256, 65_535].map { generator.bytes($0) }
        let bundle = EntryBundle.encode(entries)
        #expect(try EntryBundle.decode(bundle) == entries)
        #expect(EntryBundle.encode([[1, 2, 3]]) == [0, 3, 1, 2, 3])
        #expect(try EntryBundle.decode([]) == [])
    }

    @Test func `a bundle that is cut, or has more than 256 entries, is refused`() throws {
        let bundle = EntryBundle.encode([[1, 2, 3], [4]])
        for length in 1..<bundle.count where length != 5 {
            let whole = length < 5 ? 0 : 1
            #expect(throws: TransparencyLogError.malformedBundle(entries: whole, offset: 5 * whole)) {
                try EntryBundle.decode(Array(bundle[..<length]))
            }
        }
        #expect(try EntryBundle.decode(Array(bundle[..<5])) == [[1, 2, 3]])
        #expect(try EntryBundle.decode([UInt8](repeating: 0, count: 512)).count == 256)
        #expect(throws: TransparencyLogError.malformedBundle(entries: 256, offset: 512)) {
            try EntryBundle.decode([UInt8](repeating: 0, count: 514))
        }
        #expect(throws: TransparencyLogError.malformedBundle(entries: 0, offset: 0)) {
            try EntryBundle.decode([0xff, 0xff, 1, 2, 3])
        }
    }

    @Test func `a tile whose bytes are not its hashes is refused`() {
        let tile = Tile(level: 0, index: 3, width: 2)
        for count in [0, 1, 32, 63, 65, 96] {
            #expect(throws: TransparencyLogError.malformedTile("tile/0/003.p/2", bytes: count)) {
                try tile.hashes(in: [UInt8](repeating: 0, count: count))
            }
        }
    }

    @Test(arguments: [1, 2, 255, 256, 257, 700, 65_536, 65_537, 70_000])
    func `a tree known by its tiles gives the roots and proofs of the tree itself`(size: Int) throws {
        let tree = MerkleTree(leafHashes: Samples.leafHashes(size))
        let tiled = TiledTree(size: tree.size) { tree.bytes(of: $0) }
        var generator = SeededGenerator(seed: UInt64(size))
        #expect(try tiled.root(at: tree.size) == tree.root)
        #expect(try tiled.root(at: 0) == TreeHash.empty)
        for _ in 0..<20 {
            let old = UInt64.random(in: 0...tree.size, using: &generator)
            let new = UInt64.random(in: max(1, old)...tree.size, using: &generator)
            let index = UInt64.random(in: 0..<new, using: &generator)
            #expect(try tiled.root(at: old) == tree.root(at: old))
            #expect(
                try tiled.inclusionProof(ofLeafAt: index, in: new)
                    == tree.inclusionProof(ofLeafAt: index, in: new))
            #expect(
                try tiled.consistencyProof(from: old, to: new) == tree.consistencyProof(from: old, to: new))
        }
    }

    @Test func `a proof that needs a tile which cannot be had says which`() {
        let tree = Samples.tree(700)
        let tiled = TiledTree(size: 700) { $0.path == "tile/0/001" ? nil : tree.bytes(of: $0) }
        #expect(throws: TransparencyLogError.absentTile("tile/0/001")) {
            try tiled.inclusionProof(ofLeafAt: 300, in: 700)
        }
        #expect(throws: Never.self) { try tiled.inclusionProof(ofLeafAt: 5, in: 700) }
    }

    @Test func `a proof asks once for each tile that it needs`() throws {
        let tree = Samples.tree(700)
        var asked: [String] = []
        let tiled = TiledTree(size: 700) { tile in
            asked.append(tile.path)
            return tree.bytes(of: tile)
        }
        _ = try tiled.inclusionProof(ofLeafAt: 5, in: 700)
        #expect(asked == ["tile/0/000", "tile/1/000.p/2", "tile/0/002.p/188"])
    }

    @Test func `what reading a tile throws is thrown by whatever needs it`() {
        let tiled = TiledTree(size: 700) { (tile: Tile) throws(TransparencyLogError) -> [UInt8]? in
            throw TransparencyLogError.malformedTile(tile.path, bytes: 7)
        }
        #expect(throws: TransparencyLogError.malformedTile("tile/0/000", bytes: 7)) {
            try tiled.inclusionProof(ofLeafAt: 5, in: 700)
        }
    }
}
