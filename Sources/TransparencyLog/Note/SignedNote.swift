/// A C2SP signed note: text, an empty line, signature lines.
///
/// A value of this type has the form of a note and nothing more: the text counts only after
/// ``verified(by:using:)``.
public struct SignedNote: Sendable {
    /// Ends in a newline; the empty line before the signatures does not belong to it.
    public let text: String
    /// In the order of the note; at least one.
    public let signatures: [NoteSignature]

    /// Reads a note. Signature lines of any key are taken. ``encoded`` gives the same bytes again.
    ///
    /// Throws what is not of the form of C2SP signed-note, or beyond ``LogLimits/noteBytes`` or ``LogLimits/noteSignatures``.
    public init(parsing bytes: [UInt8]) throws(TransparencyLogError) {
        try SignedNote.checkCharacters(of: bytes)
        guard let textEnd = SignedNote.endOfText(in: bytes) else { throw .noSignatures }
        signatures = try SignedNote.signatures(in: bytes, from: textEnd + 1)
        text = String(decoding: bytes[..<textEnd], as: UTF8.self)
    }

    /// Reads a note from a string, as from its UTF-8 bytes.
    public init(parsing text: String) throws(TransparencyLogError) {
        try self.init(parsing: Array(text.utf8))
    }

    init(text: String, signatures: [NoteSignature]) {
        self.text = text
        self.signatures = signatures
    }

    /// The note as it is sent and stored.
    public var encoded: String {
        text + "\n" + signatures.map(\.encoded).joined()
    }

    /// The note with further signature lines behind its own, such as the cosignatures of witnesses.
    ///
    /// Throws ``TransparencyLogError/tooManySignatures(limit:)`` beyond ``LogLimits/noteSignatures``.
    public func adding(_ further: [NoteSignature]) throws(TransparencyLogError) -> SignedNote {
        guard signatures.count + further.count <= LogLimits.noteSignatures else {
            throw .tooManySignatures(limit: LogLimits.noteSignatures)
        }
        return SignedNote(text: text, signatures: signatures + further)
    }
}

extension SignedNote: Hashable {
    /// Whether two notes are the same byte for byte: Swift's strings are equal when they are canonically equivalent.
    public static func == (left: SignedNote, right: SignedNote) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8) && left.signatures == right.signatures
    }

    /// Hashes the signatures; the text only tells apart what is equal in them.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(signatures)
    }
}
