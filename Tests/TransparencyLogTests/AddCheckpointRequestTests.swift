import Testing
import TransparencyLog

@Suite struct AddCheckpointRequestTests {
    /// The example of C2SP tlog-witness.
    static let example = """
        old 20852014
        PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
        jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=
        5+pKlUdi2LeF/BcMHBn+Ku6yhPGNCswZZD1X/6QgPd8=
        /6WVhPs2CwSsb5rYBH5cjHV/wSmA79abXAwhXw3Kj/0=

        example.com/behind-the-sofa
        20852163
        CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

        — example.com/behind-the-sofa \
        Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
        — example.com/behind-the-sofa \
        opLqBQsREYCgu6xQkYQwJr9fo45a62DN9EdmHXnZdXNqlcVGlCum2Wks+49/V6267UEjw6QUXTS5Rovnzv++qbSzm9Q=

        """

    @Test func `the example of the C2SP page is read and written alike`() throws {
        let request = try AddCheckpointRequest(parsing: Array(Self.example.utf8))
        #expect(request.oldSize == 20_852_014)
        #expect(request.proof.hashes.count == 4)
        #expect(request.proof.hashes[1].base64 == "jrJZDmY8Y7SyJE0MWLpLozkIVMSMZcD5kvuKxPC3swk=")
        #expect(request.signed.checkpoint.size == 20_852_163)
        #expect(request.signed.note.signatures.count == 2)
        #expect(request.encoded == Self.example)
    }

    @Test(
        arguments: [
            ("", 1, .oldSize), ("old 1", 1, .oldSize), ("old \n", 1, .oldSize), ("old 01\n", 1, .oldSize),
            ("old +1\n", 1, .oldSize), ("old  1\n", 1, .oldSize), ("Old 1\n", 1, .oldSize),
            ("1\n", 1, .oldSize),
            ("old 18446744073709551616\n", 1, .oldSize), ("old 1\r\n", 1, .oldSize),
            ("old 0\n", 2, .proofHash), ("old 0\nAAAA\n\n", 2, .proofHash), ("old 0\n—\n\n", 2, .proofHash),
        ] as [(String, Int, TransparencyLogError.LinePart)])
    func `what is not a request is refused at its line`(
        text: String, line: Int, part: TransparencyLogError.LinePart
    ) {
        #expect(throws: TransparencyLogError.malformedLine(number: line, expected: part)) {
            try AddCheckpointRequest(parsing: Array(text.utf8))
        }
    }

    @Test func `63 proof lines are read and 64 are not`() throws {
        let line = TreeHash.empty.base64 + "\n"
        func body(_ count: Int) throws -> [UInt8] {
            let note = try Samples.signed(.empty).note.encoded
            return Array(("old 0\n" + String(repeating: line, count: count) + "\n" + note).utf8)
        }
        #expect(try AddCheckpointRequest(parsing: body(63)).proof.hashes.count == 63)
        #expect(throws: TransparencyLogError.tooManyHashes(limit: 63)) {
            try AddCheckpointRequest(parsing: body(64))
        }
    }

    @Test func `a body beyond the limit is not looked at`() {
        let bytes = [UInt8](repeating: 0xff, count: LogLimits.requestBytes + 1)
        let error = TransparencyLogError.tooLong(bytes: bytes.count, limit: LogLimits.requestBytes)
        #expect(throws: error) { try AddCheckpointRequest(parsing: bytes) }
    }
}
