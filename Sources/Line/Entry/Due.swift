/// What is due on an entry, as durations: when they begin to run is each side's own affair.
package struct Due: Hashable, Sendable {
    /// Seconds to a human's acknowledgement; nil = none is due.
    package let acknowledgement: Int64?
    /// Seconds to the answer; nil = none is due.
    package let reply: Int64?

    package init(acknowledgement: Int64?, reply: Int64?) {
        self.acknowledgement = acknowledgement
        self.reply = reply
    }
}
