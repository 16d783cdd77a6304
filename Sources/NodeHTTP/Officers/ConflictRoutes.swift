import Hummingbird
import NodeService

/// `/api/v1/conflicts`: the conflicts of own notices, and the smallest changes that clear each.
enum ConflictRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("conflicts") { _, context in
            let desk = context.duty.desk
            return Response.json(desk.view.node.conflictsView(at: desk.now()))
        }
    }
}
