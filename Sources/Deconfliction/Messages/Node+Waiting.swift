import Airspace
import Line
import TransparencyLog

/// Commands that wait unwritten, so that a flood of routine never stands before a FLASH in a log.
extension Node {
    /// An officer's command that was not done yet. It is not durable: until it is done nothing was promised.
    struct Held: Sendable {
        let request: RequestID
        let officer: Officer
        let command: Command
    }

    /// Does a command now, or holds it until there is room. Who has no authority at the desk reads, and does nothing.
    mutating func accept(
        _ command: Command, of officer: Officer, _ request: RequestID, _ reaction: inout Reaction
    ) {
        guard DeskRole.hasAuthority(officer.role) else {
            return reaction.act(.reply(request, .refused(.noAuthority(role: officer.role))))
        }
        guard !isUrgent(command), !held.isEmpty || !hasRoom(for: command, at: reaction.now) else {
            return obey(command, of: officer, request, &reaction)
        }
        guard held.count < Limits.commandsHeld else {
            return reaction.act(.reply(request, .refused(.tooMuch)))
        }
        held.append(Held(request: request, officer: officer, command: command))
    }

    /// Does what waited, in its order, as far as there is room.
    mutating func release(_ reaction: inout Reaction) {
        guard reaction.canWrite else { return }
        while let next = held.first, hasRoom(for: next.command, at: reaction.now) {
            held.removeFirst()
            obey(next.command, of: next.officer, next.request, &reaction)
        }
    }

    /// Whether an event may stand behind others that came later: an officer's routine, and nothing else.
    package func mayWait(_ event: Event) -> Bool {
        guard case .officer(_, _, let command, _) = event else { return false }
        return mayWait(command)
    }

    package func mayWait(_ command: Command) -> Bool { !isUrgent(command) }

    /// FLASH, whatever answers one, and whatever writes nothing to anybody.
    private func isUrgent(_ command: Command) -> Bool {
        switch command {
        case .send(let message, _, let reference):
            let said = messages.priority(of: message.code, .message(message), regarding: reference)
            return said == .flash || isFlash(reference.flatMap { messages.named($0) })
        case .agree(let serial), .decline(let serial, _): return isFlash(messages[serial])
        case .note, .accept: return true
        case .file, .amend, .turn, .propose, .announce, .takeWatch, .closeIncident: return false
        }
    }

    /// What is answered, as it stands at this desk: also a notice that was raised to FLASH.
    private func isFlash(_ question: Correspondence?) -> Bool {
        question.map { priority(of: $0) } == .flash
    }

    private func hasRoom(for command: Command, at now: Instant) -> Bool {
        addressees(of: command).allSatisfy { member in
            guard let link = links[member] else { return true }
            let isBehind = link.isUp(at: now) && link.outbox.undelivered >= Limits.routineBehind
            return !isBehind && allowances[member]?.allows(flash: false, at: now) ?? true
        }
    }

    private func addressees(of command: Command) -> [MemberName] {
        switch command {
        case .file(let notice), .amend(_, let notice):
            if case .to(let members) = notice.audience { return members }
            return register[NoticeKey(author: me, handle: notice.handle)]?.told ?? []
        case .turn(let handle, _): return register[NoticeKey(author: me, handle: handle)]?.told ?? []
        case .propose(_, let serial, _), .agree(let serial), .decline(let serial, _):
            return [serial.log.author, serial.log.addressee]
        case .announce, .note, .accept, .closeIncident: return []
        case .takeWatch: return peers
        case .send(_, let members, let reference):
            return members + (reference.flatMap { messages.named($0) }.map { [$0.author] } ?? [])
        }
    }
}
