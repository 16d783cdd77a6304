import HummingbirdCore
import Logging
import NIOCore

/// One accepted connection of an officer's console or command.
struct OfficersChannel: ServerChildChannel {
    struct Accepted: ServerChildChannelValue {
        let channel: any Channel
    }

    private let http: LateHTTP

    init(responder: @escaping HTTPChannelHandler.Responder) {
        http = LateHTTP(
            http: HTTP1Channel(
                responder: responder,
                configuration: .init(
                    idleTimeout: TimeAmount(OfficersLimits.idle),
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: OfficersLimits.headerField,
                        maxHeaderListSize: OfficersLimits.headers,
                        maxHeaderFieldCount: OfficersLimits.headerCount))))
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Accepted> {
        channel.eventLoop.makeCompletedFuture {
            try LateHTTP.hold(channel)
            return Accepted(channel: channel)
        }
    }

    func handle(value: Accepted, logger: Logger) async {
        await http.serve(value.channel, logger: logger)
    }
}
