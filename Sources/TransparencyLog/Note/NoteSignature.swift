/// One signature line of a note: em dash, space, name, space, base64 of key ID and signature.
public struct NoteSignature: Sendable {
    /// The name of the key, as C2SP allows it. Compared byte by byte: see ``isBy(_:)``.
    public let name: String
    /// The ID of the key, as the line states it (``VerifierKey/keyID``); it finds a key and proves nothing.
    public let keyID: UInt32
    /// What the algorithm of the key makes of it; at least one byte.
    public let bytes: [UInt8]

    init(by key: VerifierKey, bytes: [UInt8]) {
        name = key.name
        keyID = key.keyID
        self.bytes = bytes
    }

    /// Reads a line without its newline; `nil` where it is none.
    init?(line: ArraySlice<UInt8>) {
        guard let rest = line.after("— "), let space = rest.firstIndex(of: UInt8(ascii: " ")),
            let name = String(validating: rest[..<space], as: UTF8.self), Name.isAllowed(name),
            let keyed = Base64.decode(rest[(space + 1)...]), keyed.count > 4
        else { return nil }
        self.name = name
        keyID = UInt32(bigEndianBytes: keyed.prefix(4))
        bytes = Array(keyed.dropFirst(4))
    }

    /// The line with its newline.
    public var encoded: String {
        "— \(name) \(Base64.encode(keyID.bigEndianBytes + bytes))\n"
    }

    /// Whether the line says that this key made it: the same bytes as name, and the same key ID.
    public func isBy(_ key: VerifierKey) -> Bool {
        keyID == key.keyID && name.utf8.elementsEqual(key.name.utf8)
    }

    /// The time that a cosignature v1 states, in seconds since 1970; `nil` for bytes of another form. Nothing
    /// is verified.
    public var statedTimestamp: UInt64? { Cosignature(bytes)?.timestamp }

    /// Reads signature lines alone, as a witness answers with them.
    ///
    /// Throws for anything else, and for none or more than ``LogLimits/noteSignatures``.
    public static func lines(parsing bytes: [UInt8]) throws(TransparencyLogError) -> [NoteSignature] {
        guard bytes.count <= LogLimits.noteBytes else {
            throw .tooLong(bytes: bytes.count, limit: LogLimits.noteBytes)
        }
        guard let last = bytes.last else { throw .noSignatures }
        guard last == TextLines.newline else { throw .noFinalNewline }
        if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != TextLines.newline }) {
            throw .controlCharacter(bytes[offset], offset: offset)
        }
        var lines = TextLines(bytes)
        var signatures: [NoteSignature] = []
        while let line = lines.next() {
            guard signatures.count < LogLimits.noteSignatures else {
                throw .tooManySignatures(limit: LogLimits.noteSignatures)
            }
            guard let signature = NoteSignature(line: line) else { throw lines.malformed(.signature) }
            signatures.append(signature)
        }
        return signatures
    }
}

extension NoteSignature: Hashable {
    /// Whether two lines are the same byte for byte: Swift's strings are equal when they are canonically equivalent.
    public static func == (left: NoteSignature, right: NoteSignature) -> Bool {
        left.keyID == right.keyID && left.bytes == right.bytes
            && left.name.utf8.elementsEqual(right.name.utf8)
    }

    /// Hashes key ID and signature bytes; the name only tells apart what is equal in both.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(keyID)
        hasher.combine(bytes)
    }
}
