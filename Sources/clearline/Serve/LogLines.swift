/// Where a node's log lines go: standard error, one line for each thing that happened. Whatever somebody else's text brings with it
/// (an error that quotes an answer, a path) is written out, so that it forges no second line and moves no cursor.
package struct LogLines: TextOutputStream, Sendable {
    private let put: @Sendable (String) -> Void

    package init(_ put: @escaping @Sendable (String) -> Void) { self.put = put }

    /// Takes a whole line, as `StreamLogHandler` writes it.
    package mutating func write(_ string: String) {
        put((string.hasSuffix("\n") ? String(string.dropLast()) : string).shown)
    }
}
