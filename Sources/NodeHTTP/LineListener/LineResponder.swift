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

    /// - Throws: what ends the connection without an answer.
    func answer(_ request: Request, on channel: any Channel) async throws -> Response {
        do {
            let asked = try await read(request, channel)
            let handler = self.handler
            return Response(await cancelWhenGracefulShutdown { await handler(asked) })
        } catch let problem as Problem {
            return problem.response
        }
    }

    /// - Throws: a `Problem` to be answered; any other error ends the connection.
    private func read(_ request: Request, _ channel: any Channel) async throws -> LineRequest {
        let peer = try await peer(of: channel)
        guard trust.terms.certificates[peer] != nil else {
            throw Problem(
                .forbidden, detail: "The certificate of this connection is no longer trusted.",
                headers: [.connection: "close"])
        }
        let body = try await body(of: request)
        return LineRequest(
            peer: peer, method: request.method.rawValue, path: request.uri.path,
            contentType: request.headers[.contentType], body: body)
    }

    private func peer(of channel: any Channel) async throws -> String {
        guard let certificate = try await channel.nioSSL_peerCertificate().get() else {
            preconditionFailure("a handshake that demands a certificate was completed without one")
        }
        return Certificate.fingerprint(ofDER: try certificate.toDERBytes())
    }

    /// A body's length must be said: a body without one that breaks off looks complete.
    private func body(of request: Request) async throws -> [UInt8] {
        guard request.headers[.transferEncoding] == nil else {
            throw Problem(.lengthRequired, detail: "Content-Length is required.")
        }
        guard let said = request.headers[.contentLength] else { return [] }
        guard let length = Int(said), length <= limits.body else {
            throw Problem(.contentTooLarge, detail: "At most \(limits.body) bytes are taken.")
        }
        let body = try await request.body.collect(upTo: limits.body)
        guard body.readableBytes == length else { throw ChannelError.inputClosed }
        return Array(body.readableBytesView)
    }
}
