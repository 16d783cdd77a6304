import Foundation
import HummingbirdCore
import Logging
import NIOCore
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
    let seats: ConnectionSeats
    let http: LateHTTP

    init(trust: LineTrust, limits: LineLimits, responder: LineResponder) {
        self.trust = trust
        self.limits = limits
        seats = ConnectionSeats(each: limits.connectionsOfOne)
        let http = HTTP1Channel(
            responder: { request, writer, channel in
                let response = try await responder.answer(request, on: channel)
                try await writer.write(response: response.head, body: response.body)
            },
            configuration: .init(
                idleTimeout: TimeAmount(limits.idle),
                httpDecoderConfiguration: .init(
                    maxHeaderFieldSize: limits.headerField, maxHeaderListSize: limits.headers,
                    maxHeaderFieldCount: limits.headerCount)))
        self.http = LateHTTP(http: http, drainLimit: limits.body * 4)
    }

    /// Sets TLS and the time limits up; HTTP follows when the connection is served.
    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Accepted> {
        let terms = trust.terms
        return channel.eventLoop.makeCompletedFuture {
            try LateHTTP.hold(channel)
            let pipeline = channel.pipeline.syncOperations
            try pipeline.addHandler(
                NIOSSLServerHandler(
                    context: terms.context,
                    customVerificationCallback: { shown, verdict in
                        verdict.completeWith(
                            Result {
                                try terms.admit(shown.first, at: Date()) ? .certificateVerified : .failed
                            })
                    }, configuration: .init()))
            try pipeline.addHandler(LineConnection(seats: seats, limits: limits, logger: logger))
            try pipeline.addHandler(
                RequestClock(head: limits.requestHead, body: limits.requestBody, startsAtOnce: false))
            return Accepted(channel: channel, generation: terms.generation)
        }
    }

    func handle(value: Accepted, logger: Logger) async {
        await http.serve(value.channel, logger: logger) { pipeline, place in
            try pipeline.addHandler(
                RequestBoundary(trust: trust, generation: value.generation), position: place)
        }
    }
}
