import Crypto
import Testing
import TransparencyLog

/// The reasons stand in `docs/decisions/0004-key-guards.md`.
@Suite struct KeyGuardTests {
    /// The eight points of small order in their canonical spelling.
    static let lowOrder = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ]
    /// Other spellings of them: x = 0 with the sign bit set, and y of p and p + 1.
    static let lowOrderSpeltOtherwise = [
        "0100000000000000000000000000000000000000000000000000000000000080",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
    ]
    /// A signature that needs no private key: R is the base point (section 5.1 of RFC 8032), S is 1.
    static let universal =
        [0x58] + [UInt8](repeating: 0x66, count: 31) + [1] + [UInt8](repeating: 0, count: 31)

    struct LowOrderSignature: Sendable {
        let key, message, r, s: String
    }

    /// The public key of 32 bytes of 1, and the sum of it and a point of order 8.
    static let honestKey = "8a88e3dd7409f195fd52db2d3cba5d72ca6709bf1d94121bf3748801b40f6f5c"
    static let mixedKey = "3bcfb78c4ad06f9b8d7e8c50e37e33dd40042a7805f5df945fbf33620745bc68"

    /// Made for this test by somebody who holds the private key: R is a point T of small order instead of a
    /// secret multiple of the base point, S = h·a, and the message such that what h·A adds to it takes T away
    /// again.
    static let lowOrderSignatures = [
        LowOrderSignature(
            key: honestKey, message: "message 0",
            r: "0100000000000000000000000000000000000000000000000000000000000000",
            s: "71709d89302e300e56fb8030106e120f124740625d2dc53c3a83fb6681a23401"),
        LowOrderSignature(
            key: mixedKey, message: "message 3",
            r: "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
            s: "e09a638d9733dc0273cf82b9eb179443f25290365ff5bdc8e997b245c9ba7203"),
        LowOrderSignature(
            key: mixedKey, message: "message 2",
            r: "0000000000000000000000000000000000000000000000000000000000000000",
            s: "40ee6389696b49ed04eead6c94618710c864cd3a89df4e4a1c62baebdd93dc0d"),
        LowOrderSignature(
            key: mixedKey, message: "message 10",
            r: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
            s: "c00bff4310a48dc1802586ef3e31f482e43e8fd24e94a8cc6a522349aacf1d09"),
        LowOrderSignature(
            key: mixedKey, message: "message 4",
            r: "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
            s: "3c13498da4d180668a656685fee70279ab30dcf1fe07da2e587b35a56ae1070d"),
        LowOrderSignature(
            key: mixedKey, message: "message 6",
            r: "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
            s: "8faa3a06c77f0c13607b3d271fbbdb226c37977255f40fbfc0e6ebcb9f9dd00d"),
        LowOrderSignature(
            key: mixedKey, message: "message 0",
            r: "0000000000000000000000000000000000000000000000000000000000000080",
            s: "c24ff95981bad4ceb9d3ecb2163f09a45d2bd55749b2e83d8c8384452bad240d"),
        LowOrderSignature(
            key: mixedKey, message: "message 2",
            r: "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
            s: "3ab69f7049c1b866a8000a48175c0b58bfb7da6c823956a5ea2214da3b61c60b"),
    ]

    @Test func `Crypto itself takes one signature for any message under the identity key`() throws {
        let identity = try Curve25519.Signing.PublicKey(
            rawRepresentation: try #require(Hex.decode(Self.lowOrder[0])))
        for message in ["", "we stop", "we go on"] {
            #expect(identity.isValidSignature(Self.universal, for: Array(message.utf8)))
        }
    }

    @Test(arguments: lowOrder + lowOrderSpeltOtherwise)
    func `Crypto itself takes a signature nobody made, for every spelling of a point of small order`(
        text: String
    ) throws {
        // S·B = R + h·A holds whenever the hash h is a multiple of A's order, so for one message in eight at
        // worst.
        let bytes = try #require(Hex.decode(text))
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
        let messages = (0..<200).map { Array("message \($0)".utf8) }
        let taken = messages.filter { key.isValidSignature(Self.universal, for: $0) }
        #expect(!taken.isEmpty)
        for message in taken {
            #expect(!Ed25519Scheme().isValid(Self.universal, of: message, by: bytes))
        }
    }

    @Test(arguments: lowOrder)
    func `a key of small order cannot be enrolled`(text: String) throws {
        try expectRefusal(of: text, as: .lowOrder)
    }

    @Test(arguments: lowOrderSpeltOtherwise)
    func `a key of small order cannot be enrolled in another spelling`(text: String) throws {
        try expectRefusal(of: text, as: .nonCanonical)
    }

    @Test func `no key with a y of p or more can be enrolled`() throws {
        for low in UInt8(0xed)...0xff {
            for high in [UInt8(0x7f), 0xff] {
                let bytes = [low] + [UInt8](repeating: 0xff, count: 30) + [high]
                try expectRefusal(of: Hex.encode(bytes), as: .nonCanonical)
            }
        }
        // One below the first of them is the point of order 2; two below, not a spelling fault.
        let below = [0xeb] + [UInt8](repeating: 0xff, count: 30) + [0x7f]
        #expect(throws: Never.self) { try VerifierKey(name: "a", algorithm: .ed25519, rawKey: below) }
    }

    @Test(arguments: [0, 31, 33, 64])
    func `a key of another length cannot be enrolled`(count: Int) throws {
        try expectRefusal(of: Hex.encode([UInt8](repeating: 3, count: count)), as: .length(count))
    }

    @Test func `honest keys can be enrolled`() throws {
        for number in UInt8(0)...255 {
            let key = try Samples.key(number)
            for algorithm in [VerifierKey.Algorithm.ed25519, .cosignature] {
                let enrolled = try VerifierKey(name: "a", algorithm: algorithm, rawKey: key.publicKey)
                #expect(enrolled.rawKey == key.publicKey)
            }
        }
    }

    @Test(arguments: lowOrderSignatures)
    func `a signature with an R of small order is not valid, though Crypto takes it`(
        row: LowOrderSignature
    ) throws {
        let keyBytes = try #require(Hex.decode(row.key))
        let signature = try #require(Hex.decode(row.r + row.s))
        let message = Array(row.message.utf8)
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: keyBytes)
        #expect(key.isValidSignature(signature, for: message))
        #expect(!Ed25519Scheme().isValid(signature, of: message, by: keyBytes))
    }

    @Test(arguments: lowOrderSpeltOtherwise)
    func `a signature with an R spelt otherwise is not valid`(text: String) throws {
        let row = Self.lowOrderSignatures[0]
        let signature = try #require(Hex.decode(text + row.s))
        let keyBytes = try #require(Hex.decode(row.key))
        #expect(!Ed25519Scheme().isValid(signature, of: Array(row.message.utf8), by: keyBytes))
    }

    private func expectRefusal(of text: String, as fault: TransparencyLogError.KeyFault) throws {
        let bytes = try #require(Hex.decode(text))
        for algorithm in [VerifierKey.Algorithm.ed25519, .cosignature] {
            #expect(throws: TransparencyLogError.refusedKey(fault), "\(text)") {
                try VerifierKey(name: "a", algorithm: algorithm, rawKey: bytes)
            }
            let typed = Base64.encode([algorithm.rawValue] + bytes)
            #expect(throws: TransparencyLogError.refusedKey(fault), "\(text)") {
                try VerifierKey(parsing: "a+00000000+\(typed)")
            }
        }
    }
}
