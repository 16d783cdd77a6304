import Testing
import TransparencyLog

@Suite struct SignedNoteTests {
    /// The example of Go's sumdb/note, with both its signatures.
    static let text = """
        If you think cryptography is the answer to your problem,
        then you don't know what your problem is.

        """
    static let peterLine =
        "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdng"
        + "otpRZb6KE6RyyBwJnAM=\n"
    static let enochLine =
        "— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWL"
        + "ox33WWd1RvMc+QQ=\n"
    static let peterSeed = "AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
    static let peterKey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"

    let peter: VerifierKey
    let both: SignedNote

    init() throws {
        peter = try VerifierKey(parsing: Self.peterKey)
        both = try SignedNote(parsing: Self.text + "\n" + Self.peterLine + Self.enochLine)
    }

    @Test func `the note of Go's example is read, verified and written alike`() throws {
        #expect(both.text == Self.text)
        #expect(both.signatures.map(\.name) == ["PeterNeumann", "EnochRoot"])
        #expect(both.signatures.map(\.keyID) == [0xc74f_20a3, 0xaf0c_fe78])
        #expect(both.encoded == Self.text + "\n" + Self.peterLine + Self.enochLine)
        let verified = try both.verified(by: [peter])
        #expect(verified.map(\.key) == [peter])
        #expect(verified.map(\.timestamp) == [nil])
    }

    @Test func `signing the text of Go's example gives its signature`() throws {
        let seed = try #require(Base64.decode(Self.peterSeed)).dropFirst()
        let signer = try NoteSigner(name: "PeterNeumann", key: SigningKey(seed: Array(seed)))
        #expect(signer.verifierKey == peter)
        #expect(try signer.sign(Self.text).encoded == Self.text + "\n" + Self.peterLine)
    }

    @Test func `the note of C2SP's page is verified by its key`() throws {
        let note = try SignedNote(
            parsing: "This is an example message.\n\n— example.com/foo "
                + "Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n"
        )
        let key = try VerifierKey(
            parsing: "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k")
        #expect(try note.verified(by: [key]).map(\.key) == [key])
    }

    @Test func `the text reaches to the last empty line`() throws {
        let note = try SignedNote(parsing: "first\n\nsecond\n\n\n" + Self.peterLine)
        #expect(note.text == "first\n\nsecond\n\n")
    }

    @Test func `a note that no trusted key signed is refused`() throws {
        let stranger = try Samples.logKey()
        #expect(throws: TransparencyLogError.noTrustedSignature) { try both.verified(by: [stranger]) }
        #expect(throws: TransparencyLogError.noTrustedSignature) { try both.verified(by: []) }
    }

    @Test func `one bad signature of a trusted key refuses the whole note`() throws {
        let other = try NoteSigner(name: "ALPHA", key: Samples.key(1))
        let note = try other.sign(Self.text)
        let forged = try SignedNote(
            parsing: note.encoded.replacing("you think", with: "you thank") + Self.peterLine)
        let error = TransparencyLogError.badSignature(name: "ALPHA", keyID: other.verifierKey.keyID)
        #expect(throws: error) { try forged.verified(by: [other.verifierKey]) }
        let mixed = try both.adding(try other.sign("something else\n").signatures)
        #expect(throws: error) { try mixed.verified(by: [peter, other.verifierKey]) }
        #expect(throws: error) { try mixed.verified(by: [other.verifierKey, peter]) }
        #expect(try mixed.verified(by: [peter]).count == 1)
    }

    @Test func `a line that shares only the name or only the ID with a trusted key is ignored`() throws {
        let otherID = Self.peterLine.replacing("x08go/", with: "x08gpf")
        let otherName = Self.peterLine.replacing("PeterNeumann", with: "PeterNeuman")
        for line in [otherID, otherName] {
            let note = try SignedNote(parsing: Self.text + "\n" + line + Self.peterLine)
            #expect(try note.verified(by: [peter]).count == 1)
            let alone = try SignedNote(parsing: Self.text + "\n" + line)
            #expect(throws: TransparencyLogError.noTrustedSignature) { try alone.verified(by: [peter]) }
        }
    }

    @Test func `a name that Swift holds for equal but that has other bytes is another name`() throws {
        let key = try NoteSigner(name: "KILO", key: Samples.key(1))
        let line = try key.sign(Self.text).signatures[0].encoded
        let kelvin = line.replacing("KILO", with: "\u{212a}ILO")
        #expect(kelvin == line)
        let note = try SignedNote(parsing: Self.text + "\n" + kelvin)
        #expect(throws: TransparencyLogError.noTrustedSignature) { try note.verified(by: [key.verifierKey]) }
        let plain = try SignedNote(parsing: Self.text + "\n" + line)
        #expect(plain != note)
        #expect(plain.signatures != note.signatures)
    }

    @Test func `texts that Swift holds for equal but that have other bytes make other notes`() throws {
        let composed = try SignedNote(parsing: "\u{e9}\n\n" + Self.peterLine)
        let decomposed = try SignedNote(parsing: "e\u{301}\n\n" + Self.peterLine)
        #expect(composed.text == decomposed.text)
        #expect(composed != decomposed)
        #expect(composed.encoded.utf8.count + 1 == decomposed.encoded.utf8.count)
    }

    @Test func `a key that signed twice counts once`() throws {
        let note = try SignedNote(parsing: Self.text + "\n" + Self.peterLine + Self.peterLine)
        #expect(note.signatures.count == 2)
        #expect(try note.verified(by: [peter, peter]).count == 1)
    }

    @Test func `two trusted keys of one name and ID are ambiguous`() throws {
        // An ID of 32 bits collides after some 2¹⁶ tries.
        var seen: [UInt32: VerifierKey] = [:]
        var pair: [VerifierKey] = []
        var generator = SeededGenerator(seed: 4)
        while pair.isEmpty {
            let key = try VerifierKey(name: "a", algorithm: .ed25519, rawKey: generator.bytes(32))
            if let other = seen[key.keyID] { pair = [key, other] }
            seen[key.keyID] = key
        }
        let id = pair[0].keyID
        let keyed = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: id >> $0) } + [0]
        let note = try SignedNote(parsing: "text\n\n— a \(Base64.encode(keyed))\n")
        #expect(throws: TransparencyLogError.ambiguousKey(name: "a", keyID: pair[0].keyID)) {
            try note.verified(by: pair)
        }
    }

    @Test(
        arguments: [
            ("", .noFinalNewline), ("text", .noFinalNewline), ("text\n", .noSignatures),
            ("text\n\n", .noSignatures),
            ("\n\n", .noSignatures), ("text\n— a AAAAAAA=\n", .noSignatures),
            ("text\r\n\r\n— a AAAAAAA=\r\n", .controlCharacter(13, offset: 4)),
            ("te\txt\n\n— a AAAAAAA=\n", .controlCharacter(9, offset: 2)),
            ("te\0xt\n\n— a AAAAAAA=\n", .controlCharacter(0, offset: 2)),
            ("text\n\n- a AAAAAAA=\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n—  AAAAAAA=\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n—a AAAAAAA=\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a\u{2003}b AAAAAAA=\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a+b AAAAAAA=\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a \n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a AAAAAA==\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a AAAAAAA=\n— a AAAAAAA= \n", .malformedLine(number: 4, expected: .signature)),
            ("text\n\n— a AAAAAAB=\n", .malformedLine(number: 3, expected: .signature)),
            ("text\n\n— a AAAAAAA=\nmore\n", .malformedLine(number: 4, expected: .signature)),
        ] as [(String, TransparencyLogError)])
    func `what is not a note is refused with its reason`(text: String, error: TransparencyLogError) {
        #expect(throws: error) { try SignedNote(parsing: text) }
    }

    @Test func `bytes that are not UTF-8 are refused`() {
        for bad in [[0xff], [0xc0, 0xaf], [0xed, 0xa0, 0x80], [0xe2, 0x80]] as [[UInt8]] {
            let bytes = bad + Array("text\n\n— a AAAAAAA=\n".utf8)
            #expect(throws: TransparencyLogError.notUTF8) { try SignedNote(parsing: bytes) }
        }
    }

    @Test func `notes have limits of length and of signatures`() throws {
        let line = "— a AAAAAAA=\n"
        let full = "text\n\n" + String(repeating: line, count: LogLimits.noteSignatures)
        let note = try SignedNote(parsing: full)
        #expect(note.signatures.count == 64)
        let tooMany = TransparencyLogError.tooManySignatures(limit: 64)
        #expect(throws: tooMany) { try SignedNote(parsing: full + line) }
        #expect(throws: tooMany) { try note.adding([note.signatures[0]]) }
        let tail = "\n\n" + line
        let room = LogLimits.noteBytes - tail.utf8.count
        #expect(try SignedNote(parsing: String(repeating: "a", count: room) + tail).signatures.count == 1)
        #expect(throws: TransparencyLogError.tooLong(bytes: 262_145, limit: 262_144)) {
            try SignedNote(parsing: String(repeating: "a", count: room + 1) + tail)
        }
    }

    @Test func `a text that could not stand in a note is not signed`() throws {
        let signer = try NoteSigner(name: "a", key: Samples.key(1))
        #expect(throws: TransparencyLogError.noFinalNewline) { try signer.sign("text") }
        #expect(throws: TransparencyLogError.controlCharacter(13, offset: 4)) { try signer.sign("text\r\n") }
    }

    @Test func `an answer of signature lines is read alone`() throws {
        let lines = Array((Self.peterLine + Self.enochLine).utf8)
        #expect(try NoteSignature.lines(parsing: lines) == both.signatures)
        #expect(throws: TransparencyLogError.noSignatures) { try NoteSignature.lines(parsing: []) }
        #expect(throws: TransparencyLogError.noFinalNewline) {
            try NoteSignature.lines(parsing: Array(lines.dropLast()))
        }
        #expect(throws: TransparencyLogError.malformedLine(number: 1, expected: .signature)) {
            try NoteSignature.lines(parsing: Array("\n".utf8) + lines)
        }
    }
}
