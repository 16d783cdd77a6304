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

    /// - Parameters:
    ///   - index: in `bytes`, which may be a part of the input.
    ///   - origin: a place in `bytes`, not after `index`, whose place in the input is known.
    init(index: Int, path: String, in bytes: [UInt8], from origin: JSONOrigin) {
        var origin = origin
        origin.advance(to: min(index, bytes.count), in: bytes)
        self.init(
            offset: origin.offset + index - origin.index, line: origin.line, column: origin.column,
            path: origin.path + path)
    }
}
