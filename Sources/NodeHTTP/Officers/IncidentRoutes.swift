import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/incidents`: reports whose review is open, and saying that a review is over.
enum IncidentRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("incidents") { _, context in Response.json(open(context.duty)) }
        group.post("incidents/{serial}/close") { request, context in
            try await request.requireNoBody()
            try await context.duty.done(.closeIncident(MessageRoutes.serial(context)))
            return Response.json(open(context.duty))
        }
    }

    private static func open(_ duty: Duty) -> CanonicalJSON {
        let (node, now) = (duty.desk.view.node, duty.desk.now())
        let ages = node.ages(at: now)
        return [
            "incidents": .array(
                node.openIncidents.suffix(OfficersLimits.messages).map {
                    node.view(of: $0, in: .english, ages: ages, at: now)
                })
        ]
    }
}
