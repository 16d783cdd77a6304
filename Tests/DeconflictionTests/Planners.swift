import Airspace
import Deconfliction
import Line
import TestSupport

/// Two parties who plan: they file, amend and turn notices, propose changes and answer them.
enum Planners {
    static func act(_ wire: inout Wire, _ number: Int, using generator: inout SeededGenerator) throws {
        let (me, other): (MemberName, MemberName) = Bool.random(using: &generator) ? ("A", "B") : ("B", "A")
        let mine = wire.node(me).register.all.filter { $0.key.author == me && $0.phase.isLive }
        let open = wire.node(me).negotiations.all.filter {
            $0.state == .open && $0.serial.log.addressee == me
        }
        let conflicts = wire.node(me).board.conflicts(in: wire.node(me).register, at: wire.now).filter {
            !$0.isHome
        }
        let east = Int32.random(in: 0...30, using: &generator)
        let lead = Int64.random(in: 0...60, using: &generator)
        switch Int.random(in: 0..<11, using: &generator) {
        case 0..<3:
            let told = audience(other, using: &generator)
            wire.officer(
                me,
                .file(try .sketch("\(me)-\(number)", east: east, from: wire.now.minutes(lead), told: told)))
        case 3, 4:
            guard let file = mine.randomElement(using: &generator) else { return }
            let notice = try Notice.sketch(
                file.key.handle.text, east: east, from: wire.now.minutes(lead), told: .unsaid)
            wire.officer(me, .amend(file.key.handle, notice))
        case 5:
            guard let file = mine.randomElement(using: &generator) else { return }
            wire.officer(
                me, .turn(file.key.handle, Command.Turn.allCases.randomElement(using: &generator) ?? .cancel))
        case 6, 7:
            guard let conflict = conflicts.randomElement(using: &generator),
                case .shared(let a, let b) = conflict.id
            else { return }
            let changing = Bool.random(using: &generator) ? a : b
            wire.officer(
                me,
                .propose(conflict: conflict.id, changing: changing, .startAt(wire.now.minutes(lead + 100))))
        case 8, 9:
            guard let proposal = open.randomElement(using: &generator) else { return }
            let agrees = Int.random(in: 0..<4, using: &generator) > 0
            wire.officer(me, agrees ? .agree(proposal.serial) : .decline(proposal.serial, .facilitator))
        default:
            // A handle can be used again once its notice is over.
            let over = wire.node(me).register.all.filter { $0.key.author == me && !$0.phase.isLive }
            guard let file = over.randomElement(using: &generator) else { return }
            let told = audience(other, using: &generator)
            let handle = file.key.handle.text
            wire.officer(
                me, .file(try .sketch(handle, east: east, from: wire.now.minutes(lead), told: told)))
        }
    }

    /// Several things at once, of which neither hears before all are done.
    static func cross(_ wire: inout Wire, _ number: Int, using generator: inout SeededGenerator) throws {
        wire.unreachable = ["A", "B"]
        for step in 0..<6 { try act(&wire, number + step, using: &generator) }
        wire.unreachable = []
    }

    private static func audience(_ other: MemberName, using generator: inout SeededGenerator) -> Audience {
        let audiences: [Audience] = [
            .to([other]), .to([other]), .to([other, "F"]), .to(["F"]), .withheld,
        ]
        return audiences.randomElement(using: &generator) ?? .withheld
    }
}
