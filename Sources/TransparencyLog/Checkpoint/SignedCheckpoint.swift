/// A checkpoint with signature lines under it, which count only after ``SignedNote/verified(by:using:)``.
public struct SignedCheckpoint: Hashable, Sendable {
    /// What the text of ``note`` says.
    public let checkpoint: Checkpoint
    /// The note that holds the checkpoint, as it is sent and stored.
    public let note: SignedNote

    /// A checkpoint with exactly these signature lines, which are not checked.
    ///
    /// - Precondition: between 1 and ``LogLimits/noteSignatures`` lines.
    public init(_ checkpoint: Checkpoint, signatures: [NoteSignature]) {
        precondition(
            (1...LogLimits.noteSignatures).contains(signatures.count),
            "a note with \(signatures.count) signatures")
        self.checkpoint = checkpoint
        note = SignedNote(text: checkpoint.text, signatures: signatures)
    }

    /// Takes a note whose text is a checkpoint; throws what ``Checkpoint/init(parsing:)`` throws for any other.
    public init(_ note: SignedNote) throws(TransparencyLogError) {
        checkpoint = try Checkpoint(parsing: note.text)
        self.note = note
    }

    /// Reads a note whose text is a checkpoint; throws what ``SignedNote`` and ``Checkpoint`` throw of bytes that are none.
    public init(parsing bytes: [UInt8]) throws(TransparencyLogError) {
        try self.init(SignedNote(parsing: bytes))
    }

    /// The same checkpoint with further signature lines, such as a receipt or the cosignatures of witnesses.
    ///
    /// Throws ``TransparencyLogError/tooManySignatures(limit:)`` beyond ``LogLimits/noteSignatures``.
    public func adding(_ further: [NoteSignature]) throws(TransparencyLogError) -> SignedCheckpoint {
        try SignedCheckpoint(note.adding(further))
    }
}
