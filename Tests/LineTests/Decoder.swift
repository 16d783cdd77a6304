import Airspace
import Deconfliction
import Line
import TransparencyLog

/// Every reader of bytes that come from strangers, or from a disk that somebody may have changed.
///
/// The one list of them: `DecoderTests` attacks each, and so does the fuzzer (`Fuzzing/`). That none is missing is held by
/// `TidyTests`.
enum Decoder: String, CaseIterable, Sendable {
    case addCheckpoint, charter, checkpoint, conflictBody, consistencyProof, content, entry, entryBundle,
        evidence, exchange, exchangeAnswer, fork, forkBundle, geoJSON, geoJSONPieces, inclusionProof, json,
        markSlot, markSlots, memberCard, name, note, offerAnswer, phrasebook, placeText, profile, profileFile,
        signatureLines, signedCharter, signedCheckpoint, tile, timestamp, tlogProof, verifierKey

    /// Whose origins are read.
    static let mechanism = MechanismID(Digest(hashing: []))

    /// What a reader throws that says only yes or no.
    struct Refusal: Error {}

    /// Whether what is taken can be written in one way only, so that it comes out as the same bytes. The others may be written
    /// with other spaces, fields in another order, or what nobody looks at.
    var isExact: Bool {
        switch self {
        case .exchange, .exchangeAnswer, .fork, .geoJSON, .geoJSONPieces, .markSlots, .memberCard,
            .offerAnswer, .profileFile, .signedCharter, .timestamp:
            false
        case .addCheckpoint, .charter, .checkpoint, .conflictBody, .consistencyProof, .content, .entry,
            .entryBundle, .evidence, .forkBundle, .inclusionProof, .json, .markSlot, .name, .note,
            .phrasebook, .placeText, .profile, .signatureLines, .signedCheckpoint, .tile, .tlogProof,
            .verifierKey:
            true
        }
    }

    /// What was understood, written again.
    ///
    /// - Throws: the reader's own typed error, or ``Refusal``.
    func rewritten(_ bytes: [UInt8]) throws -> [UInt8] {
        switch self {
        case .addCheckpoint: Array(try AddCheckpointRequest(parsing: bytes).encoded.utf8)
        case .checkpoint: Array(try Checkpoint(parsing: try text(bytes)).text.utf8)
        case .conflictBody: Array("\(try given(Witness.Outcome.size(inConflictBody: bytes)))\n".utf8)
        case .consistencyProof, .inclusionProof: try proved(bytes)
        case .content: try content(bytes)
        case .entry: try Entry(encoded: bytes).encoded
        case .entryBundle: EntryBundle.encode(try EntryBundle.decode(bytes))
        case .evidence: try EvidenceBundle(encoded: bytes).encoded
        case .exchangeAnswer: try exchangeAnswer(bytes)
        case .forkBundle: try ForkBundle(encoded: bytes).encoded
        case .markSlot: try markSlot(bytes)
        case .markSlots: try markSlots(bytes)
        case .name: try name(bytes)
        case .note: Array(try SignedNote(parsing: bytes).encoded.utf8)
        case .offerAnswer: try offerAnswer(bytes)
        case .placeText: try placeText(bytes)
        case .signatureLines:
            Array(try NoteSignature.lines(parsing: bytes).map(\.encoded).joined().utf8)
        case .signedCheckpoint: Array(try SignedCheckpoint(parsing: bytes).note.encoded.utf8)
        case .tile: try tile(bytes)
        case .timestamp: Array(Timestamp.text(try Timestamp.instant(try text(bytes))).utf8)
        case .tlogProof: Array(try LogProof(parsing: bytes).encoded.utf8)
        case .verifierKey: Array(try VerifierKey(parsing: try text(bytes)).encoded.utf8)
        case .charter, .exchange, .fork, .geoJSON, .geoJSONPieces, .json, .memberCard, .phrasebook, .profile,
            .profileFile, .signedCharter:
            try rewrittenJSON(bytes)
        }
    }

    private func rewrittenJSON(_ bytes: [UInt8]) throws -> [UInt8] {
        let limit = 1 << 20
        switch self {
        case .charter: return try Charter(encoded: bytes).encoded
        case .exchange: return try ExchangeMessage(encoded: bytes).encoded
        case .fork: return try ForkEvidence(encoded: bytes).encoded
        case .geoJSON:
            return Notice.featureCollection(of: try GeoJSON.notices(in: bytes, limit: limit)).encoded
        case .geoJSONPieces: return try pieces(bytes, limit: limit)
        case .memberCard: return try Member(json: JSONDocument(bytes, limit: limit).root).canonical.encoded
        case .phrasebook: return try Phrasebook(encoded: bytes).encoded
        case .profile:
            return try Profile(canonical: JSONDocument.canonical(bytes, limit: limit).root).canonical.encoded
        case .profileFile: return try Profile(file: bytes).canonical.encoded
        case .signedCharter: return try SignedCharter(encoded: bytes).encoded
        default: return try JSONDocument.canonical(bytes, limit: limit).root.canonical().encoded
        }
    }

    private func text(_ bytes: [UInt8]) throws -> String {
        try given(String(validating: bytes, as: UTF8.self))
    }

    private func given<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Refusal() }
        return value
    }

    /// What comes with its code or its status: that on a line of its own, then the body.
    private func headed(_ bytes: [UInt8]) throws -> (head: String, body: [UInt8]) {
        let end = try given(bytes.firstIndex(of: UInt8(ascii: "\n")))
        return (try text(Array(bytes[..<end])), Array(bytes[(end + 1)...]))
    }

    private func content(_ bytes: [UInt8]) throws -> [UInt8] {
        let (head, body) = try headed(bytes)
        let code = try given(Code(head))
        // What has no row is never asked for its body, nor is a refusal, which has none.
        guard code.row != nil, code != .refused else { throw Refusal() }
        let content = try Content(code: code, body: body)
        return Array("\(code)\n".utf8) + content.canonical.encoded
    }

    private func markSlot(_ bytes: [UInt8]) throws -> [UInt8] {
        let slot = try given(MarkSlot(encoded: bytes)).encoded
        return slot + bytes.dropFirst(slot.count)
    }

    /// The number of hashes less one, the hashes of a tile, and the entries that make them.
    private func tile(_ bytes: [UInt8]) throws -> [UInt8] {
        let width = Int(try given(bytes.first)) + 1
        let hashes = Array(bytes.dropFirst().prefix(width * Digest.length))
        var audit = TileAudit()
        let entries = try audit.take(
            Tile(level: 0, index: 0, width: UInt64(width)), hashes: hashes,
            entries: Array(bytes.dropFirst(1 + hashes.count)))
        return [UInt8(width - 1)] + entries.flatMap { TreeHash.leaf($0).bytes } + EntryBundle.encode(entries)
    }

    /// Two numbers, two hashes, and those of a proof: nothing that is asked of them may trap.
    private func proved(_ bytes: [UInt8]) throws -> [UInt8] {
        guard bytes.count >= 16 + 2 * Digest.length, (bytes.count - 16) % Digest.length == 0 else {
            throw Refusal()
        }
        func number(at start: Int) -> UInt64 { bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        let (first, second) = (number(at: 0), number(at: 8))
        let hashes = stride(from: 16, to: bytes.count, by: Digest.length).compactMap {
            Digest(bytes[$0..<$0 + Digest.length])
        }
        let path = Array(hashes[2...])
        let isShown =
            self == .inclusionProof
            ? InclusionProof(path).shows(leaf: hashes[0], at: first, in: second, under: hashes[1])
            : ConsistencyProof(path).shows(
                that: TreeHead(size: second, root: hashes[1]),
                extends: TreeHead(size: first, root: hashes[0]))
        guard isShown else { throw Refusal() }
        return bytes
    }
}

/// What is read with something beside it, or is not refused as a whole.
extension Decoder {
    /// What a counterpart answered, as far as anybody looks at it.
    private func exchangeAnswer(_ bytes: [UInt8]) throws -> [UInt8] {
        let (head, body) = try headed(bytes)
        let status = try given(Int(head))
        let answer = try given(try ExchangeAnswer.reading(status: status, body: body))
        let read: [UInt8] =
            switch answer {
            case .message(let message): message.encoded
            case .conflict(let held): Array("\(held)\n".utf8)
            case .unprocessable, .overBudget, .unknownLog: []
            }
        return Array("\(status)\n".utf8) + read
    }

    /// What a witness answered that says more than no.
    private func offerAnswer(_ bytes: [UInt8]) throws -> [UInt8] {
        let (head, body) = try headed(bytes)
        let status = try given(Int(head))
        let read: [UInt8]
        switch try OfferAnswer.reading(status: status, body: body) {
        case .cosigned(let lines): read = Array(lines.map(\.encoded).joined().utf8)
        case .conflict(let size): read = Array("\(size)\n".utf8)
        case .contradicted(let note): read = Array(note.encoded.utf8)
        case .forked(let evidence): read = evidence.encoded
        case .refused: throw Refusal()
        }
        return Array("\(status)\n".utf8) + read
    }

    /// Whichever slot is newer, as the only one.
    private func markSlots(_ bytes: [UInt8]) throws -> [UInt8] {
        let slots = try given(MarkSlots(reading: bytes, logs: 2))
        return MarkSlot(sequence: slots.isFresh ? 0 : 1, marks: slots.marks).encoded
    }

    /// Notices that come in seven pieces, with what is wrong left out to the end; then it is thrown.
    private func pieces(_ bytes: [UInt8], limit: Int) throws -> [UInt8] {
        var reader = NoticeReader(limit: limit, leavesOutFaults: true)
        var collection = NoticeCollection()
        let length = bytes.count / 7 + 1
        for start in stride(from: 0, to: max(bytes.count, 1), by: length) {
            let end = min(start + length, bytes.count)
            let piece = Array(bytes[start..<end])
            try reader.read(piece, isLast: end == bytes.count) { notice throws(NoticeProblem) in
                try collection.add(notice)
            }
        }
        if let fault = reader.faults.first { throw fault }
        return Notice.featureCollection(of: collection.notices).encoded
    }

    /// The kind of a name, a space, and the name.
    private func name(_ bytes: [UInt8]) throws -> [UInt8] {
        let words = bytes.split(
            separator: UInt8(ascii: " "), maxSplits: 1, omittingEmptySubsequences: false)
        guard words.count == 2 else { throw Refusal() }
        let kind = try text(Array(words[0]))
        let name = try text(Array(words[1]))
        let read: String? =
            switch kind {
            case "code": Code(name)?.description
            case "conflict": ConflictID(name)?.description
            case "handle": (try? Handle(name))?.description  // refused below
            case "mechanism": MechanismID(name)?.description
            case "member": MemberName(name)?.description
            case "message": MessageID(name)?.description
            case "origin": LogName(origin: name, in: Self.mechanism)?.origin(in: Self.mechanism)
            case "reference": Reference(name)?.description
            case "serial": Serial(name)?.description
            case "subject": Tick.Subject(name)?.text
            case "time": DateTimeGroup.instant(name).map { DateTimeGroup.text($0) }
            default: nil
            }
        return Array("\(kind) \(try given(read))".utf8)
    }

    /// A text that a notice may have, and in it places that are not the notice's own.
    private func placeText(_ bytes: [UInt8]) throws -> [UInt8] {
        let words = try text(bytes)
        guard words.unicodeScalars.count <= Limits.textCharacters, PlainText.objection(to: words) == nil
        else { throw Refusal() }
        let own = try Circle(centre: Position(latitudeE7: 0, longitudeE7: 0), radiusMetres: 2_000)
        let findings = LocationCheck.findings(words, beside: [.circle(own)], toleranceMetres: 1_000)
        guard !findings.isEmpty else { throw Refusal() }
        return bytes
    }
}
