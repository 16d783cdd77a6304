import HummingbirdCore
package import Logging
import NIOCore
import NIOPosix
package import NodeService
import ServiceLifecycle

/// The answering end of the line: HTTP/1.1 over mutual TLS 1.3, for the members' nodes only.
///
/// Whoever shows no certificate, or none of those trusted, is refused in the handshake and never reaches HTTP.
/// A handler learns which trusted certificate its request came with, and compares it with what is posted.
///
/// At a graceful shutdown the task of a handler under way is cancelled: a long poll then answers with what it has;
/// work that must not stop half-way does not look at cancellation. After `LineLimits.shutdown` connections are cut.
package struct LineListener: Service {
    private let server: Server<LineChannel>
    private let lineTrust: LineTrust
    private let host: String
    private let port: Int

    /// - Parameters:
    ///   - port: 0 for any free one.
    ///   - certificates: those of all other members of the mechanism, not empty.
    ///   - onBound: called with the port once connections are accepted.
    ///   - handler: answers one request; always answers, soon after its task is cancelled.
    /// - Throws: what is wrong with the identity or the certificates; nothing is bound yet.
    package init(
        host: String, port: Int, identity: TLSIdentity, trusting certificates: [Certificate],
        limits: LineLimits = LineLimits(), logger: Logger,
        onBound: @escaping @Sendable (Int) async -> Void = { _ in },
        handler: @escaping @Sendable (LineRequest) async -> LineResponse
    ) throws(CredentialError) {
        let trust = try LineTrust(certificates, identity: identity)
        lineTrust = trust
        self.host = host
        self.port = port
        server = Server(
            childChannelSetup: LineChannel(
                trust: trust, limits: limits,
                responder: LineResponder(trust: trust, limits: limits, handler: handler)),
            configuration: .init(
                address: .hostname(host, port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(limits.connections, logger: logger)),
            onServerRunning: { channel in
                if let port = channel.localAddress?.port { await onBound(port) }
            },
            eventLoopGroup: MultiThreadedEventLoopGroup.singleton,
            logger: logger)
    }

    /// Binds, and serves until the graceful shutdown of its service group or the cancellation of its task.
    ///
    /// - Throws: ``NotListening`` where the address cannot be had.
    package func run() async throws {
        do { try await server.run() } catch let error as IOError {
            throw NotListening(host: host, port: port, error)
        }
    }

    /// Changes the certificate shown and those trusted, from the next handshake on.
    ///
    /// The socket stays. A connection made before is answered once more if its certificate is still trusted, with
    /// 403 if not, and then closed, so that its peer shakes hands under the new terms.
    package func trust(_ certificates: [Certificate], identity: TLSIdentity) throws(CredentialError) {
        try lineTrust.replace(certificates, identity: identity)
    }
}
