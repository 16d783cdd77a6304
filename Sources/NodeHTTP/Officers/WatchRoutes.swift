import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/watch`: what the watch holds, accepting it item by item, and relieving it (LN03).
enum WatchRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("watch") { _, context in Response.json(view(context.duty)) }
        group.post("watch/{item}/accept") { request, context in
            try await request.requireNoBody()
            guard let subject = Tick.Subject(try context.parameters.require("item")) else {
                throw Problem(
                    .notFound, .unknownMessage, title: "Nothing to accept",
                    detail: "A serial such as B-A-4 or a member such as B is wanted.", field: "item")
            }
            try await context.duty.done(.accept(subject))
            return Response.json(view(context.duty))
        }
        group.post("watch/take") { request, context in
            let object = try await request.json().object(allowing: ["relieved", "relief"])
            let signs = CallSigns(
                relieved: try object.optional("relieved")?.string(max: Limits.callSignCharacters),
                relief: try object.optional("relief")?.string(max: Limits.callSignCharacters))
            try await context.duty.done(.takeWatch(signs))
            return Response.json(view(context.duty), status: .created)
        }
    }

    private static func view(_ duty: Duty) -> CanonicalJSON {
        duty.desk.view.node.watchView(for: duty.officer, at: duty.desk.now())
    }
}
