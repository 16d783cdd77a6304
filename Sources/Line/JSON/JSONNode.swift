/// One value on the tape: where its text lies, and where on the tape the value after it begins.
/// An object's children are its keys and values in turn. While a container is still open, `next` is 0.
struct JSONNode: Sendable {
    enum Kind: UInt8 {
        case null
        case yes
        case no
        case integer
        case decimal
        /// A string whose bytes are its text.
        case plainString
        /// A string that holds at least one backslash escape.
        case escapedString
        case array
        case object
    }

    let kind: Kind
    /// First byte of the text; of a string, the byte after its opening quote.
    let start: UInt32
    /// Past the last byte of the text; of a string, its closing quote.
    var end: UInt32
    var next: UInt32

    /// Where a fault of this value is shown: a string begins at its quote.
    var shownAt: Int {
        switch kind {
        case .plainString, .escapedString: Int(start) - 1
        case .null, .yes, .no, .integer, .decimal, .array, .object: Int(start)
        }
    }
}
