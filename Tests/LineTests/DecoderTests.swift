import Foundation
import Line
import TestSupport
import Testing
import TransparencyLog

/// Whatever is done to the bytes that a reader takes, it throws its typed error, or takes them for something else and says so.
struct DecoderTests {
    /// What the reader made of the bytes; nil where it refused them.
    private func taken(_ bytes: [UInt8], by decoder: Decoder) -> [UInt8]? {
        do {
            let written = try decoder.rewritten(bytes)
            if decoder.isExact, written != bytes {
                Issue.record("\(decoder) took \(shown(bytes)) for \(shown(written))")
            }
            return written
        } catch is JSONFault {
            return nil
        } catch is TransparencyLogError {
            return nil
        } catch is TimestampProblem {
            return nil
        } catch is Decoder.Refusal {
            return nil
        } catch {
            Issue.record("\(decoder) threw \(error)")
            return nil
        }
    }

    private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    private func expectRefused(_ bytes: [UInt8], by decoder: Decoder, _ what: String) {
        #expect(taken(bytes, by: decoder) == nil, "\(what): \(shown(Array(bytes.prefix(400))))")
    }

    @Test(arguments: Decoder.allCases)
    func `what was written is read, and written again as it was`(decoder: Decoder) throws {
        let samples = try DecoderSamples.of(decoder)
        #expect(!samples.isEmpty)
        for sample in samples {
            let written = try decoder.rewritten(sample)
            #expect(decoder == .profileFile || written == sample, "\(shown(sample)) as \(shown(written))")
            #expect(try decoder.rewritten(written) == written)
        }
    }

    @Test func `every code that has a body has a sample`() throws {
        let codes = Set(try DecoderSamples.of(.content).map { shown(Array($0.prefix { $0 != 10 })) })
        let wanted = Phrasebook.standard.phrases.map(\.code.text) + ["contact", "continuation", "envelope"]
        #expect(codes == Set(wanted))
    }

    /// For `script/soak`: without them, a fuzzer spends its minute on finding a format's first line.
    @Test(
        .enabled(if: ProcessInfo.processInfo.environment["CLEARLINE_CORPUS"] != nil),
        arguments: Decoder.allCases)
    func `a fuzzer begins with the samples, in a folder for each reader`(decoder: Decoder) throws {
        let corpus = try #require(ProcessInfo.processInfo.environment["CLEARLINE_CORPUS"])
        let folder = URL(filePath: corpus).appending(path: decoder.rawValue)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        for (number, sample) in try DecoderSamples.of(decoder).enumerated() {
            let file = folder.appending(path: "\(number)")
            try Data(sample).write(to: file)
            let read = Array(try Data(contentsOf: file))
            #expect(throws: Never.self) { try decoder.rewritten(read) }
        }
    }

    private let isSoak = ProcessInfo.processInfo.environment["CLEARLINE_SOAK"] == "1"

    /// Whole lines and whole entries may stand alone, and so may what is left of a name or a text. In script/soak at every byte;
    /// else of large samples at as many as take a moment.
    @Test(arguments: Decoder.allCases)
    func `bytes cut off anywhere are refused`(decoder: Decoder) throws {
        for sample in try DecoderSamples.of(decoder) {
            let step = isSoak ? 1 : max(1, sample.count * sample.count / 4_000_000) | 1
            for length in stride(from: 0, to: sample.count, by: step) {
                let prefix = Array(sample[..<length])
                guard taken(prefix, by: decoder) != nil else { continue }
                let isWhole =
                    decoder == .entryBundle && [0, 5, 7].contains(length)
                    || Self.signed.contains(decoder) && prefix.last == 10 || Self.words.contains(decoder)
                    // All but the newline behind the object.
                    || decoder == .signedCharter && length == sample.count - 1
                #expect(isWhole, "\(decoder) took \(shown(prefix))")
            }
        }
    }

    /// What is refused is refused with a typed error; what is taken must be something else than what was sent. In script/soak of
    /// every bit; else of as many as take a moment, of large samples and small ones alike.
    @Test(arguments: Decoder.allCases)
    func `no bit can be turned without being noticed`(decoder: Decoder) throws {
        let samples = try DecoderSamples.of(decoder)
        let original = try samples.map { try decoder.rewritten($0) }
        let work = samples.reduce(0) { $0 + 8 * $1.count * $1.count }
        // Odd, so that each place of a bit has its turn.
        let step = isSoak ? 1 : max(1, work / 8_000_000) | 1
        var refused = 0
        var turns = 0
        for (sample, original) in zip(samples, original) {
            for bit in stride(from: 0, to: 8 * sample.count, by: step) {
                var turned = sample
                turned[bit / 8] ^= 1 << UInt8(bit % 8)
                turns += 1
                guard let written = taken(turned, by: decoder) else {
                    refused += 1
                    continue
                }
                // T and Z may be small letters (RFC 3339, 5.6).
                let isSame =
                    [.timestamp, .geoJSON, .geoJSONPieces].contains(decoder)
                    && shown(turned).uppercased() == shown(sample).uppercased()
                #expect(written != original || isSame, "\(decoder), bit \(bit): \(shown(turned))")
            }
        }
        #expect(turns > 50)
        // Text has a bit in each byte that takes it out of ASCII or breaks its UTF-8; a bundle is any bytes of any length.
        #expect(decoder == .entryBundle || refused >= turns / 8, "\(refused) of \(turns)")
    }

    @Test(arguments: Decoder.allCases)
    func `pieces cut out, doubled and exchanged, and random bytes, never stop a reader`(decoder: Decoder)
        throws
    {
        var generator = SeededGenerator(seed: 5)
        for sample in try DecoderSamples.of(decoder).prefix(3) {
            for _ in 0..<300 {
                var changed = sample
                for _ in 0..<Int.random(in: 1...3, using: &generator) {
                    let from = Int.random(in: 0...changed.count, using: &generator)
                    let to = min(changed.count, from + Int.random(in: 0...8, using: &generator))
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: changed.removeSubrange(from..<to)
                    case 1: changed.insert(contentsOf: changed[from..<to], at: from)
                    default: changed.replaceSubrange(from..<to, with: generator.bytes(to - from))
                    }
                }
                _ = taken(changed, by: decoder)
            }
        }
        for count in 0..<300 {
            let bytes = generator.bytes(count)
            // Two bytes of length can be anything, and a digit is JSON.
            guard taken(bytes, by: decoder) != nil else { continue }
            #expect(decoder == .entryBundle || decoder == .json, "\(decoder) took \(bytes)")
        }
    }

    @Test(arguments: Decoder.allCases)
    func `five megabytes of anything are refused`(decoder: Decoder) throws {
        let sample = try DecoderSamples.of(decoder)[0]
        for byte in [0x20, 0x5B, 0x30, 0xFF] as [UInt8] {
            let much = [UInt8](repeating: byte, count: 5 << 20)
            expectRefused(much, by: decoder, "\(byte) alone")
            // What is behind a slot's checksum is not looked at.
            if !Self.slots.contains(decoder) { expectRefused(sample + much, by: decoder, "\(byte) behind") }
        }
    }
}

/// What only some formats can be attacked with.
extension DecoderTests {
    /// Readers whose bytes are one JSON object, behind a code or not.
    static let json: [Decoder] = [
        .charter, .content, .entry, .evidence, .exchange, .fork, .forkBundle, .geoJSON, .geoJSONPieces,
        .json, .memberCard, .phrasebook, .profile, .profileFile, .signedCharter,
    ]
    /// Readers whose last lines are signatures.
    static let signed: [Decoder] = [
        .addCheckpoint, .note, .offerAnswer, .signatureLines, .signedCheckpoint, .tlogProof,
    ]
    /// Readers of names and of what people write.
    static let words: [Decoder] = [.name, .placeText]
    static let slots: [Decoder] = [.markSlot, .markSlots]
    static let notText: [Decoder] = [.consistencyProof, .entryBundle, .inclusionProof, .tile]

    /// Each sample's text, and where its object begins.
    private func objects(of decoder: Decoder) throws -> [(head: [UInt8], object: [UInt8])] {
        try DecoderSamples.of(decoder).map { sample in
            let start = sample.firstIndex(of: UInt8(ascii: "{")) ?? 0
            return (Array(sample[..<start]), Array(sample[start...]))
        }
    }

    @Test(arguments: json) func `nesting of 100,000 is refused wherever it stands`(decoder: Decoder) throws {
        for (head, object) in try objects(of: decoder).prefix(20) {
            let colon = object.firstIndex(of: UInt8(ascii: ":")) ?? 0
            for (opening, closing) in [("[", "]"), ("{\"a\":", "}")] {
                let deep = Array(String(repeating: opening, count: 100_000).utf8)
                let end = Array(String(repeating: closing, count: 100_000).utf8)
                expectRefused(head + deep, by: decoder, "alone")
                expectRefused(head + deep + Array("1".utf8) + end, by: decoder, "closed")
                expectRefused(head + object[...colon] + deep, by: decoder, "inside")
            }
        }
    }

    @Test(arguments: json) func `a key that stands twice is refused`(decoder: Decoder) throws {
        for (head, object) in try objects(of: decoder) {
            for member in try JSONDocument(object, limit: 1 << 20).root.object().members {
                let again = Array("{\"\(member.key)\":null,".utf8) + object.dropFirst()
                let fault = #expect(throws: JSONFault.self) { try decoder.rewritten(head + again) }
                // A feature is read as it comes: its type may be refused before it comes again.
                let isStream = decoder == .geoJSON || decoder == .geoJSONPieces
                if isStream, case .wrongKind? = fault?.problem { continue }
                guard case .duplicateKey? = fault?.problem else {
                    Issue.record("\(member.key) twice: \(String(describing: fault))")
                    continue
                }
            }
        }
    }

    /// Canonical formats know one spelling; the others at least none that is no JSON, and no number without a bound.
    @Test(arguments: json) func `numbers in another spelling, and without bounds, are refused`(
        decoder: Decoder
    ) throws {
        let beyond = [
            "1e400", "18446744073709551616", "-18446744073709551616", String(repeating: "9", count: 10_000),
        ]
        var replaced = 0
        for (head, object) in try objects(of: decoder) {
            for range in integers(in: object) {
                let digits = shown(Array(object[range]))
                var spellings =
                    ["+\(digits)", "0\(digits)", "0x\(digits)", "\(digits).", "NaN", "-"] + beyond
                if decoder.isExact {
                    spellings += ["\(digits).0", "\(digits)e0", " \(digits)", "\(digits) ", "-0"]
                }
                for spelling in spellings {
                    var other = object
                    other.replaceSubrange(range, with: spelling.utf8)
                    expectRefused(head + other, by: decoder, spelling)
                }
                replaced += 1
            }
        }
        #expect(
            replaced > 0 || decoder == .fork || decoder == .memberCard, "samples without numbers show nothing"
        )
    }

    /// Where an integer stands behind a colon, a bracket or a comma, and before one.
    private func integers(in bytes: [UInt8]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var index = 1
        while index < bytes.count {
            let isBefore = [UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: ",")].contains(
                bytes[index - 1])
            let end =
                bytes[index...].firstIndex { !(0x30...0x39).contains($0) && $0 != UInt8(ascii: "-") } ?? index
            if isBefore, end > index,
                [UInt8(ascii: "}"), UInt8(ascii: "]"), UInt8(ascii: ",")].contains(bytes[end])
            {
                found.append(index..<end)
            }
            index = max(end, index + 1)
        }
        return found
    }

    @Test(arguments: Decoder.allCases.filter { !notText.contains($0) })
    func `bytes that are no UTF-8, or an overlong one, are refused wherever they stand`(decoder: Decoder)
        throws
    {
        let wrong: [[UInt8]] = [
            [0xC0, 0xAF], [0xC1, 0x81], [0xE0, 0x80, 0x8A], [0xF0, 0x80, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0x00],
        ]
        for sample in try DecoderSamples.of(decoder) {
            // What is behind a slot's checksum is not looked at.
            let end = Self.slots.contains(decoder) ? sample.count - 1 : sample.count
            for place in stride(from: 0, through: end, by: max(1, end / 16)) {
                for bytes in wrong {
                    expectRefused(
                        Array(sample[..<place]) + bytes + Array(sample[place...]), by: decoder,
                        "\(bytes) at \(place)")
                }
            }
        }
    }

    @Test(arguments: [Decoder.conflictBody, .evidence, .forkBundle, .signedCheckpoint])
    func `lines that end as on other systems, or not at all, are refused`(decoder: Decoder) throws {
        for sample in try DecoderSamples.of(decoder) {
            let text = shown(sample)
            for other in [
                text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r"), text + "\n", text + " ",
                String(text.dropLast()), text.replacing("\n", with: "\u{2028}"),
            ] { expectRefused(Array(other.utf8), by: decoder, "line ends") }
        }
    }

    /// A note inside JSON, with its lines as escapes.
    @Test(arguments: [Decoder.evidence, .exchange, .fork, .forkBundle])
    func `a note in a message is held to the same lines, and to so many signatures`(decoder: Decoder) throws {
        let line = "— w \(Base64.encode([UInt8](repeating: 1, count: 9)))\\n"
        for sample in try DecoderSamples.of(decoder) {
            let text = shown(sample)
            let notes = text.ranges(of: "\\n\\n— ")
            #expect(!notes.isEmpty)
            for note in notes {
                let head = text[..<note.lowerBound]
                let tail = text[note.upperBound...]
                for between in [
                    "\\r\\n\\r\\n— ", "\\n— ", "\\n\\n",
                    "\\n\\n" + String(repeating: line, count: 10_000) + "— ",
                ] { expectRefused(Array("\(head)\(between)\(tail)".utf8), by: decoder, "a note") }
            }
        }
    }

    /// Of a checkpoint that is read as one: an exchange carries it as a note, and its reader finds that it is none.
    @Test(arguments: [Decoder.evidence, .fork, .forkBundle])
    func `a checkpoint's size has one spelling`(decoder: Decoder) throws {
        for sample in try DecoderSamples.of(decoder) {
            let text = shown(sample)
            let sizes = text.ranges(of: /\\n[0-9]+\\n/)
            #expect(!sizes.isEmpty)
            for size in sizes {
                let digits = text[size].filter(\.isNumber)
                for other in ["0\(digits)", "-\(digits)", "+\(digits)", "\(digits).0", "", "281474976710657"]
                {
                    var changed = text
                    changed.replaceSubrange(size, with: "\\n\(other)\\n")
                    expectRefused(Array(changed.utf8), by: decoder, other)
                }
            }
        }
    }

    @Test(arguments: [
        "", "\n", "x\n", "007\n", "-7\n", "+7\n", " 7\n", "7 \n", "7.0\n", "7e0\n", "281474976710657\n",
        "18446744073709551616\n", "7\n7\n", String(repeating: "9", count: 10_000) + "\n",
    ])
    func `a size that a witness names has one spelling, and a bound`(body: String) {
        expectRefused(Array(body.utf8), by: .conflictBody, "a size")
    }

    /// With the checksum that belongs to it: what is wrong is in the form alone.
    @Test(arguments: [
        ("\n7\n2\n", "\n07\n2\n"), ("\n7\n2\n", "\n-7\n2\n"), ("\n7\n2\n", "\n18446744073709551616\n2\n"),
        ("\n7\n2\n", "\n7\n02\n"), ("\n7\n2\n", "\n7\n3\n"), ("\n7\n2\n", "\n7\n-1\n"),
        ("\n7\n2\n", "\n7\n9223372036854775807\n"), ("\n7\n2\n", "\n7\n18446744073709551615\n"),
        (" 11 ", " 011 "), (" 11 ", "  11 "), (" 11 ", " +11 "), ("A-B ", "A-A "), ("A-B ", "A-B.1 "),
        ("mark 1", "mark 2"),
    ])
    func `a slot of marks has one spelling`(piece: String, other: String) throws {
        let text = shown(try DecoderSamples.of(.markSlot)[0])
        let lines = text.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
        #expect(lines.contains(piece))
        let changed = lines.replacing(piece, with: other, maxReplacements: 1)
        let sealed = changed + Digest(hashing: Array(changed.utf8)).hex + "\n"
        expectRefused(Array(sealed.utf8), by: .markSlot, other)
    }

    @Test func `entries that claim more bytes than there are, or are too many, are refused`() {
        for bytes: [UInt8] in [[0xFF, 0xFF], [0xFF, 0xFF, 1], [0, 1], [0, 2, 1], [0]] {
            expectRefused(bytes, by: .entryBundle, "a length")
        }
        expectRefused([UInt8](repeating: 0, count: 2 * 257), by: .entryBundle, "257 entries")
    }
}
