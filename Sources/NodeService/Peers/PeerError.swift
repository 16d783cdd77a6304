/// Why a counterpart gave no answer; each case is a different true sentence for the officer on duty.
package enum PeerError: Error, Equatable, Sendable {
    /// The handshake failed: one side does not trust the other's certificate, or the host is not named in it.
    case refusedByTLS(String)
    /// No connection: nothing listens there, no route, no such name, or no connection in time.
    case unreachable(String)
    /// A connection was there and ended before the answer was complete. The request may have been taken.
    case brokenOff(String)
    /// The answer was not complete in the time given. The request may have been taken.
    case timeout
    /// The answer is larger than was said to be acceptable; in bytes.
    case tooLarge(limit: Int)
    /// The address is not an `https` URL with a host.
    case addressMalformed(String)
    /// The task that asked was cancelled, or the client was shut down.
    case cancelled
}
