import Hummingbird
import Line
import NodeService

/// `/api/v1/contact`: announces new endpoints, and a new certificate for them, to every counterpart.
enum ContactRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.post("contact") { request, context in
            let object = try await request.json().object(allowing: ["endpoints"])
            let endpoints = try object.required("endpoints").endpoints()
            let duty = context.duty
            _ = try Duty.done(await duty.desk.announce(endpoints: endpoints, by: duty.officer), duty.desk)
            return Response.json(["endpoints": .array(endpoints.map { .string($0) })])
        }
    }
}
