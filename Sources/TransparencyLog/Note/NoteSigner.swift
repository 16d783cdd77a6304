/// Signs the text of notes with a named key.
public struct NoteSigner: Sendable {
    /// What others need to verify these signatures.
    public let verifierKey: VerifierKey
    private let key: SigningKey

    /// Throws ``TransparencyLogError/malformedName(_:)`` for a name that is not plain.
    public init(name: String, key: SigningKey) throws(TransparencyLogError) {
        verifierKey = try VerifierKey(name: name, algorithm: .ed25519, rawKey: key.publicKey)
        self.key = key
    }

    /// A note of this text, signed.
    ///
    /// Throws where the text could not stand in a note: without a final newline, too long, with control
    /// characters.
    public func sign(_ text: String) throws(TransparencyLogError) -> SignedNote {
        try SignedNote.checkCharacters(of: Array(text.utf8))
        return SignedNote(text: text, signatures: [signature(of: text)])
    }

    /// A signed checkpoint.
    public func sign(_ checkpoint: Checkpoint) -> SignedCheckpoint {
        SignedCheckpoint(checkpoint, signatures: [signature(of: checkpoint.text)])
    }

    private func signature(of text: String) -> NoteSignature {
        NoteSignature(by: verifierKey, bytes: key.sign(Array(text.utf8)))
    }
}
