import Airspace
import Deconfliction
import HTTPTypes
import Hummingbird
import Line
import NodeService

/// `/api/v1/timeline` and `/api/v1/register`: who knew what when, for whoever reviews it afterwards.
enum TimelineRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("timeline") { request, context in
            let node = context.duty.desk.view.node
            let named = try request.uri.queryParameters.get("log").map { text in try log(named: text) }
            let entries = try node.timeline(of: named, limit: EntryRoutes.limit(request))
            return Response.json(["entries": .array(entries.map(\.view))])
        }
        group.get("register") { request, context in
            let desk = context.duty.desk
            let named = try log(named: request.uri.queryParameters.get("log") ?? "")
            let asked = try request.uri.queryParameters.get("at").map { text in try instant(text) }
            let at = asked ?? desk.now()
            guard let register = desk.view.node.register(of: named, heldAt: at) else {
                throw Problem(
                    .notFound, .unknownLog, title: "No such log",
                    detail: "This member neither writes nor holds a log \(named).", field: "log")
            }
            return Response.json(register.view(at: at))
        }
    }

    private static func log(named text: String) throws -> LogName {
        guard let log = Serial(text + "-0")?.log else {
            throw Problem(
                .badRequest, .malformed, title: "Not understood",
                detail: "log must be the name of a log such as A-B: what A writes to B.", field: "log")
        }
        return log
    }

    private static func instant(_ text: String) throws -> Instant {
        do throws(TimestampProblem) {
            return try Timestamp.instant(text)
        } catch {
            throw Problem(
                .badRequest, .malformed, title: "Not understood",
                detail: "at must be a time such as 2027-03-10T15:00:00Z.", field: "at")
        }
    }
}
