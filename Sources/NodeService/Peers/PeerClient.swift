import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// The calling end of the line to one counterpart.
///
/// It trusts exactly that counterpart's certificates (one, or two during a change) and shows one certificate of
/// its own; connections are kept and used again. Either certificate changes by making a new client and shutting
/// this one down. Nothing is sent twice: whether to repeat a request is the caller's to decide.
package final class PeerClient: Sendable {
    /// A dead endpoint must give way to the next one before an officer notices.
    static let connectTimeout = TimeAmount.seconds(3)
    /// Less than the listener's idle timeout, so that a request never races a connection the other side closes.
    static let idleTimeout = TimeAmount.seconds(50)
    /// A day; a longer timeout is a mistake, and would overflow nothing but sense.
    static let longestTimeout = Duration.seconds(86_400)

    private let client: HTTPClient

    /// - Throws: `nothingTrusted`, or what the TLS library says.
    package init(identity: TLSIdentity, trusting certificates: [Certificate]) throws(CredentialError) {
        var configuration = HTTPClient.Configuration(
            tlsConfiguration: try identity.clientConfiguration(trusting: certificates),
            redirectConfiguration: .disallow, timeout: .init(connect: Self.connectTimeout),
            connectionPool: .init(idleTimeout: Self.idleTimeout))
        configuration.httpVersion = .http1Only
        // Otherwise a refused connection is tried again until the connect timeout, and the next endpoint waits.
        configuration.connectionPool.retryConnectionEstablishment = false
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// Posts a body and reads the whole answer.
    ///
    /// - Parameters:
    ///   - url: `https`, with the host under which the counterpart's certificate names it.
    ///   - limit: the largest answer body accepted, in bytes.
    ///   - timeout: from now to the answer's last byte; up to a day.
    package func post(
        _ url: String, body: [UInt8], contentType: String, accept limit: Int, timeout: Duration
    ) async throws(PeerError) -> PeerAnswer {
        let request = try Self.request(url, body: body, contentType: contentType)
        let time = min(timeout, Self.longestTimeout)
        let client = self.client
        do {
            // The client's own deadline ends with the answer's head; this one covers its body too.
            return try await withThrowingTaskGroup(of: PeerAnswer.self) { group in
                group.addTask {
                    let response = try await client.execute(request, deadline: .distantFuture)
                    return try await PeerAnswer(response, limit: limit)
                }
                group.addTask {
                    try await Task.sleep(for: time)
                    throw PeerError.timeout
                }
                defer { group.cancelAll() }
                guard let answer = try await group.next() else { throw PeerError.cancelled }
                return answer
            }
        } catch {
            throw PeerError(error, limit: limit)
        }
    }

    /// Ends all connections; requests under way fail with `cancelled`.
    package func shutdown() async {
        // The only error is that it was shut down before, which is what was asked for.
        try? await client.shutdown()
    }

    private static func request(_ url: String, body: [UInt8], contentType: String) throws(PeerError)
        -> HTTPClientRequest
    {
        guard let parts = URL(string: url), parts.scheme == "https", parts.host?.isEmpty == false else {
            throw .addressMalformed(url)
        }
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "content-type", value: contentType)
        request.body = .bytes(ByteBuffer(bytes: body))
        return request
    }
}

extension PeerAnswer {
    fileprivate init(_ response: HTTPClientResponse, limit: Int) async throws {
        let body = try await response.body.collect(upTo: limit)
        self.init(
            status: Int(response.status.code), contentType: response.headers.first(name: "content-type"),
            retryAfter: response.headers.first(name: "retry-after").flatMap(UInt32.init).map { .seconds($0) },
            body: Array(body.readableBytesView))
    }
}

extension PeerError {
    /// Sorts what the HTTP client and the layers below it throw.
    fileprivate init(_ error: any Error, limit: Int) {
        switch error {
        case let error as PeerError: self = error
        case is CancellationError: self = .cancelled
        case is NIOTooManyBytesError: self = .tooLarge(limit: limit)
        case let error as HTTPClientError: self = .init(error)
        case NIOSSLError.uncleanShutdown: self = .brokenOff("\(error)")
        case is NIOSSLError, is BoringSSLError, is NIOSSLExtraError: self = .refusedByTLS("\(error)")
        case is NIOConnectionError, is SocketAddressError: self = .unreachable("\(error)")
        case let error as IOError where Self.isUnreachable(error.errnoCode): self = .unreachable("\(error)")
        default: self = .brokenOff("\(error)")
        }
    }

    /// Errors of connecting, not of a connection that was there.
    private static func isUnreachable(_ code: Int32) -> Bool {
        [ECONNREFUSED, EHOSTUNREACH, EHOSTDOWN, ENETUNREACH, ENETDOWN, ETIMEDOUT, EADDRNOTAVAIL].contains(
            code)
    }

    private init(_ error: HTTPClientError) {
        switch error {
        case .cancelled, .alreadyShutdown: self = .cancelled
        case .connectTimeout, .getConnectionFromPoolTimeout: self = .unreachable("\(error)")
        case .tlsHandshakeTimeout: self = .refusedByTLS("\(error)")
        case .deadlineExceeded, .readTimeout, .writeTimeout: self = .timeout
        case .invalidURL, .emptyHost, .emptyScheme: self = .addressMalformed("\(error)")
        default: self = .brokenOff("\(error)")
        }
    }
}
