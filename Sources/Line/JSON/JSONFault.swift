/// What is wrong with JSON that was read, and where: everything that a person needs to put it right.
/// The name of the file is added by whoever opened it.
package struct JSONFault: Error, Equatable, Sendable {
    package let place: JSONPlace
    package let problem: JSONProblem

    package init(place: JSONPlace, problem: JSONProblem) {
        self.place = place
        self.problem = problem
    }
}

/// A place in JSON text.
package struct JSONPlace: Hashable, Sendable {
    /// Byte offset from the start of the input, from 0.
    package let offset: Int
    /// Line, from 1.
    package let line: Int
    /// Column in Unicode scalars, from 1.
    package let column: Int
    /// JSON pointer (RFC 6901) of the field, such as `/features/3/properties/floor_ft`; empty for the whole
    /// text.
    package let path: String

    package init(offset: Int, line: Int, column: Int, path: String) {
        self.offset = offset
        self.line = line
        self.column = column
        self.path = path
    }

    init(offset: Int, path: String, in bytes: [UInt8]) {
        var line = 1
        var column = 1
        for byte in bytes[..<min(offset, bytes.count)] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        self.init(offset: offset, line: line, column: column, path: path)
    }
}
