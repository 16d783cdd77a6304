/// Names of keys and origins of logs.
///
/// C2SP allows any Unicode but spaces and plus. Swift holds canonically equivalent strings for equal, such as
/// K and the Kelvin sign, so names that this program trusts are printable ASCII: there, equal means the same
/// bytes.
enum Name {
    /// Whether this is 1 to ``LogLimits/nameBytes`` printable ASCII characters, none of them a space or a
    /// plus.
    static func isPlain(_ name: String) -> Bool {
        (1...LogLimits.nameBytes).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x21...0x7e).contains($0) && $0 != UInt8(ascii: "+") }
    }

    /// Whether this is 1 to ``LogLimits/nameBytes`` printable ASCII characters. Origins may hold spaces: the
    /// largest log in use, Go's checksum database, is called `go.sum database tree`.
    static func isOrigin(_ name: String) -> Bool {
        (1...LogLimits.nameBytes).contains(name.utf8.count)
            && name.utf8.allSatisfy { (0x20...0x7e).contains($0) }
    }

    /// Whether C2SP signed-note allows this as the name of a key that is not ours.
    static func isAllowed(_ name: String) -> Bool {
        !name.isEmpty && !name.unicodeScalars.contains { $0 == "+" || $0.properties.isWhitespace }
    }
}
