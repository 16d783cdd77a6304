import Testing
import TransparencyLog

@Suite struct CheckpointTests {
    static let sumDatabase = """
        go.sum database tree
        35225469
        vt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=

        — sum.golang.org \
        Az3grpukl5AXaVfYkLiDGORx/DN2nlcS5kZHR5uYOBV2KA2HgXpD+gu9HHONebHLAyaKbbTM75QTtPydhKCExixSfwQ=

        """

    @Test func `a checkpoint of Go's checksum database is read and verified`() throws {
        let signed = try SignedCheckpoint(parsing: Array(Self.sumDatabase.utf8))
        #expect(signed.checkpoint.origin == "go.sum database tree")
        #expect(signed.checkpoint.size == 35_225_469)
        #expect(signed.checkpoint.root.base64 == "vt5T6GaLCXvyHFl9VUvvItR43XZxfLgftEcTyO3eJCQ=")
        #expect(signed.checkpoint.text == signed.note.text)
        #expect(signed.note.encoded == Self.sumDatabase)
        let key = try VerifierKey(
            parsing: "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8")
        #expect(try signed.note.verified(by: [key]).map(\.key) == [key])
    }

    @Test func `a checkpoint is written as the C2SP page shows it`() throws {
        let text = "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n"
        let root = try #require(Digest(base64: "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="))
        let head = TreeHead(size: 20_852_163, root: root)
        let checkpoint = try Checkpoint(origin: "example.com/behind-the-sofa", head: head)
        #expect(checkpoint.text == text)
        #expect(try Checkpoint(parsing: text) == checkpoint)
    }

    static let root = "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I="

    @Test(
        arguments: [
            ("", 1, .origin), ("a", 1, .origin), ("\n0\n\(root)\n", 1, .origin),
            ("é\n0\n\(root)\n", 1, .origin),
            ("a\n", 2, .treeSize), ("a\n\n\(root)\n", 2, .treeSize), ("a\n00\n\(root)\n", 2, .treeSize),
            ("a\n01\n\(root)\n", 2, .treeSize), ("a\n+1\n\(root)\n", 2, .treeSize),
            ("a\n-1\n\(root)\n", 2, .treeSize),
            ("a\n 1\n\(root)\n", 2, .treeSize), ("a\n1 \n\(root)\n", 2, .treeSize),
            ("a\n1_0\n\(root)\n", 2, .treeSize),
            ("a\n0x1\n\(root)\n", 2, .treeSize), ("a\n1e3\n\(root)\n", 2, .treeSize),
            ("a\n1.0\n\(root)\n", 2, .treeSize),
            ("a\n٣\n\(root)\n", 2, .treeSize), ("a\n281474976710657\n\(root)\n", 2, .treeSize),
            ("a\n18446744073709551616\n\(root)\n", 2, .treeSize),
            ("a\n99999999999999999999999\n\(root)\n", 2, .treeSize),
            ("a\n1\n", 3, .rootHash), ("a\n1\n\(root)", 3, .rootHash), ("a\n1\n\n", 3, .rootHash),
            ("a\n1\n\(root.dropLast())\n", 3, .rootHash), ("a\n1\n\(root) \n", 3, .rootHash),
            ("a\n1\nAAAA\n", 3, .rootHash), ("a\n0\n\(root)\n", 3, .rootHash),
        ] as [(String, Int, TransparencyLogError.LinePart)])
    func `what is not a checkpoint is refused at its line`(
        text: String, line: Int, part: TransparencyLogError.LinePart
    ) {
        #expect(throws: TransparencyLogError.malformedLine(number: line, expected: part)) {
            try Checkpoint(parsing: text)
        }
    }

    @Test(arguments: ["extension\n", "\n", "x"])
    func `extension lines are refused`(further: String) {
        #expect(throws: TransparencyLogError.extensionLines) {
            try Checkpoint(parsing: "a\n1\n\(Self.root)\n" + further)
        }
    }

    @Test func `sizes up to the limit of a tree are read`() throws {
        #expect(try Checkpoint(parsing: "a\n0\n\(TreeHash.empty.base64)\n").size == 0)
        for size in [1, 9, 10, 1 << 32, LogLimits.treeSize - 1, LogLimits.treeSize] {
            #expect(try Checkpoint(parsing: "a\n\(size)\n\(Self.root)\n").size == size)
        }
    }

    @Test(arguments: ["", "a\nb", "a\u{0}", "é", "\u{212a}", String(repeating: "a", count: 513)])
    func `an origin that is not printable ASCII is refused`(origin: String) {
        #expect(throws: TransparencyLogError.malformedName(origin)) {
            try Checkpoint(origin: origin, head: .empty)
        }
    }
}
