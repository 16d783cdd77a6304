import Hummingbird
import Line
import NodeService

/// `/api/v1/logs`: every log of this member, its tree computed anew from the stored bytes.
enum LogRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("logs") { _, context in
            let audits = try context.duty.desk.audit()
            let node = context.duty.desk.view.node
            return Response.json(["logs": .array(audits.map(node.view))])
        }
    }
}
