import Airspace
import ArgumentParser
import Deconfliction
import Foundation
import Line
import NodeService
import Testing
import TransparencyLog
import clearline

/// `clearline log export`, `clearline evidence` and `clearline verify` of a log of several tiles, held against a tree of all its
/// leaves.
struct SeveralTilesTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "tiles-\(UUID().uuidString)")
    private let sample: SampleRecord
    private let tree: MerkleTree

    private static let entries: UInt64 = 700

    /// Where B has receipted: at the borders of tiles, within one, and at the end.
    private static let receipts: [UInt64] = [256, 300, 512, entries]

    init() throws {
        let sample = try SampleRecord(makingIn: folder.path)
        try sample.write(entries: Self.entries)
        let tree = MerkleTree(
            leafHashes: (0..<Self.entries).map { TreeHash.leaf(sample.entry($0).leaf) })
        let reader = sample.log.addressee
        let cosigner = try Cosigner(
            name: sample.charter.charter.witnessName(of: reader), key: sample.keys(of: reader).witness)
        let checkpoint = try Checkpoint(
            origin: sample.log.origin(in: sample.mechanism),
            head: TreeHead(size: 300, root: tree.root(at: 300)))
        let receipt = SignedCheckpoint(
            checkpoint, signatures: [cosigner.cosign(checkpoint, at: 1_804_653_600)])
        try sample.store(
            [.receipt(sample.log, receipt.note, at: Instant(saturating: 1_804_653_600_000))],
            of: sample.log.author)
        self.sample = sample
        self.tree = tree
    }

    private func run(_ arguments: [String]) throws {
        var command = try Clearline.parseAsRoot(arguments)
        try command.run()
    }

    private func bytes(of file: URL) throws -> [UInt8] { [UInt8](try Foundation.Data(contentsOf: file)) }

    private func isProved(_ file: URL) throws -> Bool {
        try Verification(of: file.path, mechanism: sample.mechanism).isProved
    }

    @Test func `an export has the tiles of the whole tree, and what is wrong in one of any level is found`()
        throws
    {
        let out = folder.appending(path: "log")
        try run([
            "log", "export", "--directory", sample.directory(of: sample.log.author).path, "--log", "A-B",
            out.path,
        ])
        #expect(try isProved(out))
        let tiles = Tile.tiles(forTreeOf: Self.entries)
        #expect(tiles.map(\.level) == [0, 0, 0, 1])
        for tile in tiles {
            let file = out.appending(path: tile.path)
            let found = try bytes(of: file)
            #expect(found == tree.bytes(of: tile), "\(tile.path)")
            var turned = found
            turned[0] ^= 1
            try Foundation.Data(turned).write(to: file)
            #expect(try !isProved(out), "\(tile.path)")
            let said = try Verification(of: out.path, mechanism: sample.mechanism).words
                .joined(separator: "\n")
            // Every entry is the one that was signed where a hash above them is not.
            #expect(said.contains("First wrong entry") == (tile.level == 0), "\(said)")
            #expect(said.contains("A hash in \(tile.path) is wrong") == (tile.level > 0), "\(said)")
            try Foundation.Data(found).write(to: file)
            guard tile.level == 0 else { continue }
            let leaves = tile.leaves.map { sample.entry($0).leaf }
            #expect(
                try bytes(of: out.appending(path: tile.entriesPath)) == EntryBundle.encode(leaves),
                "\(tile.entriesPath)")
        }
        #expect(try isProved(out))
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `an entry that was changed together with its hash is found by the tile above it`() throws {
        let out = folder.appending(path: "log")
        try run([
            "log", "export", "--directory", sample.directory(of: sample.log.author).path, "--log", "A-B",
            out.path,
        ])
        let tile = Tile(level: 0, index: 1, width: Tile.fullWidth)
        var leaves = tile.leaves.map { sample.entry($0).leaf }
        leaves[9] = sample.entry(0).leaf
        try Foundation.Data(EntryBundle.encode(leaves)).write(to: out.appending(path: tile.entriesPath))
        try Foundation.Data(leaves.flatMap { TreeHash.leaf($0).bytes }).write(
            to: out.appending(path: tile.path))
        let said = try Verification(of: out.path, mechanism: sample.mechanism).words
        #expect(said.last == "First wrong entry: from 256 to 511.", "\(said)")
        try FileManager.default.removeItem(at: folder)
    }

    /// Such a root is of leaves whose hashes nobody keeps.
    @Test func `a cosigned size within a full tile is checked against its leaves`() throws {
        let out = folder.appending(path: "log")
        try run([
            "log", "export", "--directory", sample.directory(of: sample.log.author).path, "--log", "A-B",
            out.path,
        ])
        let reader = sample.log.addressee
        let cosigner = try Cosigner(
            name: sample.charter.charter.witnessName(of: reader), key: sample.keys(of: reader).witness)
        for (size, isSound) in [(300, true), (300, false), (512, true), (699, true)] as [(UInt64, Bool)] {
            let head = TreeHead(size: size, root: tree.root(at: isSound ? size : size + 1))
            let checkpoint = try Checkpoint(origin: sample.log.origin(in: sample.mechanism), head: head)
            let signed = SignedCheckpoint(
                checkpoint, signatures: [cosigner.cosign(checkpoint, at: 1_804_653_600)])
            let text = Foundation.Data(signed.note.encoded.utf8)
            try text.write(to: out.appending(path: LogExport.cosignedPath(reader)))
            #expect(try isProved(out) == isSound, "\(size)")
        }
        try FileManager.default.removeItem(at: folder)
    }

    @Test func `evidence has the proofs of the whole tree, to the byte`() throws {
        for index: UInt64 in [0, 255, 256, 299, 300, 511, 512, 699] {
            let out = folder.appending(path: "evidence-\(index)")
            try run([
                "evidence", "--directory", sample.directory(of: sample.log.author).path, "A-B-\(index)",
                "--out", out.path,
            ])
            #expect(try isProved(out))
            let written = try bytes(of: out)
            let bundle = try EvidenceBundle(encoded: written)
            let size = bundle.proof.signed.checkpoint.size
            #expect(size == Self.entries)
            let first = try #require(Self.receipts.first { $0 > index })
            #expect(
                bundle.cosigned.map(\.signed.checkpoint.size) == (first < Self.entries ? [first] : []))
            let (leaf, body) = sample.entry(index)
            let wanted = EvidenceBundle(
                charter: sample.charter, leaf: leaf, body: body, absence: nil,
                proof: LogProof(
                    index: index, inclusion: tree.inclusionProof(ofLeafAt: index, in: size),
                    signed: bundle.proof.signed),
                cosigned: bundle.cosigned.map { earlier in
                    EvidenceBundle.Extended(
                        earlier.signed,
                        consistency: tree.consistencyProof(
                            from: earlier.signed.checkpoint.size, to: size))
                },
                held: nil)
            #expect(written == wanted.encoded, "A-B-\(index)")
        }
        try FileManager.default.removeItem(at: folder)
    }
}
