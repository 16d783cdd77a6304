import NIOCore
import NIOHTTP1

/// Tells the `LineConnection` how far a request is, and ends the connection behind a response that says so.
///
/// The HTTP server reads on after `Connection: close` in a response; a connection under terms of trust that have
/// been replaced must end with the answer under way, so that its peer comes back and shakes hands anew.
final class RequestBoundary: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let trust: LineTrust
    private let generation: Int
    private let drainLimit: Int
    private var bytesRead = 0
    private var isClosing = false

    /// - Parameter drainLimit: how much of one request's body is read at all, in bytes.
    init(trust: LineTrust, generation: Int, drainLimit: Int) {
        self.trust = trust
        self.generation = generation
        self.drainLimit = drainLimit
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            bytesRead = 0
            context.triggerUserOutboundEvent(LineConnection.Progress.headRead, promise: nil)
        case .body(let bytes):
            bytesRead += bytes.readableBytes
            guard bytesRead <= drainLimit else { return context.close(promise: nil) }
        case .end:
            context.triggerUserOutboundEvent(LineConnection.Progress.requestRead, promise: nil)
        }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        switch unwrapOutboundIn(data) {
        case .head(var head):
            if trust.terms.generation != generation {
                head.headers.replaceOrAdd(name: "connection", value: "close")
            }
            isClosing = head.headers[canonicalForm: "connection"].contains("close")
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body:
            context.write(data, promise: promise)
        case .end where isClosing:
            context.writeAndFlush(data, promise: promise)
            context.close(promise: nil)
        case .end:
            context.write(data, promise: promise)
        }
    }
}
