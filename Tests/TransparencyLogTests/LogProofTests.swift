import Testing
import TransparencyLog

@Suite struct LogProofTests {
    private func proof(of index: UInt64, in size: Int, extra: [UInt8]? = nil) throws -> LogProof {
        let tree = Samples.tree(size)
        let inclusion = tree.inclusionProof(ofLeafAt: index, in: tree.size)
        return LogProof(
            extra: extra, index: index, inclusion: inclusion, signed: try Samples.signed(tree.head))
    }

    @Test func `a proof is written as the C2SP page describes it`() throws {
        let proof = try proof(of: 1, in: 3, extra: Array("spicy".utf8))
        let leaves = Samples.leafHashes(3)
        let expected = """
            c2sp.org/tlog-proof@v1
            extra c3BpY3k=
            index 1
            \(leaves[0].base64)
            \(leaves[2].base64)

            \(proof.signed.note.encoded)
            """
        #expect(proof.encoded + "\n" == expected + "\n")
    }

    @Test func `every proof is read back and shows its own leaf only`() throws {
        for size in 1...20 {
            for index in 0..<size {
                let written = try proof(
                    of: UInt64(index), in: size, extra: index.isMultiple(of: 2) ? nil : [])
                let read = try LogProof(parsing: Array(written.encoded.utf8))
                #expect(read == written)
                for (other, leaf) in Samples.leafHashes(size).enumerated() {
                    #expect(read.shows(leaf: leaf) == (other == index))
                }
            }
        }
    }

    @Test func `a proof can be verified offline with two keys and the leaf`() throws {
        let cosigner = try Cosigner(name: "w", key: Samples.key(2))
        let plain = try proof(of: 4, in: 9)
        let cosigned = try plain.signed.adding([cosigner.cosign(plain.signed.checkpoint, at: 5)])
        let text = LogProof(index: 4, inclusion: plain.inclusion, signed: cosigned).encoded
        let read = try LogProof(parsing: Array(text.utf8))
        let keys = [try Samples.logKey(), cosigner.verifierKey]
        #expect(try read.signed.note.verified(by: keys).map(\.key) == keys)
        #expect(read.shows(leaf: TreeHash.leaf(Array("leaf 4".utf8))))
    }

    @Test(
        arguments: [
            ("", 1, .format), ("c2sp.org/tlog-proof@v2\n", 1, .format),
            ("c2sp.org/tlog-proof@v1", 1, .format),
            ("c2sp.org/tlog-proof@v1\n", 2, .index), ("c2sp.org/tlog-proof@v1\nindex 01\n", 2, .index),
            ("c2sp.org/tlog-proof@v1\nindex -1\n", 2, .index),
            ("c2sp.org/tlog-proof@v1\nextra A\n", 2, .extra),
            ("c2sp.org/tlog-proof@v1\nextra \nextra \n", 3, .index),
            ("c2sp.org/tlog-proof@v1\nindex 0\n", 3, .proofHash),
            ("c2sp.org/tlog-proof@v1\nextra AA==\nindex 0\nx\n", 4, .proofHash),
        ] as [(String, Int, TransparencyLogError.LinePart)])
    func `what is not a proof is refused at its line`(
        text: String, line: Int, part: TransparencyLogError.LinePart
    ) {
        #expect(throws: TransparencyLogError.malformedLine(number: line, expected: part)) {
            try LogProof(parsing: Array(text.utf8))
        }
    }

    @Test func `an index beyond the tree is refused`() throws {
        let text = try proof(of: 2, in: 3).encoded.replacing("index 2\n", with: "index 3\n")
        #expect(throws: TransparencyLogError.indexBeyondTree(index: 3, size: 3)) {
            try LogProof(parsing: Array(text.utf8))
        }
    }
}
