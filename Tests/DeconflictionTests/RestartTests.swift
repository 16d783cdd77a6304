import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// A restart is nothing but folding the records again: whatever was known before is known after.
struct RestartTests {
    /// What a node knows, in a form that can be compared.
    private static func knowledge(_ node: Node, at now: Instant) -> [(what: String, AnyHashable)] {
        let logs = node.peers.compactMap { node.link(to: $0) }
        return [
            ("notices", node.register.all),
            ("findings", node.register.all.map { node.findings[$0.key] ?? [] }),
            ("proposals", node.negotiations.all), ("entries", node.entries.map(\.serial)),
            ("conflicts", node.board.conflicts(in: node.register, at: now).map { "\($0.id) \($0.kind)" }),
            (
                "own logs",
                logs.map { [$0.outbox.tree.root.hex, "\($0.outbox.receipts)"] + refusals($0.outbox) }
            ),
            (
                "held logs",
                logs.map { [$0.inbox.tree.root.hex, "\($0.inbox.receipts)", note($0.inbox.receipt)] }
            ),
            ("checkpoints", logs.map { note($0.inbox.checkpoint?.note) }),
            (
                "witnesses",
                logs.flatMap { node.offers(of: $0.outbox.log) + node.offers(of: $0.inbox.log) }.map(\.marks)
            ),
            ("witnessed", node.witnessDesk.all),
        ]
    }

    private static func note(_ note: SignedNote?) -> String { note?.encoded ?? "" }

    /// What two nodes know differently.
    private static func differences(_ a: Node, _ b: Node, at now: Instant) -> [String] {
        zip(knowledge(a, at: now), knowledge(b, at: now)).filter { $0.1 != $1.1 }.map(\.0.what)
    }

    private static func refusals(_ outbox: Outbox) -> [String] {
        outbox.refusals.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    }

    private func act(_ wire: inout Wire, _ number: Int, using generator: inout SeededGenerator) throws {
        let (me, other): (MemberName, MemberName) = Bool.random(using: &generator) ? ("A", "B") : ("B", "A")
        let mine = wire.node(me).register.all.filter { $0.key.author == me && $0.phase.isLive }
        let open = wire.node(me).negotiations.all.filter {
            $0.state == .open && $0.serial.log.addressee == me
        }
        let conflicts = wire.node(me).board.conflicts(in: wire.node(me).register, at: wire.now).filter {
            !$0.isHome
        }
        let east = Int32.random(in: 0...30, using: &generator)
        let lead = Int64.random(in: 5...60, using: &generator)
        switch Int.random(in: 0..<12, using: &generator) {
        case 0..<3:
            let audiences: [Audience] = [.to([other]), .to([other]), .to([other, "F"]), .withheld]
            let told = audiences.randomElement(using: &generator) ?? .withheld
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
        case 10: wire.unreachable = wire.unreachable.isEmpty ? ["A", "B", "F"] : []
        default: wire.advance(seconds: Int64.random(in: 1...30, using: &generator))
        }
    }

    @Test(arguments: 0..<24)
    func `what a node knows after a restart is what it knew before`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        for number in 0..<40 {
            try act(&wire, number, using: &generator)
            guard number % 4 == 3 else { continue }
            for name in ["A", "B", "F"] as [MemberName] {
                for again in wire.restarted(name) {
                    let differences = Self.differences(again, wire.node(name), at: wire.now)
                    #expect(differences == [], "\(name), step \(number)")
                    #expect(again.isSound, "\(again.disagreements), \(again.faults)")
                }
            }
        }
        #expect(wire.disk("A").count > 5, "something happened")
    }

    /// Both in one batch: what the first makes A write comes before what the second says.
    @Test func `findings that a batch leaves behind are found again after a restart`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("B", .file(try .sketch("B-610", east: 1, told: .to(["A"]))))
        let id = ConflictID.shared("A-B-0", "B-A-0")
        for minute in [300, 400] as [Int64] {
            wire.officer(
                "A", .propose(conflict: id, changing: "A-B-0", .startAt(Instant.morning.minutes(minute))))
        }
        wire.unreachable = ["A", "B"]
        wire.officer("B", .agree("A-B-1"))
        wire.officer("B", .agree("A-B-2"))
        wire.unreachable = []
        wire.advance(seconds: 30)
        let key = NoticeKey(author: "A", handle: try Handle("A-601"))
        #expect(wire.node("A").register[key]?.start == Instant.morning.minutes(300))
        #expect(wire.node("A").findings[key] == [.staleAgreement("A-B-2")])
        let before = wire.node("A")
        wire.restart("A")
        #expect(Self.differences(wire.node("A"), before, at: wire.now) == [])
    }
}
