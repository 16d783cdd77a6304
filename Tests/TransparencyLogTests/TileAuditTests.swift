import Testing
import TransparencyLog

@Suite struct TileAuditTests {
    /// The files of a log of `count` entries, by path.
    private func files(_ count: Int) -> [String: [UInt8]] {
        let entries = (0..<count).map { Array("leaf \($0)".utf8) }
        let tree = MerkleTree(leafHashes: entries.map { TreeHash.leaf($0) })
        var files: [String: [UInt8]] = [:]
        for tile in Tile.tiles(forTreeOf: UInt64(count)) {
            files[tile.path] = tree.bytes(of: tile)
            guard tile.level == 0 else { continue }
            let own = entries[Int(tile.leaves.lowerBound)..<Int(tile.leaves.upperBound)]
            files[tile.entriesPath] = EntryBundle.encode(Array(own))
        }
        return files
    }

    private func audit(_ files: [String: [UInt8]], of size: UInt64, root: Digest)
        throws(TransparencyLogError)
    {
        var audit = TileAudit()
        for tile in Tile.tiles(forTreeOf: size) {
            let hashes = files[tile.path] ?? []
            if tile.level == 0 {
                _ = try audit.take(tile, hashes: hashes, entries: files[tile.entriesPath] ?? [])
            } else {
                try audit.check(tile, hashes: hashes)
            }
        }
        try audit.roots.tree { files[$0.path] }.check(TreeHead(size: size, root: root))
    }

    @Test(arguments: [0, 1, 2, 255, 256, 257, 600])
    func `a log as it was written holds at every size it had`(size: Int) throws {
        try audit(files(size), of: UInt64(size), root: Samples.tree(size).root)
    }

    @Test func `every bit of every file counts`() {
        let files = files(3)
        let root = Samples.tree(3).root
        #expect(files.count == 2)
        for (path, bytes) in files {
            for bit in 0..<8 * bytes.count {
                var turned = files
                turned[path]?[bit / 8] ^= 1 << UInt8(bit % 8)
                #expect(throws: TransparencyLogError.self, "\(path) bit \(bit)") {
                    try audit(turned, of: 3, root: root)
                }
            }
        }
    }

    @Test func `the first entry that is not what it was is named`() {
        var files = files(300)
        files["tile/entries/001.p/44"] = EntryBundle.encode(
            (256..<300).map { Array(($0 == 270 ? "other" : "leaf \($0)").utf8) })
        #expect(throws: TransparencyLogError.wrongHash(tile: "tile/0/001.p/44", leaves: 270..<271)) {
            try audit(files, of: 300, root: Samples.tree(300).root)
        }
    }

    @Test func `an entry changed together with its hash is pinned to its tile`() {
        var files = files(600)
        let entries = (256..<512).map { Array(($0 == 270 ? "other" : "leaf \($0)").utf8) }
        files["tile/entries/001"] = EntryBundle.encode(entries)
        files["tile/0/001"] = entries.flatMap { TreeHash.leaf($0).bytes }
        #expect(throws: TransparencyLogError.wrongHash(tile: "tile/1/000.p/2", leaves: 256..<512)) {
            try audit(files, of: 600, root: Samples.tree(600).root)
        }
    }

    @Test func `another log's root is refused, and so is a size beyond the entries`() throws {
        #expect(throws: TransparencyLogError.wrongRoot(size: 5)) {
            try audit(files(5), of: 5, root: Samples.tree(4).root)
        }
        #expect(throws: TransparencyLogError.wrongRoot(size: 6)) {
            try TileAudit().roots.tree { _ in nil }.check(TreeHead(size: 6, root: TreeHash.empty))
        }
    }

    /// Leaf hashes of full tiles are not kept: where a smaller size needs them, the file is read again, and held to its root.
    @Test func `every size that the log had can be checked, and no file may have changed meanwhile`() throws {
        let files = files(600)
        var audit = TileAudit()
        for tile in Tile.tiles(ofLevel: 0, forTreeOf: 600) {
            _ = try audit.take(
                tile, hashes: files[tile.path] ?? [], entries: files[tile.entriesPath] ?? [])
        }
        let sound = audit.roots.tree { files[$0.path] }
        let tree = Samples.tree(600)
        for size in 0...tree.size { try sound.check(TreeHead(size: size, root: tree.root(at: size))) }
        #expect(throws: TransparencyLogError.wrongRoot(size: 300)) {
            try sound.check(TreeHead(size: 300, root: tree.root(at: 301)))
        }
        let swapped = audit.roots.tree { _ in files["tile/0/000"] }
        try swapped.check(tree.head)
        #expect(throws: TransparencyLogError.wrongHash(tile: "tile/0/001", leaves: 256..<512)) {
            try swapped.check(TreeHead(size: 300, root: tree.root(at: 300)))
        }
    }

    @Test func `a bundle with an entry too few or too many is refused`() {
        for count in [2, 4] {
            var files = files(3)
            files["tile/entries/000.p/3"] = EntryBundle.encode((0..<count).map { Array("leaf \($0)".utf8) })
            #expect(throws: TransparencyLogError.self) {
                try audit(files, of: 3, root: Samples.tree(3).root)
            }
        }
    }
}
