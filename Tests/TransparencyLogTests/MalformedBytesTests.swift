import Testing
import TransparencyLog

/// Whatever is done to the bytes of a format, its reader throws a typed error or takes exactly those bytes.
@Suite struct MalformedBytesTests {
    enum Format: String, CaseIterable, Sendable {
        case verifierKey, note, signatureLines, checkpoint, request, proof

        /// Reads the bytes and writes them again; throws ``TransparencyLogError`` only.
        func rewritten(_ bytes: [UInt8]) throws(TransparencyLogError) -> [UInt8] {
            switch self {
            case .verifierKey:
                Array(try VerifierKey(parsing: String(decoding: bytes, as: UTF8.self)).encoded.utf8)
            case .note: Array(try SignedNote(parsing: bytes).encoded.utf8)
            case .signatureLines: Array(try NoteSignature.lines(parsing: bytes).map(\.encoded).joined().utf8)
            case .checkpoint: Array(try Checkpoint(parsing: String(decoding: bytes, as: UTF8.self)).text.utf8)
            case .request: Array(try AddCheckpointRequest(parsing: bytes).encoded.utf8)
            case .proof: Array(try LogProof(parsing: bytes).encoded.utf8)
            }
        }

        func sample() throws -> [UInt8] {
            let tree = Samples.tree(11)
            let cosigner = try Cosigner(name: "witness.example", key: Samples.key(2))
            let signed = try Samples.signed(tree.head)
            let cosigned = try signed.adding([cosigner.cosign(signed.checkpoint, at: 1_700_000_000)])
            let consistency = tree.consistencyProof(from: 5, to: 11)
            let inclusion = tree.inclusionProof(ofLeafAt: 6, in: 11)
            let text =
                switch self {
                case .verifierKey: cosigner.verifierKey.encoded
                case .note: cosigned.note.encoded
                case .signatureLines: cosigned.note.signatures.map(\.encoded).joined()
                case .checkpoint: signed.checkpoint.text
                case .request: AddCheckpointRequest(oldSize: 5, proof: consistency, signed: cosigned).encoded
                case .proof:
                    LogProof(extra: [1, 2], index: 6, inclusion: inclusion, signed: cosigned).encoded
                }
            return Array(text.utf8)
        }

        /// Whether the bytes were refused with a typed error; if they were taken, they must come out the
        /// same.
        func refuses(_ bytes: [UInt8]) -> Bool {
            do {
                let again = try rewritten(bytes)
                if again != bytes { Issue.record("\(self) took \(String(decoding: bytes, as: UTF8.self))") }
                return false
            } catch {
                return true
            }
        }
    }

    @Test(arguments: Format.allCases)
    func `a text cut at any byte is refused, or is a shorter text of the kind`(format: Format) throws {
        let bytes = try format.sample()
        #expect(!format.refuses(bytes))
        let lengths = bytes.indices.filter { !format.refuses(Array(bytes[..<$0])) }
        // Only a whole signature line can be missing.
        for length in lengths {
            #expect(length > 0 && bytes[length - 1] == UInt8(ascii: "\n"))
        }
        #expect(lengths.count <= 1)
        #expect(format.refuses([]))
    }

    @Test(arguments: Format.allCases)
    func `a text with any one bit turned is refused or taken for what it says`(format: Format) throws {
        let bytes = try format.sample()
        var refused = 0
        for bit in 0..<8 * bytes.count {
            var turned = bytes
            turned[bit / 8] ^= 1 << UInt8(bit % 8)
            if format.refuses(turned) { refused += 1 }
        }
        // Every byte has at least its top bit, which takes it out of ASCII or breaks its UTF-8.
        #expect(refused >= bytes.count / 2)
    }

    @Test(arguments: Format.allCases)
    func `a text with pieces cut out, doubled or exchanged is refused or taken for what it says`(
        format: Format
    ) throws {
        let bytes = try format.sample()
        var generator = SeededGenerator(seed: 5)
        var refused = 0
        for _ in 0..<5_000 {
            var changed = bytes
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let from = Int.random(in: 0...changed.count, using: &generator)
                let to = min(changed.count, from + Int.random(in: 0...8, using: &generator))
                switch Int.random(in: 0..<4, using: &generator) {
                case 0: changed.removeSubrange(from..<to)
                case 1: changed.insert(contentsOf: changed[from..<to], at: from)
                case 2: changed.replaceSubrange(from..<to, with: generator.bytes(to - from))
                default:
                    changed.insert(
                        [10, 13, 0, 32, 43, 0xe2].randomElement(using: &generator) ?? 10, at: from)
                }
            }
            if format.refuses(changed) { refused += 1 }
        }
        #expect(refused > 1_000)
    }

    @Test(arguments: Format.allCases)
    func `random bytes are refused`(format: Format) {
        var generator = SeededGenerator(seed: 6)
        for count in 0..<300 {
            #expect(format.refuses(generator.bytes(count)))
        }
    }

    /// Formats of lines; a verifier key is one line without an end.
    static let lines = Format.allCases.filter { $0 != .verifierKey }

    @Test(arguments: lines)
    func `lines that end as on other systems, or not at all, are refused`(format: Format) throws {
        let text = String(decoding: try format.sample(), as: UTF8.self)
        for other in [
            text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), text + "\n", text + " ",
            String(text.dropLast()), text.replacing("\n", with: "\u{2028}"),
        ] {
            #expect(format.refuses(Array(other.utf8)), "\(other)")
        }
    }

    @Test(arguments: Format.allCases)
    func `bytes that are no UTF-8, or say a newline in two bytes, are refused`(format: Format) throws {
        let bytes = try format.sample()
        let newline = UInt8(ascii: "\n")
        #expect(format.refuses(bytes.flatMap { $0 == newline ? [0xc0, 0x8a] : [$0] } + [0xc0, 0x8a]))
        for wrong: [UInt8] in [
            [0xc0, 0xaf], [0xe0, 0x80, 0x8a], [0xed, 0xa0, 0x80], [0xff], [0x80], [0x00],
        ] {
            for place in [0, bytes.count / 2, bytes.count] {
                #expect(format.refuses(Array(bytes[..<place]) + wrong + bytes[place...]))
            }
        }
    }

    @Test(arguments: [Format.checkpoint, .request, .proof])
    func `numbers in any other spelling, and beyond any tree, are refused`(format: Format) throws {
        let text = String(decoding: try format.sample(), as: UTF8.self)
        let spots = ["\n11\n", "old 5\n", "index 6\n"].filter { text.contains($0) }
        #expect(!spots.isEmpty)
        for spot in spots {
            let digits = spot.filter(\.isNumber)
            for number in [
                "-\(digits)", "+\(digits)", "0\(digits)", " \(digits)", "\(digits) ", "\(digits).0",
                "\(digits)e0", "0x\(digits)", "", "281474976710657", "18446744073709551616",
                String(repeating: "9", count: 10_000), "１１",
            ] {
                let other = text.replacing(spot, with: spot.replacing(digits, with: number))
                #expect(format.refuses(Array(other.utf8)), "\(number)")
            }
        }
    }

    @Test(arguments: [Format.note, .signatureLines, .request, .proof])
    func `ten thousand signatures are refused`(format: Format) throws {
        let bytes = try format.sample()
        let line = Array("— w \(Base64.encode([UInt8](repeating: 1, count: 9)))\n".utf8)
        let more = (0..<10_000).flatMap { _ in line }
        #expect(format.refuses(bytes + more))
    }
}
