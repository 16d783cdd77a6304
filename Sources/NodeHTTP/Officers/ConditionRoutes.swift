import Airspace
import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/line`: how well each line is, the check that an officer makes of it (LN01), and taking note of what an outage left.
enum ConditionRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("line") { _, context in
            let desk = context.duty.desk
            return Response.json(desk.view.node.linesView(at: desk.now()))
        }
        group.post("line/{member}/note/{serial}") { request, context in
            try await request.requireNoBody()
            let (desk, member) = (context.duty.desk, try member(context))
            let text = try context.parameters.require("serial")
            guard let serial = Serial(text) else {
                throw Problem(
                    .notFound, .unknownMessage, title: "Nothing to take note of",
                    detail: "A serial such as B-A-4 is wanted.", field: "serial")
            }
            guard desk.view.node.link(to: member) != nil else {
                throw noLine("There is no line to \(member).")
            }
            try await context.duty.done(.note(serial, of: member))
            return Response.json(desk.view.node.lineView(of: member, at: desk.now()))
        }
        group.post("line/{member}/check") { request, context in
            try await request.requireNoBody()
            let member = try member(context)
            let desk = context.duty.desk
            let presets = Presets(now: desk.now(), next: desk.view.node.messages.nextNumber(of: .lineCheck))
            let check = try Message(
                .lineCheck, json: JSONDocument(Array("{}".utf8), limit: 2).root, completedWith: presets,
                profile: desk.charter.profile)
            let serial = try await context.duty.serial(after: .send(check, to: [member], regarding: nil))
            let node = desk.view.node
            guard let sent = node.messages[serial] else { throw Problem(.internalServerError) }
            return Response.json(node.view(of: sent, in: .english, at: desk.now()), status: .created)
        }
    }

    private static func member(_ context: DutyContext) throws -> MemberName {
        guard let member = MemberName(try context.parameters.require("member")) else {
            throw noLine("The name of a member such as B is wanted.")
        }
        return member
    }

    private static func noLine(_ detail: String) -> Problem {
        Problem(.notFound, .noLine, title: "No line to this member", detail: detail, field: "member")
    }
}
