import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// When a node speaks, when it waits and when it leaves a counterpart alone.
struct ExchangeTimingTests {
    @Test func `idle nodes exchange a heartbeat, and no more than that`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        let before = wire.messages.count
        wire.advance(seconds: 600)
        let heartbeats = wire.messages.dropFirst(before)
        // Three lines, both ends of each, request and answer: between one and two heartbeats every ten seconds.
        #expect(heartbeats.count >= 360 && heartbeats.count <= 732, "\(heartbeats.count)")
        #expect(heartbeats.allSatisfy { $0.entries.isEmpty })
        for name in ["A", "B", "F"] as [MemberName] {
            let said = wire.disk(name).filter { if case .heard = $0 { false } else { true } }
            #expect(said == [], "receipts are never receipted, and nothing else was said")
            #expect(wire.disk(name).count == 8, "of each line that it is heard, every 150 s")
            for peer in wire.node(name).peers {
                #expect(wire.node(name).link(to: peer)?.isUp(at: wire.now) == true)
            }
        }
    }

    @Test func `a line is no longer up when nothing was heard for the charter's time`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.unreachable = ["A", "B"]
        let heard = try #require(wire.node("A").link(to: "B")?.lastHeard)
        let link = try #require(wire.node("A").link(to: "B"))
        #expect(link.isUp(at: heard.advanced(byMilliseconds: 29_999)))
        #expect(!link.isUp(at: heard.seconds(30)))
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.isUp(at: wire.now) == false)
        #expect(wire.node("A").link(to: "F")?.isUp(at: wire.now) == false, "F's requests reach nobody either")
    }

    @Test func `attempts that fail are repeated after half a second, doubling to ten, at the next endpoint`()
        throws
    {
        var node = try Mechanism(["A", "B"]).node("A")
        var now = Instant.morning
        var endpoints: [Int] = []
        var pauses: [Int64] = []
        for _ in 0..<8 {
            for case .exchange(_, let endpoint, _) in node.handle(.wake(.fixed), at: now) {
                endpoints.append(endpoint)
            }
            _ = node.handle(.exchangeFailed(with: "B", waited: false), at: now)
            let next = try #require(node.wakeUp(at: now))
            pauses.append(next.milliseconds(since: now))
            now = next
        }
        // The heartbeat is due after ten seconds; what is not urgent waits for it.
        #expect(endpoints == [0, 1, 2, 3, 4, 5, 6, 7])
        #expect(pauses == [10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000, 10_000])
    }

    @Test func `news does not wait for the heartbeat`() throws {
        var node = try Mechanism(["A", "B"]).node("A")
        var now = Instant.morning
        let file = Command.file(try .sketch("A-601"))
        let officer = Officer(name: "a name", role: "watch officer")
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        var actions = node.handle(.officer(RequestID(1), officer, file, entropy), at: now)
        var pauses: [Int64] = []
        for attempt in 0..<8 {
            let tries = actions.compactMap {
                if case .exchange(_, let endpoint, _) = $0 { endpoint } else { nil }
            }
            #expect(tries == [attempt])
            _ = node.handle(.exchangeFailed(with: "B", waited: false), at: now)
            let next = try #require(node.wakeUp(at: now))
            #expect(node.handle(.wake(.fixed), at: next.advanced(byMilliseconds: -1)) == [])
            pauses.append(next.milliseconds(since: now))
            now = next
            actions = node.handle(.wake(.fixed), at: now)
        }
        #expect(pauses == [500, 1_000, 2_000, 4_000, 8_000, 10_000, 10_000, 10_000])
    }

    @Test(arguments: [
        ExchangeAnswer.unprocessable, .overBudget, .unknownLog, .conflict(held: 0), .conflict(held: 9),
    ])
    func `a counterpart that refuses is not asked again at once`(answer: ExchangeAnswer) throws {
        var node = try Mechanism(["A", "B"]).node("A")
        let officer = Officer(name: "a name", role: "watch officer")
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        _ = node.handle(.officer(RequestID(1), officer, .file(try .sketch("A-601")), entropy), at: .morning)
        let actions = node.handle(.exchangeAnswered(by: "B", waited: false, answer, entropy), at: .morning)
        #expect(actions == [])
        #expect(node.wakeUp(at: .morning) == Instant.morning.advanced(byMilliseconds: 500))
    }

    // MARK: Requests held open

    @Test func `where only one side can open, news of the other does not wait for a heartbeat`() throws {
        var wire = Wire(try Mechanism(closed: ["B"]))
        wire.advance(seconds: 3)
        let filed = wire.now
        wire.officer("A", .file(try .sketch("A-601")))
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-601"])
        wire.settle()
        #expect(wire.node("A").delivered("A-B-0").map { $0 <= filed } == true)
        wire.officer("A", .file(try .sketch("A-602")))
        #expect(wire.node("B").register.all.count == 2, "another request is held open for the next news")
    }

    @Test func `a request held open is answered at its end, and another takes its place`() throws {
        var wire = Wire(try Mechanism(["A", "B"], closed: ["B"]))
        wire.advance(seconds: 1)
        let held = wire.messages.filter { $0.log == "B-A" && $0.wait > 0 }
        #expect(held.map(\.wait) == [10_000])
        let answered = wire.messages.filter { $0.log == "A-B" }.count
        wire.now = wire.now.seconds(10)
        wire.settle()
        #expect(wire.messages.filter { $0.log == "A-B" }.count > answered)
        #expect(wire.messages.filter { $0.log == "B-A" && $0.wait > 0 }.count == 2)
    }

    @Test func `an answer is held back only if nothing is to be said`() throws {
        let mechanism = try Mechanism(["A", "B"], closed: ["B"])
        var node = mechanism.node("A")
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        let idle = try Scribe(mechanism, log: "B-A").message(wait: 10_000)
        let parked = node.handle(.exchangeRequested(RequestID(1), by: "B", idle, entropy), at: .morning)
        #expect(parked.answers == [])
        #expect(node.wakeUp(at: .morning) == Instant.morning.seconds(10))

        let second = node.handle(.exchangeRequested(RequestID(2), by: "B", idle, entropy), at: .morning)
        let replaced = second.compactMap { if case .answer(let request, _) = $0 { request } else { nil } }
        #expect(replaced == [RequestID(1)], "one request is held open at a time")

        var scribe = Scribe(mechanism, log: "B-A")
        scribe.file(try .sketch("B-610", told: .to(["A"])))
        let third = node.handle(
            .exchangeRequested(RequestID(3), by: "B", try scribe.message(wait: 10_000), entropy), at: .morning
        )
        let answered = third.compactMap { if case .answer(let request, _) = $0 { request } else { nil } }
        #expect(answered.contains(RequestID(3)), "a receipt is owed: the answer goes at once")
    }

    @Test func `skew is the counterpart's clock less one's own, and refuses nothing`() throws {
        let mechanism = try Mechanism(["A", "B"])
        var node = mechanism.node("A")
        var scribe = Scribe(mechanism, log: "B-A")
        scribe.file(try .sketch("B-610", told: .to(["A"])))
        let entropy = Entropy([UInt8](repeating: 1, count: 32))
        let late = Instant.morning.minutes(600)
        let actions = node.handle(
            .exchangeRequested(RequestID(1), by: "B", try scribe.message(), entropy), at: late)
        #expect(actions.stored.entries.count == 1)
        #expect(node.link(to: "B")?.skew == -600 * 60_000)
    }

    /// The charter knew no endpoint of B. Once B has said one, A calls instead of waiting to be called, and B holds no
    /// request open any more.
    @Test func `a node that announces its first endpoint is called from then on`() throws {
        var wire = Wire(try Mechanism(["A", "B", "F"], closed: ["B"]))
        wire.advance(seconds: 30)
        func calls(_ wire: Wire, since count: Int) -> Set<String> {
            Set(wire.messages.dropFirst(count).map { "\($0.log) \($0.wait > 0)" })
        }
        #expect(calls(wire, since: 0).contains("B-A true"))
        wire.officer("B", .announce(Contact(certificate: [1], endpoints: ["https://b.example:1"])))
        wire.advance(seconds: 30)
        let before = wire.messages.count
        wire.unreachable = ["B"]
        wire.advance(seconds: 60)
        #expect(calls(wire, since: before).contains("A-B false"))
        wire.unreachable = []
        wire.advance(seconds: 30)
        let after = wire.messages.count
        wire.advance(seconds: 60)
        #expect(!calls(wire, since: after).contains("B-A true"))
        wire.restart("A")
        let restarted = wire.messages.count
        wire.advance(seconds: 60)
        #expect(calls(wire, since: restarted).contains("A-B false"), "known after a restart too")
    }
}
