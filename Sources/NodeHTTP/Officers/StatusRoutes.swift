import Hummingbird
import NodeService

/// `/api/v1/status`: whose desk this is, what time it is there, and whether its lines are up.
enum StatusRoutes {
    static func add(to group: RouterGroup<DutyContext>, version: String) {
        group.get("status") { _, context in
            let duty = context.duty
            return Response.json(
                duty.desk.view.node.statusView(
                    for: duty.officer, record: duty.desk.record, version: version, at: duty.desk.now()))
        }
    }
}
