/// That an author has lost part of the log it writes, and what it has left of it: the reader is to close the log and to give
/// back the rest.
package struct Loss: Hashable, Sendable {
    /// New whenever an author finds that it has lost something: what answered an earlier loss, and came late, is no answer to
    /// this one.
    package let ask: MessageID
    package let left: Holding

    package init(ask: MessageID, left: Holding) {
        self.ask = ask
        self.left = left
    }
}
