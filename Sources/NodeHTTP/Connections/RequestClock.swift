import NIOCore

/// Ends a connection whose request is too long in coming: its head, and then its body.
///
/// It sees bytes, so a request that arrives a byte at a time is on the clock from its first byte; the
/// `RequestProgress` behind the HTTP decoder tells it how far the request is.
final class RequestClock: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How far the request that is being read has come.
    enum Progress {
        case headRead
        case requestRead
    }

    private enum State {
        case betweenRequests
        case readingHead
        case readingBody
        case ended
    }

    private let head: Duration
    private let body: Duration
    private let startsAtOnce: Bool
    private var state = State.betweenRequests
    private var deadline: Scheduled<Void>?

    /// - Parameters:
    ///   - head: from a request's first byte to the end of its headers.
    ///   - body: from the end of the headers to the end of the body.
    ///   - startsAtOnce: whether the first head is on the clock as soon as there is a connection, handshake and all.
    init(head: Duration, body: Duration, startsAtOnce: Bool) {
        self.head = head
        self.body = body
        self.startsAtOnce = startsAtOnce
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if startsAtOnce { enter(.readingHead, within: head, context) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelInactive(context: ChannelHandlerContext) {
        end()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if state == .betweenRequests { enter(.readingHead, within: head, context) }
        context.fireChannelRead(data)
    }

    func triggerUserOutboundEvent(
        context: ChannelHandlerContext, event: Any, promise: EventLoopPromise<Void>?
    ) {
        guard let progress = event as? Progress else {
            return context.triggerUserOutboundEvent(event, promise: promise)
        }
        promise?.succeed()
        guard state != .ended else { return }
        switch progress {
        case .headRead: enter(.readingBody, within: body, context)
        case .requestRead: enter(.betweenRequests, within: nil, context)
        }
    }

    private func enter(_ next: State, within time: Duration?, _ context: ChannelHandlerContext) {
        state = next
        deadline?.cancel()
        deadline = time.map { time in
            context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
                self.end()
                context.close(promise: nil)
            }
        }
    }

    private func end() {
        state = .ended
        deadline?.cancel()
        deadline = nil
    }
}
