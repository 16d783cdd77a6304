import Airspace
import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/proposals`: proposing a change (CO01), agreeing (CO02) and declining (CO03). Only people answer.
enum ProposalRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("proposals") { _, context in
            let desk = context.duty.desk
            let (node, now) = (desk.view.node, desk.now())
            return Response.json([
                "proposals": .array(node.negotiations.all.map { node.view(of: $0, at: now) })
            ])
        }
        group.post("proposals") { request, context in
            let serial = try await context.duty.serial(after: proposal(in: request.json()))
            return try Response.json(context.duty.proposal(serial), status: .created)
        }
        group.post("proposals/{serial}/agree") { request, context in
            try await request.requireNoBody()
            let serial = try serial(context)
            _ = try await context.duty.serial(after: .agree(serial))
            return try Response.json(context.duty.proposal(serial))
        }
        group.post("proposals/{serial}/decline") { request, context in
            let object = try await request.json().object(allowing: ["refer"])
            let referral = try object.required("refer").choice(of: Content.Referral.self)
            let serial = try serial(context)
            _ = try await context.duty.serial(after: .decline(serial, referral))
            return try Response.json(context.duty.proposal(serial))
        }
    }

    private static func proposal(in body: JSONValue) throws -> Command {
        let object = try body.object(allowing: ["change", "conflict", "notice"])
        let named = try object.required("conflict")
        let text = try named.string(max: 512)
        guard !text.hasPrefix("home:") else {
            throw Problem(
                .unprocessableContent, .homeConflict, title: "Stays on this node",
                detail:
                    "This conflict never leaves the node, so nothing about it can be proposed. Amend the notice.",
                field: "/conflict")
        }
        return .propose(
            conflict: try named.read("the id of a conflict such as A-B-0~B-A-0") { ConflictID($0) },
            changing: try object.required("notice").serial(), try Change(view: object.required("change")))
    }

    private static func serial(_ context: DutyContext) throws -> Serial {
        let text = try context.parameters.require("serial")
        guard let serial = Serial(text) else {
            throw Problem(
                .notFound, .unknownProposal, title: "No such proposal",
                detail: "A serial such as A-B-4 is wanted.",
                field: "serial")
        }
        return serial
    }
}
