import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What a reader takes of an author that does not keep its budget.
struct IntakeTests {
    /// One entry a second: an hour's may come at once, and then four a second.
    @Test func `entries beyond the budget are not taken, and nothing else suffers`() throws {
        let profile = try Profile(
            file: Array(
                #"{"budget_per_peer":{"entries_per_s":1,"bytes_per_day":1073741824,"flash_reserved_share":0.2}}"#
                    .utf8))
        let mechanism = try Mechanism(profile: profile)
        var node = mechanism.node("B")
        var requests: UInt64 = 0
        func ask(_ message: ExchangeMessage, at now: Instant) -> [Action] {
            requests += 1
            return node.handle(
                .exchangeRequested(
                    RequestID(requests), by: "A", message, Entropy([UInt8](repeating: 1, count: 32))),
                at: now)
        }
        var scribe = Scribe(mechanism, log: "A-B")
        let turn = Content.turn(Content.Turn(handle: try Handle("A-1"), at: .morning)).canonical.encoded
        for _ in 0..<3_600 { scribe.write(.complete, turn) }
        #expect(ask(try scribe.message(), at: .morning).stored.entries.count == 3_600)
        #expect(node.link(to: "A")?.findings == [])

        for _ in 0..<8 { scribe.write(.complete, turn) }
        let more = try scribe.message(from: 3_600)
        let refused = ask(more, at: .morning)
        #expect(refused.answers == [.overBudget])
        #expect(refused.stored == [])
        #expect(node.link(to: "A")?.inbox.size == 3_600)
        #expect(node.link(to: "A")?.findings == [.overBudget("A")])
        #expect(node.link(to: "A")?.isUp(at: .morning) == true, "it is heard all the same")
        #expect(ask(more, at: .morning.advanced(byMilliseconds: 1_000)).answers == [.overBudget])
        let later = Instant.morning.advanced(byMilliseconds: 2_000)
        #expect(ask(more, at: later).stored.entries.count == 8, "and is there when there is room again")
    }
}
