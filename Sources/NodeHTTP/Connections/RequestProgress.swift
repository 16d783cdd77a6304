import NIOCore
import NIOHTTP1

/// Tells the `RequestClock` how far a request is, and ends a connection whose body goes on and on.
final class RequestProgress: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart

    private let drainLimit: Int
    private var bytesRead = 0

    /// - Parameter drainLimit: how much of one request's body is read at all, in bytes. What is beyond the limit of a body is
    ///   read and dropped, so that the sender gets to read its 413.
    init(drainLimit: Int) { self.drainLimit = drainLimit }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head:
            bytesRead = 0
            context.triggerUserOutboundEvent(RequestClock.Progress.headRead, promise: nil)
        case .body(let bytes):
            bytesRead += bytes.readableBytes
            guard bytesRead <= drainLimit else { return context.close(promise: nil) }
        case .end:
            context.triggerUserOutboundEvent(RequestClock.Progress.requestRead, promise: nil)
        }
        context.fireChannelRead(data)
    }
}
