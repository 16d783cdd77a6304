extension SignedNote {
    /// UTF-8 without control characters other than newline, within the limit, ending in a newline.
    static func checkCharacters(of bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= LogLimits.noteBytes else {
            throw .tooLong(bytes: bytes.count, limit: LogLimits.noteBytes)
        }
        if let offset = bytes.firstIndex(where: { $0 < 0x20 && $0 != TextLines.newline }) {
            throw .controlCharacter(bytes[offset], offset: offset)
        }
        guard bytes.last == TextLines.newline else { throw .noFinalNewline }
        guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    }

    /// The offset behind the text's last newline, where the last empty line begins; `nil` without an empty
    /// line.
    static func endOfText(in bytes: [UInt8]) -> Int? {
        bytes.indices.dropFirst().last {
            bytes[$0] == TextLines.newline && bytes[$0 - 1] == TextLines.newline
        }
    }

    static func signatures(in bytes: [UInt8], from start: Int) throws(TransparencyLogError) -> [NoteSignature]
    {
        let linesBefore = bytes[..<start].count { $0 == TextLines.newline }
        do {
            return try NoteSignature.lines(parsing: Array(bytes[start...]))
        } catch .malformedLine(let number, let expected) {
            throw .malformedLine(number: linesBefore + number, expected: expected)
        }
    }
}
