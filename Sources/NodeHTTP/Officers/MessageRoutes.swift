import Airspace
import Deconfliction
import Hummingbird
import Line
import NodeService

/// `/api/v1/messages`: what is said with phrases, and what came of it. Only people say anything here.
enum MessageRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("messages") { request, context in
            let desk = context.duty.desk
            let (node, now) = (desk.view.node, desk.now())
            let language = try language(request)
            let messages = try chosen(request, node.messages, at: now)
            let ages = node.ages(at: now)
            return Response.json([
                "now": .time(now),
                "messages": .array(
                    messages.enumerated().map { place, message in
                        let nearby = place < OfficersLimits.messagesNear
                        return node.view(of: message, in: language, nearby: nearby, ages: ages, at: now)
                    }),
                "strays": .array(
                    node.messages.strays.suffix(OfficersLimits.messages).map {
                        node.view(ofStray: $0, in: language)
                    }),
            ])
        }
        group.get("messages/{serial}") { request, context in
            try Response.json(message(serial(context), in: language(request), context.duty))
        }
        group.post("messages") { request, context in
            let language = try language(request)
            let command = try await command(request.json(), context.duty)
            let serial = try await context.duty.serial(after: command)
            return try Response.json(message(serial, in: language, context.duty), status: .created)
        }
        group.get("envelopes") { _, context in
            Response.json(context.duty.desk.view.node.envelopesView)
        }
    }

    private static func message(_ serial: Serial, in language: Language, _ duty: Duty) throws -> CanonicalJSON
    {
        let node = duty.desk.view.node
        guard let found = node.messages[serial] else {
            throw Problem(
                .notFound, .unknownMessage, title: "No such message", detail: "There is no message \(serial)."
            )
        }
        return node.view(of: found, in: language, at: duty.desk.now())
    }

    /// The message that a path names.
    static func serial(_ context: DutyContext) throws -> Serial {
        let text = try context.parameters.require("serial")
        guard let serial = Serial(text) else {
            throw Problem(
                .notFound, .unknownMessage, title: "No such message",
                detail: "A serial such as A-B-4 is wanted.", field: "serial")
        }
        return serial
    }

    /// Open ones by their deadlines, the next first; all of them by their age, the newest first.
    private static func chosen(_ request: Request, _ board: MessageBoard, at now: Instant) throws
        -> [Correspondence]
    {
        switch request.uri.queryParameters.get("state") ?? "open" {
        case "open":
            let byDue = board.waiting.map { message in
                (
                    due: board.recipients(of: message).compactMap { $0.due?.at }.min() ?? .latest,
                    message: message
                )
            }
            let sorted = byDue.sorted { ($0.due, $0.message.id) < ($1.due, $1.message.id) }.map(\.message)
            return board.shared(sorted, upTo: OfficersLimits.messages)
        case "all": return board.all.suffix(OfficersLimits.messages).reversed()
        default:
            throw Problem(
                .badRequest, .malformed, title: "Not understood", detail: "state must be open or all.",
                field: "state")
        }
    }

    private static func language(_ request: Request) throws -> Language {
        guard let text = request.uri.queryParameters.get("language") else { return .english }
        guard let language = Language(rawValue: text) else {
            let known = Language.allCases.map(\.rawValue).joined(separator: ", ")
            throw Problem(
                .badRequest, .malformed, title: "Not understood", detail: "language must be one of \(known).",
                field: "language")
        }
        return language
    }

    private static func command(_ body: JSONValue, _ duty: Duty) throws -> Command {
        let object = try body.object(allowing: ["code", "parameters", "re", "to"])
        let code = try object.required("code").read("a code of the phrasebook such as SF01") { Code($0) }
        let reference = try object.optional("re")?.read("a serial such as A-B-17, or a message's id") {
            Reference($0)
        }
        if let serial = reference?.serial, code == .disagreement {
            let refer = try object.required("parameters").object(allowing: ["refer"]).required("refer")
            return .decline(serial, try refer.choice(of: Content.Referral.self))
        }
        let node = duty.desk.view.node
        if let serial = reference?.serial, code == .agreement, node.negotiations[serial] != nil {
            return .agree(serial)
        }
        let members = try object.optional("to")?.memberNames() ?? []
        let presets = Presets(now: duty.desk.now(), next: node.messages.nextNumber(of: code))
        let parameters = try object.optional("parameters") ?? JSONDocument(Array("{}".utf8), limit: 2).root
        let message = try Message(
            code, json: parameters, completedWith: presets, profile: duty.desk.charter.profile,
            in: node.messages.terms.phrasebook)
        return .send(message, to: members, regarding: reference)
    }
}
