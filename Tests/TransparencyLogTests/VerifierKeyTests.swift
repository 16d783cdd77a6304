import Testing
import TransparencyLog

@Suite struct VerifierKeyTests {
    /// From the tests of Go's sumdb/note, C2SP signed-note, Go's checksum database, and a Sigsum log.
    static let published = [
        ("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "PeterNeumann", 0xc74f_20a3),
        ("EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop", "EnochRoot", 0xaf0c_fe78),
        (
            "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k", "example.com/foo",
            0x530d_903a
        ),
        (
            "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8", "sum.golang.org",
            0x033d_e0ae
        ),
        (
            "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562+5202289b"
                + "+Af/cLU2Y5BJNP+r3iMDC+av9eWCD0fBJVDfzAux5zxAP",
            "sigsum.org/v1/tree/4d6d8825a6bb689d459628312889dfbb0bcd41b5211d9e1ce768b0ff0309e562", 0x5202_289b
        ),
    ]

    @Test(arguments: published)
    func `published keys are read, computed and written alike`(text: String, name: String, keyID: Int) throws
    {
        let key = try VerifierKey(parsing: text)
        #expect(key.name == name)
        #expect(key.keyID == UInt32(keyID))
        #expect(key.algorithm == .ed25519)
        #expect(key.encoded == text)
        #expect(try VerifierKey(name: name, algorithm: .ed25519, rawKey: key.rawKey) == key)
    }

    @Test func `the algorithm is part of the key ID`() throws {
        let raw = try Samples.key(1).publicKey
        let plain = try VerifierKey(name: "a", algorithm: .ed25519, rawKey: raw)
        let cosigning = try VerifierKey(name: "a", algorithm: .cosignature, rawKey: raw)
        #expect(plain.keyID != cosigning.keyID)
        #expect(try VerifierKey(parsing: cosigning.encoded) == cosigning)
    }

    @Test(arguments: [
        "", "+", "++", "PeterNeumann", "PeterNeumann+c74f20a3",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+", "PeterNeumann+c74f20a3+ ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
    ])
    func `what is not of the form is refused`(text: String) {
        #expect(throws: TransparencyLogError.malformedVerifierKey) { try VerifierKey(parsing: text) }
    }

    @Test func `a key ID of another key is refused`() {
        let text = "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        #expect(throws: TransparencyLogError.keyIDMismatch(stated: 0xc74f_20a4, computed: 0xc74f_20a3)) {
            try VerifierKey(parsing: text)
        }
    }

    @Test func `an algorithm that is not verified here is refused by its number`() {
        let text = "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
        #expect(throws: TransparencyLogError.unknownAlgorithm(0x65)) { try VerifierKey(parsing: text) }
    }

    @Test(arguments: [
        "", "a b", "a+b", "a\nb", "é", "\u{212a}", "a\u{7f}", "a\u{a0}", String(repeating: "a", count: 513),
    ])
    func `a name that is not plain is refused`(name: String) throws {
        let raw = try Samples.key(1).publicKey
        #expect(throws: TransparencyLogError.malformedName(name)) {
            try VerifierKey(name: name, algorithm: .ed25519, rawKey: raw)
        }
    }

    @Test func `a signing key shows its public half only`() throws {
        let seed = [UInt8](repeating: 0x5a, count: 32)
        let key = try SigningKey(seed: seed)
        let signer = try NoteSigner(name: "a", key: key)
        var dumped = ""
        dump(key, to: &dumped)
        dump(signer, to: &dumped)
        for text in ["\(key)", String(reflecting: key), "\(signer)", String(reflecting: signer), dumped] {
            let dense = text.filter { !$0.isWhitespace }
            #expect(!dense.contains("90,90") && !dense.contains("-90-90") && !dense.contains("5a5a"))
        }
        #expect("\(key)".contains(Hex.encode(key.publicKey)))
    }
}
