import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/notices`: what this desk sees, and the life of its own notices.
enum NoticeRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("notices") { _, context in
            let desk = context.duty.desk
            let (node, now) = (desk.view.node, desk.now())
            let ages = node.ages(at: now)
            return Response.json([
                "notices": .array(node.register.all.map { node.view(of: $0, ages: ages, at: now) })
            ])
        }
        group.get("notices/{handle}") { request, context in
            try Response.json(context.duty.notice(key(request, context)))
        }
        group.post("notices") { request, context in
            let notice = try await notice(in: request)
            return try await Response.json(context.duty.notice(after: .file(notice)), status: .created)
        }
        group.post("notices/{handle}/amend") { request, context in
            let command = Command.amend(try handle(context), try await notice(in: request))
            return try await Response.json(context.duty.notice(after: command))
        }
        for turn in Command.Turn.allCases {
            group.post("notices/{handle}/\(turn.rawValue)") { request, context in
                try await request.requireNoBody()
                return try await Response.json(context.duty.notice(after: .turn(handle(context), turn)))
            }
        }
    }

    /// The one notice of a body; several would be half filed when one of them is returned.
    private static func notice(in request: Request) async throws -> Notice {
        let notices = try GeoJSON.notices(in: await request.jsonBytes(), limit: OfficersLimits.body)
        guard notices.count == 1 else {
            throw Problem(
                .unprocessableContent, .malformed, title: "Not one notice",
                detail: "Found \(notices.count) notices; all features must have the same id.",
                field: "/features")
        }
        return notices[0]
    }

    private static func handle(_ context: DutyContext) throws -> Handle {
        do {
            return try Handle(context.parameters.require("handle"))
        } catch let problem as NoticeProblem {
            throw Problem(
                .notFound, .unknownNotice, title: "No such notice", detail: problem.words, field: "handle")
        }
    }

    /// `author` may be left out for an own notice, and where one member alone has one of this name.
    private static func key(_ request: Request, _ context: DutyContext) throws -> NoticeKey {
        let handle = try handle(context)
        guard let text = request.uri.queryParameters.get("author") else {
            let desk = context.duty.desk
            let own = NoticeKey(author: desk.me, handle: handle)
            let keys = desk.view.node.register.all.map(\.key).filter { $0.handle == handle }
            return keys.contains(own) || keys.count != 1 ? own : keys[0]
        }
        guard let author = MemberName(text) else {
            throw Problem(
                .badRequest, .malformed, title: "Not understood", detail: "No member's name.", field: "author"
            )
        }
        return NoticeKey(author: author, handle: handle)
    }
}
