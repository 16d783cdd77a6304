/// What a counterpart's node answered: an HTTP response, bounded and read in full.
package struct PeerAnswer: Equatable, Sendable {
    package let status: Int
    package let contentType: String?
    /// From `Retry-After` in seconds (RFC 9110, 10.2.3); the form with a date is not used on the line.
    package let retryAfter: Duration?
    package let body: [UInt8]

    package init(status: Int, contentType: String?, retryAfter: Duration?, body: [UInt8]) {
        self.status = status
        self.contentType = contentType
        self.retryAfter = retryAfter
        self.body = body
    }
}
