import Foundation
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import NodeHTTP
import NodeService
import ServiceLifecycle
import Synchronization

/// A member's identity, valid around now.
func identity(
    _ name: String, hosts: [String] = ["127.0.0.1"], from: TimeInterval = -3600, to: TimeInterval = 3600
) throws -> TLSIdentity {
    try TLSIdentity.make(
        commonName: name, hosts: hosts, notBefore: Date(timeIntervalSinceNow: from),
        notAfter: Date(timeIntervalSinceNow: to))
}

/// Runs a listener on a free loopback port in a service group, and shuts it down gracefully after `body`.
func withListener<Result: Sendable>(
    _ identity: TLSIdentity, trusting certificates: [Certificate], limits: LineLimits = LineLimits(),
    log: LogRecord = LogRecord(), handler: @escaping @Sendable (LineRequest) async -> LineResponse = echo,
    _ body: (Int, LineListener) async throws -> Result
) async throws -> Result {
    try await withService { bound in
        try LineListener(
            host: "127.0.0.1", port: 0, identity: identity, trusting: certificates, limits: limits,
            logger: log.logger, onBound: bound, handler: handler)
    } body: { port, listener async throws in
        try await body(port, listener)
    }
}

/// Runs a service that tells its port in a service group, and shuts it down gracefully after `body`.
func withService<Listener: Service, Result: Sendable>(
    _ make: (@escaping @Sendable (Int) async -> Void) throws -> Listener,
    body: (Int, Listener) async throws -> Result
) async throws -> Result {
    let (ports, bound) = AsyncStream.makeStream(of: Int.self)
    let listener = try make { bound.yield($0) }
    let group = ServiceGroup(
        configuration: .init(
            services: [.init(service: listener, successTerminationBehavior: .gracefullyShutdownGroup)],
            logger: Logger(label: "group", factory: { _ in SwiftLogNoOpLogHandler() })))
    return try await withThrowingTaskGroup(of: Void.self) { tasks in
        tasks.addTask {
            defer { bound.finish() }
            try await group.run()
        }
        guard let port = await ports.first(where: { _ in true }) else {
            try await tasks.waitForAll()
            throw NotBound()
        }
        do {
            let result = try await body(port, listener)
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return result
        } catch {
            await group.triggerGracefulShutdown()
            throw error
        }
    }
}

struct NotBound: Error {}

/// Answers with the fingerprint of the peer.
@Sendable func echo(_ request: LineRequest) async -> LineResponse {
    LineResponse(status: 200, contentType: "text/plain", body: Array(request.peer.utf8))
}

/// Makes a client, and shuts it down after `body`.
func withClient<Result>(
    _ identity: TLSIdentity, trusting certificates: [Certificate],
    _ body: (PeerClient) async throws -> Result
) async throws -> Result {
    let client = try PeerClient(identity: identity, trusting: certificates)
    do {
        let result = try await body(client)
        await client.shutdown()
        return result
    } catch {
        await client.shutdown()
        throw error
    }
}

extension PeerClient {
    func post(
        _ port: Int, host: String = "127.0.0.1", body: [UInt8] = [], accept limit: Int = 1 << 20,
        timeout: Duration = .seconds(10)
    ) async throws(PeerError) -> PeerAnswer {
        try await post(
            "https://\(host):\(port)/line/v1/exchange", body: body, contentType: "application/json",
            accept: limit,
            timeout: timeout)
    }

    /// Why a post failed; nil if it did not.
    func failure(_ port: Int, host: String = "127.0.0.1", accept limit: Int = 1 << 20) async -> PeerError? {
        do throws(PeerError) {
            _ = try await post(port, host: host, accept: limit)
            return nil
        } catch { return error }
    }
}

extension PeerError {
    var isRefusedByTLS: Bool { if case .refusedByTLS = self { true } else { false } }
    var isUnreachable: Bool { if case .unreachable = self { true } else { false } }
}

/// A client below HTTP: sends text as it stands and gives back what arrives until the other side closes.
enum RawClient {
    /// A bare connection that stays open, on which a text was sent.
    static func open(_ port: Int, sending text: String) async throws -> any Channel {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port).get()
        try await channel.writeAndFlush(ByteBuffer(string: text))
        return channel
    }

    /// - Parameters:
    ///   - address: this end's own.
    ///   - tls: nil for a bare TCP connection.
    static func exchange(
        _ port: Int, from address: String = "127.0.0.1", tls: TLSConfiguration?, sending text: String,
        closing: Bool = false
    ) async throws -> String {
        let context = try tls.map { try NIOSSLContext(configuration: $0) }
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(to: SocketAddress(ipAddress: address, port: 0))
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    if let context {
                        try channel.pipeline.syncOperations.addHandler(
                            NIOSSLClientHandler(context: context, serverHostname: nil))
                    }
                    return try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            if !text.isEmpty { try await outbound.write(ByteBuffer(string: text)) }
            if closing { return "" }
            var received = ByteBuffer()
            for try await bytes in inbound { received.writeImmutableBuffer(bytes) }
            return String(buffer: received)
        }
    }

    static func tls(trusting certificate: Certificate) throws -> TLSConfiguration {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.trustRoots = .certificates([try NIOSSLCertificate(bytes: certificate.der, format: .der)]
        )
        return configuration
    }
}

/// Keeps what was logged, in order.
final class LogRecord: Sendable {
    private let kept = Mutex<[String]>([])

    var lines: [String] { kept.withLock { $0 } }

    func count(_ text: String) -> Int { lines.count { $0.contains(text) } }

    var logger: Logger {
        var logger = Logger(label: "line") { _ in Handler(record: self) }
        logger.logLevel = .trace
        return logger
    }

    private struct Handler: LogHandler {
        let record: LogRecord
        var metadata: Logger.Metadata = [:]
        var logLevel = Logger.Level.trace

        subscript(metadataKey key: String) -> Logger.Metadata.Value? {
            get { metadata[key] }
            set { metadata[key] = newValue }
        }

        func log(event: LogEvent) {
            let fields = (event.metadata ?? [:]).sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }
            record.kept.withLock { $0.append("\(event.level) \(event.message)\(fields.joined())") }
        }
    }
}

/// Opens once; whoever waits goes on then, or when its task is cancelled.
struct Gate: Sendable {
    private let stream: AsyncStream<Never>
    private let opener: AsyncStream<Never>.Continuation

    init() { (stream, opener) = AsyncStream.makeStream(of: Never.self) }

    func open() { opener.finish() }

    func wait() async { for await _ in stream {} }
}
