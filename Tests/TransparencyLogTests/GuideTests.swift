import Testing
import TransparencyLog

/// The example on the first page of the library's documentation, line by line: `TidyTests` compares the two.
@Suite struct GuideTests {
    @Test func `the guide says what happens`() throws {
        let entries = (0..<11).map { Array("entry \($0)".utf8) }
        let entry = entries[7]
        let seed = [UInt8](repeating: 3, count: 32)
        let key = try NoteSigner(name: "example.com/log", key: SigningKey(seed: seed)).verifierKey
        // guide
        var tree = MerkleTree()
        for entry in entries { tree.append(TreeHash.leaf(entry)) }

        let signer = try NoteSigner(name: "example.com/log", key: SigningKey(seed: seed))
        let signed = signer.sign(try Checkpoint(origin: "example.com/log", head: tree.head))
        let proof = LogProof(
            index: 7, inclusion: tree.inclusionProof(ofLeafAt: 7, in: tree.size), signed: signed)

        // Elsewhere, with the entry and the verifier key:
        let read = try LogProof(parsing: Array(proof.encoded.utf8))
        _ = try read.signed.note.verified(by: [key])
        let isThere =
            read.shows(leaf: TreeHash.leaf(entry)) && read.signed.checkpoint.origin == "example.com/log"
        // end of the guide
        #expect(isThere)
        #expect(read == proof)
        #expect(!read.shows(leaf: TreeHash.leaf(entries[6])))
        let stranger = try Samples.logKey()
        #expect(throws: TransparencyLogError.noTrustedSignature) {
            try read.signed.note.verified(by: [stranger])
        }
    }
}
