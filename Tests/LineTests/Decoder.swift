import Deconfliction
import Line
import TransparencyLog

/// Every reader of bytes that come from strangers, or from a disk that somebody may have changed.
///
/// The one list of them: `DecoderTests` attacks each, and so does the fuzzer (`Fuzzing/`). That none is missing is held by
/// `TidyTests`.
enum Decoder: String, CaseIterable, Sendable {
    case addCheckpoint, charter, checkpoint, conflictBody, consistencyProof, content, entry, entryBundle,
        evidence, exchange, fork, forkBundle, geoJSON, inclusionProof, json, markSlot, memberCard, note,
        phrasebook, profile, profileFile, signatureLines, signedCharter, signedCheckpoint, tile, timestamp,
        tlogProof, verifierKey

    /// What a reader throws that says only yes or no.
    struct Refusal: Error {}

    /// Whether what is taken can be written in one way only, so that it comes out as the same bytes. The others may be written
    /// with other spaces, or fields in another order.
    var isExact: Bool {
        switch self {
        case .exchange, .fork, .geoJSON, .memberCard, .profileFile, .signedCharter, .timestamp: false
        case .addCheckpoint, .charter, .checkpoint, .conflictBody, .consistencyProof, .content, .entry,
            .entryBundle, .evidence, .forkBundle, .inclusionProof, .json, .markSlot, .note, .phrasebook,
            .profile, .signatureLines, .signedCheckpoint, .tile, .tlogProof, .verifierKey:
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
        case .forkBundle: try ForkBundle(encoded: bytes).encoded
        case .markSlot: try markSlot(bytes)
        case .note: Array(try SignedNote(parsing: bytes).encoded.utf8)
        case .signatureLines:
            Array(try NoteSignature.lines(parsing: bytes).map(\.encoded).joined().utf8)
        case .signedCheckpoint: Array(try SignedCheckpoint(parsing: bytes).note.encoded.utf8)
        case .tile: try tile(bytes)
        case .timestamp: Array(Timestamp.text(try Timestamp.instant(try text(bytes))).utf8)
        case .tlogProof: Array(try LogProof(parsing: bytes).encoded.utf8)
        case .verifierKey: Array(try VerifierKey(parsing: try text(bytes)).encoded.utf8)
        case .charter, .exchange, .fork, .geoJSON, .json, .memberCard, .phrasebook, .profile, .profileFile,
            .signedCharter:
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

    /// A code, a newline, and the body that belongs to it.
    private func content(_ bytes: [UInt8]) throws -> [UInt8] {
        let end = try given(bytes.firstIndex(of: UInt8(ascii: "\n")))
        let code = try given(Code(try text(Array(bytes[..<end]))))
        // What has no row is never asked for its body, nor is a refusal, which has none.
        guard code.row != nil, code != .refused else { throw Refusal() }
        let content = try Content(code: code, body: Array(bytes[(end + 1)...]))
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
        return [UInt8(width - 1)] + audit.tree.bytes(of: Tile(level: 0, index: 0, width: UInt64(width)))
            + EntryBundle.encode(entries)
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
