/// That an author has lost part of the log it writes, and what it has left of it: the reader is to close the log and to give
/// back the rest.
package struct Loss: Hashable, Sendable {
    /// New whenever an author finds that it has lost something: what answered an earlier loss, and came late, is no answer to
    /// this one.
    package let ask: MessageID
    package let left: Holding
    /// The epoch in which it will go on, beyond every one that it may have signed: what was sent of those between, and comes
    /// late, begins nothing.
    package let next: UInt32

    package init(ask: MessageID, left: Holding, next: UInt32) {
        self.ask = ask
        self.left = left
        self.next = next
    }
}
