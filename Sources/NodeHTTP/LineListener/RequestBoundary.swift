import NIOCore
import NIOHTTP1

/// Ends the connection behind a response that says so.
///
/// The HTTP server reads on after `Connection: close` in a response; a connection under terms of trust that have
/// been replaced must end with the answer under way, so that its peer comes back and shakes hands anew.
final class RequestBoundary: ChannelOutboundHandler {
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private let trust: LineTrust
    private let generation: Int
    private var isClosing = false

    init(trust: LineTrust, generation: Int) {
        self.trust = trust
        self.generation = generation
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
