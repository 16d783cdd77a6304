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
            let desk = context.duty.desk
            let (node, limit) = (desk.view.node, try EntryRoutes.limit(request))
            let named = try request.uri.queryParameters.get("log").map { text in try log(named: text) }
            let entries = node.timeline(of: named, limit: limit)
            let settled = try desk.settledEntries(of: named, limit: limit - entries.count).map {
                node.timeline(ofSettled: $0.entry, known: $0.at)
            }
            return Response.json(["entries": .array((entries + settled).map(\.view))])
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
        group.get("register/shared") { request, context in
            let desk = context.duty.desk
            let query = request.uri.queryParameters
            let name = try register(named: query.get("register") ?? "")
            let asked = try query.get("at").map { text in try instant(text) }
            let now = desk.now()
            guard asked ?? now <= now else {
                throw Problem(
                    .badRequest, .malformed, title: "Not understood",
                    detail: "at must not lie ahead: what was held then is not known yet.", field: "at")
            }
            guard let member = MemberName(query.get("with") ?? ""),
                let register = desk.view.node.register(name, sharedWith: member, at: asked ?? now)
            else {
                throw Problem(
                    .notFound, .noLine, title: "No line to this member",
                    detail: "The name of a member such as B is wanted, to whom there is a line.",
                    field: "with")
            }
            return Response.json(register.view)
        }
    }

    private static func register(named text: String) throws -> SharedRegister.Name {
        guard let name = SharedRegister.Name(rawValue: text) else {
            let known = SharedRegister.Name.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                .badRequest, .malformed, title: "Not understood", detail: "register must be one of \(known).",
                field: "register")
        }
        return name
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
