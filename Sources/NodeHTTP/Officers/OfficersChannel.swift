import HummingbirdCore
import Logging
import NIOCore

/// One accepted connection of an officer's console or command.
struct OfficersChannel: ServerChildChannel {
    struct Accepted: ServerChildChannelValue {
        let channel: any Channel
    }

    private let http: LateHTTP
    private let limits: OfficersConnections
    private let seats: ConnectionSeats

    init(limits: OfficersConnections, responder: @escaping HTTPChannelHandler.Responder) {
        self.limits = limits
        seats = ConnectionSeats(each: limits.ofOneAddress)
        http = LateHTTP(
            http: HTTP1Channel(
                responder: responder,
                configuration: .init(
                    idleTimeout: TimeAmount(OfficersLimits.idle),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: OfficersLimits.headerField,
                        maxHeaderListSize: OfficersLimits.headers,
                        maxHeaderFieldCount: OfficersLimits.headerCount))),
            drainLimit: OfficersLimits.body * 4)
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Accepted> {
        channel.eventLoop.makeCompletedFuture {
            try LateHTTP.hold(channel)
            try channel.pipeline.syncOperations.addHandler(
                RequestClock(head: limits.requestHead, body: limits.requestBody, startsAtOnce: true))
            return Accepted(channel: channel)
        }
    }

    func handle(value: Accepted, logger: Logger) async {
        let address = value.channel.remoteAddress?.ipAddress ?? ""
        guard seats.take(address) else {
            logger.debug("connection refused: too many of one address", metadata: ["address": "\(address)"])
            return value.channel.close(promise: nil)
        }
        defer { seats.leave(address) }
        await http.serve(value.channel, logger: logger)
    }
}
