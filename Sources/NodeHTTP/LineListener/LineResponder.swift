import HTTPTypes
import HummingbirdCore
import NIOCore
import NIOSSL
import NodeService
import ServiceLifecycle

/// Reads a request in full, names its peer, and has the handler answer it.
struct LineResponder: Sendable {
    let trust: LineTrust
    let limits: LineLimits
    let handler: @Sendable (LineRequest) async -> LineResponse
    private let room: BodyRoom

    init(
        trust: LineTrust, limits: LineLimits, handler: @escaping @Sendable (LineRequest) async -> LineResponse
    ) {
        self.trust = trust
        self.limits = limits
        self.handler = handler
        room = BodyRoom(limits.bodies)
    }

    /// - Throws: what ends the connection without an answer.
    func answer(_ request: Request, on channel: any Channel) async throws -> Response {
        do {
            let peer = try await trustedPeer(of: channel)
            let length = try length(of: request)
            guard room.take(length, of: peer) else {
                throw Problem(
                    .serviceUnavailable, detail: "Too many large bodies are being read.",
                    headers: [.retryAfter: "1"])
            }
            defer { room.give(length, of: peer) }
            let asked = LineRequest(
                peer: peer, method: request.method.rawValue, path: request.uri.path,
                contentType: request.headers[.contentType], body: try await body(of: request, length: length))
            let handler = self.handler
            return Response(await cancelWhenGracefulShutdown { await handler(asked) })
        } catch let problem as Problem {
            return problem.response
        }
    }

    /// - Throws: a `Problem` to be answered; any other error ends the connection.
    private func trustedPeer(of channel: any Channel) async throws -> String {
        let peer = try await peer(of: channel)
        guard trust.terms.certificates[peer] != nil else {
            throw Problem(
                .forbidden, detail: "The certificate of this connection is no longer trusted.",
                headers: [.connection: "close"])
        }
        return peer
    }

    private func peer(of channel: any Channel) async throws -> String {
        guard let certificate = try await channel.nioSSL_peerCertificate().get() else {
            preconditionFailure("a handshake that demands a certificate was completed without one")
        }
        return Certificate.fingerprint(ofDER: try certificate.toDERBytes())
    }

    /// A body's length must be said: a body without one that breaks off looks complete.
    private func length(of request: Request) throws(Problem) -> Int {
        guard request.headers[.transferEncoding] == nil else {
            throw Problem(.lengthRequired, detail: "Content-Length is required.")
        }
        guard let said = request.headers[.contentLength] else { return 0 }
        guard let length = Int(said), (0...limits.body).contains(length) else {
            throw Problem(.contentTooLarge, detail: "At most \(limits.body) bytes are taken.")
        }
        return length
    }

    private func body(of request: Request, length: Int) async throws -> [UInt8] {
        let body = try await request.body.collect(upTo: limits.body)
        guard body.readableBytes == length else { throw ChannelError.inputClosed }
        return Array(body.readableBytesView)
    }
}
