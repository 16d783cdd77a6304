import Deconfliction
import Hummingbird
import Line
import NodeService

/// Doing what an officer asks. What is returned or refused is thrown as the problem it is to the one who asked.
extension Duty {
    /// Files, amends or turns a notice, and shows it as it is afterwards.
    func notice(after command: Command) async throws -> CanonicalJSON {
        guard case .filed(let key) = try await outcome(of: command) else {
            throw Problem(.internalServerError)
        }
        return try notice(key)
    }

    /// Makes an entry of the negotiation. Returns its serial.
    func serial(after command: Command) async throws -> Serial {
        guard case .sent(let serial) = try await outcome(of: command) else {
            throw Problem(.internalServerError)
        }
        return serial
    }

    /// Does what is shown elsewhere afterwards.
    func done(_ command: Command) async throws { _ = try await outcome(of: command) }

    func notice(_ key: NoticeKey) throws -> CanonicalJSON {
        let node = desk.view.node
        guard let file = node.register[key] else { throw CommandRefusal.unknownNotice(key.handle) }
        let now = desk.now()
        return node.view(of: file, ages: node.ages(at: now), at: now)
    }

    func proposal(_ serial: Serial) throws -> CanonicalJSON {
        let node = desk.view.node
        guard let proposal = node.negotiations[serial] else { throw CommandRefusal.unknownProposal(serial) }
        return node.view(of: proposal, at: desk.now())
    }

    private func outcome(of command: Command) async throws -> Outcome {
        try Self.done(await desk.submit(command, by: officer), desk)
    }

    static func done(_ outcome: Outcome, _ desk: Desk) throws -> Outcome {
        switch outcome {
        case .filed, .sent, .done: return outcome
        case .returned(let findings): throw Problem(returned: findings, at: desk.now())
        case .refused(let refusal): throw refusal
        }
    }
}
