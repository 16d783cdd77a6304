import Logging
import NIOCore
import NIOSSL
import NIOTLS
import NodeService

/// One connection's handshake within its time, its seat among those of its certificate, and its end at shutdown; next to TLS.
final class LineConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias InboundOut = ByteBuffer

    private enum State {
        case handshaking
        case admitted
        case ended
    }

    private let seats: ConnectionSeats
    private let limits: LineLimits
    private let logger: Logger
    private var state = State.handshaking
    private var deadline: Scheduled<Void>?
    private var cut: Scheduled<Void>?
    /// Whose seat this connection has.
    private var seated: String?

    init(seats: ConnectionSeats, limits: LineLimits, logger: Logger) {
        self.seats = seats
        self.limits = limits
        self.logger = logger
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let time = limits.handshake
        deadline = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(time)) {
            self.turnAway("no handshake within \(time)", context)
        }
    }

    func handlerRemoved(context: ChannelHandlerContext) { end() }

    func channelInactive(context: ChannelHandlerContext) {
        if state == .handshaking { refuse("the connection ended", context) }
        end()
        context.fireChannelInactive()
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
            state = .admitted
            deadline?.cancel()
            deadline = nil
        } catch { turnAway("\(error)", context) }
    }

    private func turnAway(_ reason: String, _ context: ChannelHandlerContext) {
        refuse(reason, context)
        end()
        context.close(promise: nil)
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
