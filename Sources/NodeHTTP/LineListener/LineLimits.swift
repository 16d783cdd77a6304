import NIOCore

/// What the listener of the line allows; beyond each limit a request gets a clear refusal or the connection ends.
package struct LineLimits: Sendable {
    /// Largest request body in bytes: a batch (256 KiB) and one body (1 MiB) as Base64 in JSON, and as much again.
    package var body = 4 * 1024 * 1024
    /// Of all bodies at once, as much as some members' largest; of one certificate, three of the largest: what a broken line has left
    /// half sent must not keep what follows from being read.
    package var bodies = BodyLimits(atOnce: 32 << 20, ofOne: 12 << 20)
    /// Largest header field, all of them, and their number: the line uses fewer than ten short ones.
    package var headerField = 8 * 1024
    package var headers = 16 * 1024
    package var headerCount = 64
    /// Open connections, those still in their handshake included: some for each of a mechanism's members.
    package var connections = 256
    /// Of those, with one certificate: a client keeps a handful, and as many may hang half-open after an outage.
    package var connectionsOfOne = 32
    /// From the connection to the end of the handshake; keeps strangers from holding connections.
    package var handshake = Duration.seconds(5)
    /// From a request's first byte to the end of its headers.
    package var requestHead = Duration.seconds(10)
    /// From the end of the headers to the end of the body: 4 MiB over a poor link of 1.2 Mbit/s.
    package var requestBody = Duration.seconds(30)
    /// Without a request; more than the client keeps an idle connection, so that the client ends it.
    package var idle = Duration.seconds(75)
    /// For requests under way at shutdown, before connections are cut; the process has five seconds in all.
    package var shutdown = Duration.seconds(3)

    package init() {}
}
