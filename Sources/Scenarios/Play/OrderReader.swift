import Airspace
import Deconfliction
import Line

/// Turns an order of the script into a command of the node that is to obey it.
struct OrderReader {
    let node: Node
    let now: Instant
    let labels: Labels
    /// Of the step, for what cannot be done.
    let line: Int

    func command(_ order: Step.Order) throws(PlayError) -> Command {
        switch order {
        case .file(let notice): return .file(notice)
        case .amend(let notice): return .amend(notice.handle, notice)
        case .turn(let handle, let turn): return .turn(handle, turn)
        case .propose(let handles, let changing, let change): return try proposal(handles, changing, change)
        case .agree(let label): return .agree(try serial(label))
        case .decline(let label, let referral): return .decline(try serial(label), referral)
        case .say(let saying): return try say(saying)
        case .accept(.label(let label)): return .accept(.entry(try serial(label)))
        case .accept(.line(let member)): return .accept(.line(member))
        case .takeWatch(let signs): return .takeWatch(signs)
        case .note(let label, let peer): return .note(try serial(label), of: peer)
        case .closeIncident(let label): return .closeIncident(try serial(label))
        }
    }

    private func serial(_ label: String) throws(PlayError) -> Serial {
        guard let serial = labels.reference(to: label, for: node.me)?.serial else {
            throw .step(line: line, "there is no entry of a step \(label) that \(node.me) holds")
        }
        return serial
    }

    private func proposal(_ handles: [Handle], _ changing: Handle, _ change: Change) throws(PlayError)
        -> Command
    {
        let conflicts = node.board.conflicts(in: node.register, at: now)
        let conflict = conflicts.first { Set([$0.mine.handle, $0.other.handle]) == Set(handles) }
        guard let conflict, case .shared(let first, let second) = conflict.id else {
            throw .step(line: line, "\(node.me) has no conflict between \(handles[0]) and \(handles[1])")
        }
        let version = [first, second].first { node.register.key(of: $0)?.handle == changing }
        guard let version else { throw .step(line: line, "\(changing) is no version of this conflict") }
        return .propose(conflict: conflict.id, changing: version, change)
    }

    private func say(_ saying: Step.Saying) throws(PlayError) -> Command {
        let named = try saying.regarding.map { label throws(PlayError) in
            guard let reference = labels.reference(to: label, for: node.me) else {
                throw .step(line: line, "there is no entry of a step \(label)")
            }
            return reference
        }
        let message = try message(saying, holding: nil)
        guard !saying.registers.isEmpty else { return .send(message, to: saying.to, regarding: named) }
        let held = try register(saying, message)
        return .send(try self.message(saying, holding: held), to: saying.to, regarding: named)
    }

    private func message(
        _ saying: Step.Saying, holding register: SharedRegister?
    ) throws(PlayError) -> Message {
        let next = node.entries.count { $0.code == saying.code && $0.serial.log.author == node.me } + 1
        do throws(JSONFault) {
            let document = try JSONDocument(parameters(saying, register), limit: Limits.bodyBytes)
            return try Message(
                saying.code, json: document.root, completedWith: Presets(now: now, next: Int64(next)),
                profile: node.charter.profile)
        } catch {
            throw .step(line: line, "\(saying.code), field \(error.place.path): \(error.words)")
        }
    }

    /// The parameters with the serials that labels stand for.
    private func parameters(_ saying: Step.Saying, _ register: SharedRegister?) -> [UInt8] {
        let serial = { (label: String) in labels.serial(of: label, from: node.me, to: saying.to.first) }
        return Step.Saying.naming(saying.parameters, serial, { $0.json(register) }).0
    }

    /// The register of which a comparison speaks, as this node holds it.
    private func register(_ saying: Step.Saying, _ message: Message) throws(PlayError) -> SharedRegister {
        let peer = saying.to.first ?? saying.regarding.flatMap { labels[$0]?.by }
        guard let peer, case .choice(let text) = message["register"],
            let name = SharedRegister.Name(rawValue: text), case .time(let instant) = message["at"],
            instant <= now, let register = node.register(name, sharedWith: peer, at: instant)
        else {
            throw .step(line: line, "\(node.me) cannot know that register: its time is to come, or no line")
        }
        return register
    }
}

extension Step.Order {
    /// For the timeline.
    var words: String {
        switch self {
        case .file(let notice): "files \(notice.handle)"
        case .amend(let notice): "amends \(notice.handle)"
        case .turn(let handle, let turn): "\(turn.rawValue)s \(handle)"
        case .propose(_, let changing, let change): "proposes \(change.type) for \(changing)"
        case .agree(let label): "agrees to \(label)"
        case .decline(let label, let referral): "declines \(label), referred to the \(referral.rawValue)"
        case .say(let saying):
            "says \(saying.code)\(saying.regarding.map { " about \($0)" } ?? "")"
        case .accept(.label(let label)): "accepts \(label) of the watch"
        case .accept(.line(let member)): "accepts the line to \(member) of the watch"
        case .takeWatch: "takes the watch"
        case .note(let label, let peer): "takes note of \(label) after the outage with \(peer)"
        case .closeIncident(let label): "closes the review of \(label)"
        }
    }
}

extension Outcome {
    /// For the timeline.
    var words: String {
        switch self {
        case .filed(let key): "filed as \(key.handle)"
        case .returned(let findings): "returned: \(findings.map(\.word).joined(separator: ", "))"
        case .sent(let serial): "sent as \(serial)"
        case .done: "done"
        case .refused(let refusal): "refused: \(refusal)"
        }
    }
}
