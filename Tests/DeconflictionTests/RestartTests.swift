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
            ("findings", node.register.all.map { node.findings(of: $0.key) }),
            ("proposals", node.negotiations.all), ("entries", node.entries.map(\.serial)),
            ("conflicts", node.board.conflicts(in: node.register, at: now).map { "\($0.id) \($0.kind)" }),
            (
                "own logs",
                logs.map { [$0.outbox.tree.root.hex, "\($0.outbox.receipts)"] + refused(node, $0.peer) }
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

    private static func refused(_ node: Node, _ peer: MemberName) -> [String] {
        node.messages.refused(by: peer).map { "\($0) \(node.refusal(of: $0)?.rawValue ?? "")" }
    }

    @Test(arguments: 0..<24)
    func `what a node knows after a restart is what it knew before`(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        for number in 0..<40 {
            switch Int.random(in: 0..<12, using: &generator) {
            case 0: wire.unreachable = wire.unreachable.isEmpty ? ["A", "B", "F"] : []
            case 1: wire.advance(seconds: Int64.random(in: 1...30, using: &generator))
            default: try Planners.act(&wire, number, using: &generator)
            }
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
        #expect(wire.node("A").findings(of: key) == [.staleAgreement("A-B-2")])
        let before = wire.node("A")
        wire.restart("A")
        #expect(Self.differences(wire.node("A"), before, at: wire.now) == [])
    }
}
