import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/events`: server-sent events (WHATWG HTML, 9.2) that say when the picture has changed, not how.
enum EventRoutes {
    /// What a client may load again; which of them changed is not told apart.
    private static let parts: CanonicalJSON = [
        "notices", "conflicts", "proposals", "messages", "line", "entries", "status",
    ]

    static func add(to group: RouterGroup<DutyContext>, seats: EventSeats) {
        group.get("events") { _, context in
            let desk = context.duty.desk
            guard let seat = seats.take(at: desk) else {
                throw Problem(
                    .serviceUnavailable, .busy, title: "Not now",
                    detail: "This desk has its \(OfficersLimits.eventStreams) event streams open already.",
                    headers: [.retryAfter: "\(OfficersLimits.beatSeconds)"])
            }
            let stream = EventStream(desk: desk)
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream"],
                body: ResponseBody { writer in
                    defer { withExtendedLifetime(seat) {} }
                    try await stream.write(to: &writer)
                    try await writer.finish(nil)
                })
        }
    }

    /// A FLASH has come: its name, for a bell or a screen; what it says is asked for.
    static func frame(flash serial: Serial, _ node: Node) -> String {
        let value: CanonicalJSON = [
            "code": .optional(node.messages[serial]?.code.text), "serial": .string("\(serial)"),
        ]
        return frame("flash", value)
    }

    /// A FLASH has missed a deadline once more, here or at others: its name, why and about whom this is said, and which roles of the
    /// desk are to be told.
    static func frame(_ alarm: Alarm) -> String {
        let value: CanonicalJSON = [
            "code": .string(alarm.code.text), "deadlines": .integer(alarm.step.atDeadlines),
            "members": .array(alarm.members.map { .string($0.text) }),
            "reason": .string(alarm.reason.rawValue), "serial": .string("\(alarm.serial)"),
            "stage": .string(alarm.stage.rawValue),
            "told": .array(alarm.told.map { .string($0.rawValue) }), "words": .string(alarm.words),
        ]
        return frame("alarm", value)
    }

    static func frame(revision: UInt64) -> String {
        let value: CanonicalJSON = ["revision": .size(revision), "parts": parts]
        return frame("change", value)
    }

    private static func frame(_ event: String, _ value: CanonicalJSON) -> String {
        "event: \(event)\ndata: \(String(decoding: value.encoded, as: UTF8.self))\n\n"
    }
}
