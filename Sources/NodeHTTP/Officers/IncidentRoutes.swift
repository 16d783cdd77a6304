import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/incidents`: reports whose review is open, and what they keep from expiring is kept; and saying that a review is over.
enum IncidentRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("incidents") { _, context in Response.json(open(context.duty)) }
        group.post("incidents/{serial}/close") { request, context in
            try await request.requireNoBody()
            try await context.duty.done(.closeIncident(serial(context)))
            return Response.json(open(context.duty))
        }
    }

    private static func open(_ duty: Duty) -> CanonicalJSON {
        let (node, now) = (duty.desk.view.node, duty.desk.now())
        return [
            "incidents": .array(
                node.openIncidents.suffix(OfficersLimits.messages).map {
                    node.view(of: $0, in: .english, at: now)
                })
        ]
    }

    private static func serial(_ context: DutyContext) throws -> Serial {
        let text = try context.parameters.require("serial")
        guard let serial = Serial(text) else {
            throw Problem(
                .notFound, .unknownMessage, title: "No such message",
                detail: "A serial such as A-B-4 is wanted.", field: "serial")
        }
        return serial
    }
}
