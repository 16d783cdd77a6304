import Logging
import NIOCore
import NIOSSL
import NIOTLS
import NodeService

/// The time limits of one connection, next to TLS: handshake, request head, request body, end at shutdown.
///
/// It sees bytes, so a request that arrives a byte at a time is on the clock from its first byte; the
/// `RequestBoundary` behind the HTTP decoder tells it how far the request is.
final class LineConnection: ChannelDuplexHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// How far the request that is being read has come.
    enum Progress {
        case headRead
        case requestRead
    }

    private enum State: Equatable {
        case handshaking
        case betweenRequests
        case readingHead
        case readingBody
        case ended
    }

    private let seats: LineSeats
    private let limits: LineLimits
    private let logger: Logger
    private var state = State.handshaking
    private var deadline: Scheduled<Void>?
    private var cut: Scheduled<Void>?
    /// Whose seat this connection has.
    private var seated: String?

    init(seats: LineSeats, limits: LineLimits, logger: Logger) {
        self.seats = seats
        self.limits = limits
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) { schedule(limits.handshake, context) }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelInactive(context: ChannelHandlerContext) {
        if state == .handshaking { refuse("the connection ended", context) }
        end()
        context.fireChannelInactive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if state == .betweenRequests { enter(.readingHead, within: limits.requestHead, context) }
        context.fireChannelRead(data)
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case TLSUserEvent.handshakeCompleted? = event as? TLSUserEvent, state == .handshaking {
            admit(context)
        } else if event is ChannelShouldQuiesceEvent, state == .handshaking {
            end()
            context.close(promise: nil)
        } else if event is ChannelShouldQuiesceEvent, cut == nil {
            cut = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(limits.shutdown)) {
                context.close(promise: nil)
            }
        }
        context.fireUserInboundEventTriggered(event)
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
        case .headRead: enter(.readingBody, within: limits.requestBody, context)
        case .requestRead: enter(.betweenRequests, within: nil, context)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if state == .handshaking { refuse("\(error)", context) }
        context.fireErrorCaught(error)
        context.close(promise: nil)
    }

    /// Whose certificate it is was seen in the handshake; this is about how many of its connections are open.
    private func admit(_ context: ChannelHandlerContext) {
        do {
            guard let certificate = try context.pipeline.syncOperations.nioSSL_peerCertificate() else {
                return turnAway("no certificate was shown", context)
            }
            let fingerprint = Certificate.fingerprint(ofDER: try certificate.toDERBytes())
            guard seats.take(fingerprint) else {
                return turnAway(
                    "\(limits.connectionsOfOne) connections with this certificate are open", context)
            }
            seated = fingerprint
            enter(.betweenRequests, within: nil, context)
        } catch { turnAway("\(error)", context) }
    }

    private func turnAway(_ reason: String, _ context: ChannelHandlerContext) {
        refuse(reason, context)
        end()
        context.close(promise: nil)
    }

    private func enter(_ next: State, within time: Duration?, _ context: ChannelHandlerContext) {
        state = next
        deadline?.cancel()
        deadline = nil
        if let time { schedule(time, context) }
    }

    private func schedule(_ time: Duration, _ context: ChannelHandlerContext) {
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
            if self.state == .handshaking { self.refuse("no handshake within \(time)", context) }
            self.end()
            context.close(promise: nil)
        }
    }

    /// Logged once a connection, because the first reason is the true one.
    private func refuse(_ reason: String, _ context: ChannelHandlerContext) {
        state = .ended
        let remote = context.remoteAddress.map { "\($0)" } ?? "unknown"
        logger.info(
            "connection refused in the handshake", metadata: ["remote": "\(remote)", "reason": "\(reason)"])
    }

    private func end() {
        state = .ended
        deadline?.cancel()
        deadline = nil
        cut?.cancel()
        cut = nil
        if let seated { seats.leave(seated) }
        seated = nil
    }
}
