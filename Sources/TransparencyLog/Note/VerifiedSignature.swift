/// A signature of a note that a trusted key has really made.
public struct VerifiedSignature: Hashable, Sendable {
    /// The trusted key that made it.
    public let key: VerifierKey
    /// The cosigner's own time in seconds since 1970, of a cosignature; `nil` for a plain signature.
    public let timestamp: UInt64?
}

extension SignedNote {
    /// Which of the trusted keys have signed, in the order of the note; each key once, by its first line.
    ///
    /// Lines of other keys are ignored, as C2SP signed-note demands, even where they share a name or an ID
    /// with a trusted one. Throws ``TransparencyLogError/badSignature(name:keyID:)`` if any line of a trusted
    /// key does not verify, and ``TransparencyLogError/noTrustedSignature`` if there is no line of one.
    public func verified(
        by keys: [VerifierKey], using scheme: some SignatureScheme = Ed25519Scheme()
    ) throws(TransparencyLogError) -> [VerifiedSignature] {
        var verified: [VerifiedSignature] = []
        for signature in signatures {
            let candidates = keys.filter(signature.isBy)
            guard let key = candidates.first else { continue }
            guard candidates.allSatisfy({ $0 == key }) else {
                throw .ambiguousKey(name: key.name, keyID: key.keyID)
            }
            let result = try verify(signature, by: key, using: scheme)
            if !verified.contains(where: { $0.key == key }) { verified.append(result) }
        }
        guard !verified.isEmpty else { throw .noTrustedSignature }
        return verified
    }

    private func verify(
        _ signature: NoteSignature, by key: VerifierKey, using scheme: some SignatureScheme
    ) throws(TransparencyLogError) -> VerifiedSignature {
        switch key.algorithm {
        case .ed25519:
            guard scheme.isValid(signature.bytes, of: Array(text.utf8), by: key.rawKey) else { break }
            return VerifiedSignature(key: key, timestamp: nil)
        case .cosignature:
            guard let cosignature = Cosignature(signature.bytes),
                // A cosignature states something about a log; why the text is none is for its reader to say.
                (try? Checkpoint(parsing: text)) != nil
            else { break }
            let message = Cosignature.message(checkpoint: text, timestamp: cosignature.timestamp)
            guard scheme.isValid(cosignature.signature, of: message, by: key.rawKey) else { break }
            return VerifiedSignature(key: key, timestamp: cosignature.timestamp)
        }
        throw .badSignature(name: key.name, keyID: key.keyID)
    }
}
