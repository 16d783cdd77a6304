import Airspace
import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/line`: how well each line is, and the check that an officer makes of it (LN01).
enum ConditionRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("line") { _, context in
            let desk = context.duty.desk
            return Response.json(desk.view.node.linesView(at: desk.now()))
        }
        group.post("line/{member}/check") { request, context in
            try await request.requireNoBody()
            let text = try context.parameters.require("member")
            guard let member = MemberName(text) else {
                throw Problem(
                    .notFound, .noLine, title: "No line to this member",
                    detail: "The name of a member such as B is wanted.", field: "member")
            }
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
}
