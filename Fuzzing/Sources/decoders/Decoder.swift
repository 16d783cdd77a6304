import Airspace
import Deconfliction
import Line
import TransparencyLog

/// One reader of bytes from strangers. What it refuses, it refuses with a typed error; what it takes, it writes again as the
/// same bytes.
enum Decoder: String, CaseIterable {
    case addCheckpoint, checkpoint, content, entry, entryBundle, evidence, exchange, geoJSON, json, note,
        profile
    case proofs, signatureLines, signedCharter, timestamp, tlogProof, verifierKey

    /// The one that the program was started for; nil when it was started for none.
    static let chosen = CommandLine.arguments.dropFirst().first.flatMap(Decoder.init(rawValue:))

    func read(_ bytes: [UInt8]) {
        do {
            guard let again = try rewritten(bytes) else { return }
            precondition(again == bytes, "\(self) took \(bytes) for \(again)")
        } catch {
            // Refused, as most bytes should be; that the error is a typed one was said by the compiler.
            return
        }
    }

    /// What was understood, written again; nil where the same thing can be written in several ways.
    private func rewritten(_ bytes: [UInt8]) throws -> [UInt8]? {
        let text = String(decoding: bytes, as: UTF8.self)
        switch self {
        case .addCheckpoint: return Array(try AddCheckpointRequest(parsing: bytes).encoded.utf8)
        case .checkpoint: return Array(try Checkpoint(parsing: text).text.utf8)
        case .content: return try Content(code: .groundPresence, body: bytes).canonical.encoded
        case .entry: return try Entry(encoded: bytes).encoded
        case .entryBundle: return EntryBundle.encode(try EntryBundle.decode(bytes))
        case .evidence: return try EvidenceBundle(encoded: bytes).encoded
        case .exchange: _ = try ExchangeMessage(encoded: bytes).encoded
        case .geoJSON: _ = try GeoJSON.notices(in: bytes, limit: 1 << 20)
        case .json: return try JSONDocument.canonical(bytes, limit: 1 << 20).root.canonical().encoded
        case .note: return Array(try SignedNote(parsing: bytes).encoded.utf8)
        case .profile: _ = try Profile(canonical: JSONDocument(bytes, limit: 1 << 20).root)
        case .proofs: checkProofs(bytes)
        case .signatureLines:
            return Array(try NoteSignature.lines(parsing: bytes).map(\.encoded).joined().utf8)
        case .signedCharter: _ = try SignedCharter(encoded: bytes).encoded
        case .timestamp: _ = try Timestamp.instant(text)
        case .tlogProof: return Array(try LogProof(parsing: bytes).encoded.utf8)
        case .verifierKey: return Array(try VerifierKey(parsing: text).encoded.utf8)
        }
        return nil
    }

    /// Two sizes and as many hashes as there are bytes for: nothing that is asked of them may trap.
    private func checkProofs(_ bytes: [UInt8]) {
        guard bytes.count >= 16 + Digest.length else { return }
        func number(at start: Int) -> UInt64 { bytes[start..<start + 8].reduce(0) { $0 << 8 | UInt64($1) } }
        let sizes = (number(at: 0), number(at: 8))
        let hashes = stride(from: 16, through: bytes.count - Digest.length, by: Digest.length).compactMap {
            Digest(bytes[$0..<$0 + Digest.length])
        }
        let root = hashes[0]
        _ = InclusionProof(hashes).shows(leaf: root, at: sizes.0, in: sizes.1, under: root)
        _ = ConsistencyProof(hashes).shows(
            that: TreeHead(size: sizes.1, root: root), extends: TreeHead(size: sizes.0, root: root))
    }
}
