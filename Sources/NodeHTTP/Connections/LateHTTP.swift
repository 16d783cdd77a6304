import HummingbirdCore
import Logging
import NIOCore
import NIOHTTP1

/// HTTP/1.1 that is set up on a connection only when the connection is served.
///
/// An HTTP channel that is made when a connection is accepted and then never served, because the listener shuts down in that
/// instant, would end the process (`NIOAsyncChannel` traps when dropped). Nothing is read before, so no byte is lost.
struct LateHTTP {
    /// Adds a handler to the pipeline at the place named, behind the HTTP decoder.
    typealias Completion =
        @Sendable (
            ChannelPipeline.SynchronousOperations, ChannelPipeline.SynchronousOperations.Position
        ) throws -> Void

    let http: HTTP1Channel
    /// How much of one request's body is read at all, in bytes.
    let drainLimit: Int

    /// To be called where the connection is set up.
    static func hold(_ channel: any Channel) throws {
        // A peer that has closed its end will not read an answer: the whole connection ends, and with it what is held open
        // for that peer.
        try channel.syncOptions?.setOption(.allowRemoteHalfClosure, value: false)
        try channel.syncOptions?.setOption(.autoRead, value: false)
    }

    /// Serves the connection; the task of a request under way is cancelled when the connection ends.
    ///
    /// - Parameter complete: adds what a listener wants in the pipeline beside HTTP.
    func serve(
        _ channel: any Channel, logger: Logger,
        completing complete: @escaping Completion = { _, _ in }
    ) async {
        let (closed, end) = AsyncStream.makeStream(of: Never.self)
        channel.closeFuture.whenComplete { _ in end.finish() }
        await withTaskCancellationHandler {
            await withTaskGroup { group in
                group.addTask { await run(channel, logger: logger, complete) }
                group.addTask { for await _ in closed {} }
                await group.next()
                group.cancelAll()
            }
        } onCancel: {
            channel.close(promise: nil)
        }
    }

    private func run(_ channel: any Channel, logger: Logger, _ complete: @escaping Completion) async {
        do {
            let value = try await channel.eventLoop.flatSubmit {
                start(channel, logger: logger, complete)
            }
            .get()
            await http.handle(value: value, logger: logger)
        } catch {
            // The connection ended before it was served; there is nobody to tell.
            logger.debug("connection not served", metadata: ["error": "\(error)"])
            channel.close(promise: nil)
        }
    }

    private func start(
        _ channel: any Channel, logger: Logger, _ complete: @escaping Completion
    ) -> EventLoopFuture<HTTP1Channel.Value> {
        guard channel.isActive else {
            return channel.eventLoop.makeFailedFuture(ChannelError.ioOnClosedChannel)
        }
        return http.setup(channel: channel, logger: logger).flatMapThrowing { value in
            let pipeline = channel.pipeline.syncOperations
            let decoder = try pipeline.handler(type: ByteToMessageHandler<HTTPRequestDecoder>.self)
            try pipeline.addHandler(RequestProgress(drainLimit: drainLimit), position: .after(decoder))
            try complete(pipeline, .after(decoder))
            try channel.syncOptions?.setOption(.autoRead, value: true)
            return value
        }
    }
}
