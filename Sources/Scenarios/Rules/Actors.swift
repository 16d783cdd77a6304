import Airspace
import Deconfliction
import Line
import Simulation

/// What a mutation makes of people's doings: orders changed or swallowed before a node hears of them, or made up.
struct Actors {
    let mutations: Set<Mutation>

    struct Invented {
        let by: MemberName
        let role: String
        let command: Command
    }

    /// The order as the node gets it.
    func mutated(_ order: Step.Order) -> Step.Order {
        guard mutations.contains(.locationCheck) else { return order }
        return switch order {
        case .file(let notice): .file(notice.withoutText)
        case .amend(let notice): .amend(notice.withoutText)
        case .turn, .propose, .agree, .decline, .say, .note, .accept, .takeWatch, .closeIncident: order
        }
    }

    /// Without the rule that a watch is handed over item by item, the relief accepts all of it unseen.
    func accepted(before order: Step.Order, by node: Node, at now: Instant) -> [Command] {
        guard mutations.contains(.handover), case .takeWatch = order else { return [] }
        return node.watchItems(at: now).map { .accept($0.subject) }
    }

    /// Without the rule that safety codes go on, nobody says anything while a line of theirs is suspended.
    func isSilenced(_ node: Node, at now: Instant) -> Bool {
        mutations.contains(.safetyInSuspension)
            && node.peers.contains { !node.messages.condition(with: $0, at: now).suspendedBy.isEmpty }
    }

    /// Without the rule that only people answer, whatever is asked with FLASH is acknowledged in the node's own name.
    func orders(after world: World) -> [Invented] {
        guard mutations.contains(.humanAnswers) else { return [] }
        return world.names.flatMap { name in
            let node = world.node(name)
            return node.messages.waiting.compactMap { message -> Invented? in
                guard message.author != name, message.code.row?.priority == .flash,
                    let recipient = node.messages.recipients(of: message).first(where: { $0.member == name }),
                    recipient.state == .unacknowledged, let serial = recipient.serial,
                    !node.entries.contains(where: {
                        $0.regarding == .serial(serial) && $0.serial.log.author == name
                    }),
                    // It has no other parameters.
                    let received = try? Message(.received, ["at": .time(world.clock(of: name))])
                else { return nil }
                return Invented(
                    by: name, role: DeskRole.node,
                    command: .send(received, to: [], regarding: .serial(serial)))
            }
        }
    }
}

extension Notice {
    fileprivate var withoutText: Notice {
        let remarks = Remarks(
            category: category, watches: watches, responsible: responsible, schedule: schedule)
        do {
            return try Notice(
                handle: handle, kind: kind, volumes: volumes, remarks: remarks, audience: audience)
        } catch {
            preconditionFailure("a notice is refused without its text: \(error)")
        }
    }
}
