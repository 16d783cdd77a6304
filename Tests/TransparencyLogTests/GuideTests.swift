import Foundation
import Testing
import TransparencyLog

/// The example on the first page of the library's documentation, line by line.
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

    @Test func `the guide's code is the code of the test above`() throws {
        let file = URL(filePath: #filePath)
        let root = file.deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let guide = try String(
            contentsOf: root.appending(
                path: "Sources/TransparencyLog/TransparencyLog.docc/TransparencyLog.md"), encoding: .utf8)
        let test = try String(contentsOf: file, encoding: .utf8)
        func trimmed(_ lines: ArraySlice<Substring>) -> [String] {
            lines.map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        }
        var code: [String] = []
        for block in guide.components(separatedBy: "```swift\n").dropFirst() {
            code += trimmed(block.components(separatedBy: "```")[0].split(separator: "\n")[...])
        }
        let lines = test.split(separator: "\n", omittingEmptySubsequences: false)
        let first = try #require(lines.firstIndex { $0.hasSuffix("// guide") })
        let last = try #require(lines.firstIndex { $0.hasSuffix("// end of the guide") })
        #expect(!code.isEmpty)
        #expect(code == trimmed(lines[(first + 1)..<last]))
    }
}
