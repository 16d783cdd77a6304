import Crypto
import Testing
import TransparencyLog

@Suite struct CosignatureTests {
    let signed: SignedCheckpoint
    let cosigner: Cosigner

    init() throws {
        signed = try Samples.signed(Samples.tree(5).head)
        cosigner = try Cosigner(name: "witness.example/w1", key: Samples.key(2))
    }

    @Test func `a cosignature signs the lines of the C2SP page, behind its time in eight bytes`() throws {
        let line = cosigner.cosign(signed.checkpoint, at: 1_679_315_147)
        #expect(Hex.encode(Array(line.bytes.prefix(8))) == "000000006418 50cb".replacing(" ", with: ""))
        #expect(line.bytes.count == 72)
        let key = try Curve25519.Signing.PublicKey(rawRepresentation: Samples.key(2).publicKey)
        let message = "cosignature/v1\ntime 1679315147\n\(signed.checkpoint.text)"
        #expect(key.isValidSignature(Array(line.bytes.dropFirst(8)), for: Array(message.utf8)))
    }

    @Test func `a cosigned checkpoint shows who signed and when the cosigner saw it`() throws {
        let cosigned = try signed.adding([cosigner.cosign(signed.checkpoint, at: 1_700_000_000)])
        let reread = try SignedCheckpoint(parsing: Array(cosigned.note.encoded.utf8))
        #expect(reread == cosigned)
        let verified = try reread.note.verified(by: [cosigner.verifierKey, Samples.logKey()])
        #expect(verified.map(\.key) == [try Samples.logKey(), cosigner.verifierKey])
        #expect(verified.map(\.timestamp) == [nil, 1_700_000_000])
    }

    @Test func `a cosignature fits no other time, checkpoint or algorithm`() throws {
        let line = cosigner.cosign(signed.checkpoint, at: 1_700_000_000)
        let bad = TransparencyLogError.badSignature(
            name: "witness.example/w1", keyID: cosigner.verifierKey.keyID)
        let other = try Samples.signed(Samples.tree(6).head).adding([line])
        #expect(throws: bad) { try other.note.verified(by: [cosigner.verifierKey]) }
        for byte in 0..<line.bytes.count {
            var turned = line.bytes
            turned[byte] ^= 1
            let keyed = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: line.keyID >> $0) } + turned
            let text = signed.note.encoded + "— witness.example/w1 \(Base64.encode(keyed))\n"
            #expect(throws: bad) { try SignedNote(parsing: text).verified(by: [cosigner.verifierKey]) }
        }
        let plain = try NoteSigner(name: "witness.example/w1", key: Samples.key(2)).verifierKey
        let cosigned = try signed.adding([line])
        #expect(throws: TransparencyLogError.noTrustedSignature) { try cosigned.note.verified(by: [plain]) }
    }

    @Test(arguments: [0, 1 << 63, .max] as [UInt64])
    func `a cosignature without a possible time is refused though its signature fits`(time: UInt64) throws {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 2, count: 32))
        let message = Array("cosignature/v1\ntime \(time)\n\(signed.checkpoint.text)".utf8)
        let timed = stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: time >> UInt64($0)) }
        let id = cosigner.verifierKey.keyID
        let keyed = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) } + timed
        let line = Base64.encode(keyed + Array(try key.signature(for: message)))
        let note = try SignedNote(parsing: signed.note.encoded + "— witness.example/w1 \(line)\n")
        #expect(throws: TransparencyLogError.badSignature(name: "witness.example/w1", keyID: id)) {
            try note.verified(by: [cosigner.verifierKey])
        }
    }

    @Test func `only a checkpoint can be cosigned`() throws {
        let key = try Curve25519.Signing.PrivateKey(rawRepresentation: [UInt8](repeating: 2, count: 32))
        let id = cosigner.verifierKey.keyID
        for text in [signed.checkpoint.text + "extension\n", "text\n"] {
            let message = Array("cosignature/v1\ntime 1\n\(text)".utf8)
            let keyed =
                [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) } + [0, 0, 0, 0, 0, 0, 0, 1]
            let line = Base64.encode(keyed + Array(try key.signature(for: message)))
            let note = try SignedNote(parsing: "\(text)\n— witness.example/w1 \(line)\n")
            #expect(throws: TransparencyLogError.badSignature(name: "witness.example/w1", keyID: id)) {
                try note.verified(by: [cosigner.verifierKey])
            }
        }
    }

    @Test func `signatures of another scheme are checked by that scheme`() throws {
        let scheme = HashScheme()
        let key = try SigningKey(seed: [UInt8](repeating: 9, count: 32), scheme: scheme)
        let signer = try NoteSigner(name: "a", key: key)
        let other = try Cosigner(name: "b", key: key)
        let note = try signer.sign(signed.checkpoint).adding([other.cosign(signed.checkpoint, at: 7)]).note
        let keys = [signer.verifierKey, other.verifierKey]
        #expect(try note.verified(by: keys, using: scheme).map(\.timestamp) == [nil, 7])
        #expect(throws: TransparencyLogError.badSignature(name: "a", keyID: signer.verifierKey.keyID)) {
            try note.verified(by: keys)
        }
    }
}

/// A keyed hash in place of signatures, as a simulator would use: anybody who knows the public key can make
/// them.
private struct HashScheme: SignatureScheme {
    func publicKey(for seed: [UInt8]) throws(TransparencyLogError) -> [UInt8] { Digest(hashing: seed).bytes }

    func sign(_ message: [UInt8], seed: [UInt8]) -> [UInt8] {
        let half = Digest(hashing: Digest(hashing: seed).bytes + message).bytes
        return half + half
    }

    func isValid(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
        let half = Digest(hashing: publicKey + message).bytes
        return signature == half + half
    }
}
