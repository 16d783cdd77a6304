import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1
import NIOSSL

/// One accepted connection: TLS under the present terms of trust, time limits, HTTP/1.1.
struct LineChannel: ServerChildChannel {
    /// A connection and the terms of trust it was accepted under.
    struct Accepted: ServerChildChannelValue {
        let channel: any Channel
        let generation: Int
    }

    let trust: LineTrust
    let limits: LineLimits
    let http: HTTP1Channel

    init(trust: LineTrust, limits: LineLimits, responder: LineResponder) {
        self.trust = trust
        self.limits = limits
        http = HTTP1Channel(
            responder: { request, writer, channel in
                let response = try await responder.answer(request, on: channel)
                try await writer.write(response: response.head, body: response.body)
            },
            configuration: .init(
                idleTimeout: TimeAmount(limits.idle),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerField, maxHeaderListSize: limits.headers,
                    maxHeaderFieldCount: limits.headerCount)))
    }

    /// Sets TLS and the time limits up; HTTP follows when the connection is served.
    ///
    /// Nothing is read before, so no byte is lost. An HTTP channel that is made here and then never served, because
    /// the listener shuts down in that instant, would end the process (`NIOAsyncChannel` traps when dropped).
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Accepted> {
        let terms = trust.terms
        return channel.eventLoop.makeCompletedFuture {
            // A peer that has closed its end will not read an answer: the whole connection ends, and with it
            // a long poll held open for that peer.
            try channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: false)
            try channel.syncOptions?.setOption(.autoRead, value: false)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(NIOSSLServerHandler(context: terms.context, configuration: .init()))
            try pipeline.addHandler(
                LineConnection(fingerprints: terms.fingerprints, limits: limits, logger: logger))
            return Accepted(channel: channel, generation: terms.generation)
        }
    }

    /// Serves the connection; the task of a request under way is cancelled when the connection ends.
    func handle(value: Accepted, logger: Logger) async {
        let (closed, end) = AsyncStream.makeStream(of: Never.self)
        value.channel.closeFuture.whenComplete { _ in end.finish() }
        await withTaskCancellationHandler {
            await withTaskGroup { group in
                group.addTask { await serve(value, logger: logger) }
                group.addTask { for await _ in closed {} }
                await group.next()
                group.cancelAll()
            }
        } onCancel: {
            value.channel.close(promise: nil)
        }
    }

    private func serve(_ accepted: Accepted, logger: Logger) async {
        do {
            let value = try await accepted.channel.eventLoop.flatSubmit {
                startHTTP(accepted, logger: logger)
            }
            .get()
            await http.handle(value: value, logger: logger)
        } catch {
            // The connection ended before it was served; there is nobody to tell.
            logger.debug("connection not served", metadata: ["error": "\(error)"])
            accepted.channel.close(promise: nil)
        }
    }

    private func startHTTP(_ accepted: Accepted, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        let channel = accepted.channel
        guard channel.isActive else {
            return channel.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
        }
        return http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(
                RequestBoundary(
                    trust: trust, generation: accepted.generation,
                    // What is beyond the limit is read and dropped, so that the sender gets to read its 413.
                    drainLimit: limits.body * 4),
                position: .after(decoder))
            try channel.syncOptions?.setOption(.autoRead, value: true)
            return value
        }
    }
}
