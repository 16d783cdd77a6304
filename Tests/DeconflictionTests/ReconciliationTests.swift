import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What an outage leaves behind: one list, which only people make shorter.
struct ReconciliationTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
    }

    private func left(_ name: MemberName, with peer: MemberName) -> Reconciliation? {
        wire.node(name).reconciliation(with: peer, at: wire.now)
    }

    /// Kind, serial and who is to act, of each item.
    private func items(_ name: MemberName, with peer: MemberName) -> [String] {
        (left(name, with: peer)?.items ?? []).map { item in
            "\(item.kind.rawValue) \(item.serial) \(item.waitsFor?.text ?? "-")"
        }
    }

    private mutating func cut(seconds: Int64) {
        wire.unreachable = ["B"]
        wire.advance(seconds: seconds)
    }

    private mutating func mend() {
        wire.unreachable = []
        wire.advance(seconds: 20)
    }

    @discardableResult
    private mutating func receive(_ serial: Serial) -> Outcome {
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: serial)
    }

    /// B's notice B-1 begins after so many minutes. An exercise, on which nothing is due for hours.
    private mutating func fileOfB(in minutes: Int64, lasting: Int64 = 300) throws {
        let notice = try Notice.sketch(
            "B-1", kind: .exercise, from: wire.now.minutes(minutes), lasting: lasting, told: .to(["A"]))
        wire.officer("B", .file(notice))
    }

    @Test mutating func `one list of messages and notices shrinks as people answer and take note`() throws {
        try fileOfB(in: 10)
        #expect(left("A", with: "B") == nil, "nothing was silent")
        cut(seconds: 500)
        wire.officer("A", .file(try .sketch("A-1", east: 200)))
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 500)
        #expect(items("A", with: "B") == ["undelivered A-B-0 -", "undelivered A-B-1 -", "began B-A-0 A"])
        #expect(left("A", with: "B")?.outage.until == nil)
        mend()
        for (name, peer) in [("A", "B"), ("B", "A")] as [(MemberName, MemberName)] {
            let found = try #require(left(name, with: peer))
            #expect(found.logsAgree == true)
            #expect(found.logs.map(\.log).sorted() == ["A-B", "B-A"])
            #expect(found.logs.allSatisfy { $0.isComplete })
            let until = try #require(found.outage.until)
            #expect(until - found.outage.from >= .seconds(990))
            #expect(
                items(name, with: peer) == ["queued A-B-0 B", "queued A-B-1 B", "began B-A-0 \(name)"])
        }
        receive("A-B-1")
        #expect(items("A", with: "B") == ["queued A-B-0 B", "began B-A-0 A"])
        #expect(items("B", with: "A") == ["queued A-B-0 B", "began B-A-0 B"])
        #expect(wire.officer("A", .note("A-B-0", of: "B")) == .refused(.nothingToNote("A-B-0", of: "B")))
        #expect(wire.officer("A", .note("B-A-0", of: "F")) == .refused(.nothingToNote("B-A-0", of: "F")))
        receive("A-B-0")
        #expect(wire.officer("A", .note("B-A-0", of: "B")) == .done)
        #expect(left("A", with: "B") == nil)
        #expect(items("B", with: "A") == ["began B-A-0 B"], "A's note is A's alone")
        wire.officer("B", .turn(try Handle("B-1"), .activate))
        #expect(left("B", with: "A") == nil)
    }

    @Test mutating func `what is noted while the line is still out comes again when it is back`() throws {
        try fileOfB(in: 5, lasting: 2)
        cut(seconds: 500)
        #expect(wire.officer("A", .note("B-A-0", of: "B")) == .done)
        #expect(items("A", with: "B") == [])
        mend()
        #expect(items("A", with: "B") == ["began-and-ended B-A-0 A"])
        wire.say("A", .of(.received, ["at": .time(wire.now)]), re: "B-A-0")
        #expect(left("A", with: "B") == nil, "a word to its author says more than a note")
    }

    @Test mutating func `a second outage takes nothing off the first one's list`() throws {
        try fileOfB(in: 5)
        cut(seconds: 600)
        mend()
        #expect(items("A", with: "B") == ["began B-A-0 A"])
        cut(seconds: 600)
        mend()
        #expect(items("A", with: "B") == ["began B-A-0 A"])
        #expect(wire.officer("A", .note("B-A-0", of: "B")) == .done)
        #expect(left("A", with: "B") == nil)
    }

    @Test mutating func `a node that starts anew has the same list, and takes its own absence for no outage`()
        throws
    {
        wire.advance(seconds: 2_000)
        wire.restart("A")
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outages == [])
        try fileOfB(in: 5)
        cut(seconds: 300)
        wire.restart("A")
        wire.advance(seconds: 300)
        mend()
        let before = items("A", with: "B")
        #expect(before == ["began B-A-0 A"])
        let outages = wire.node("A").link(to: "B")?.outages
        #expect(outages?.count == 1)
        wire.restart("A")
        #expect(items("A", with: "B") == before)
        #expect(wire.node("A").link(to: "B")?.outages == outages)
        #expect(wire.officer("A", .note("B-A-0", of: "B")) == .done)
        wire.restart("A")
        #expect(items("A", with: "B") == [])
    }

    @Test mutating func `a silence that the charter leaves without consequence is no outage`() throws {
        try fileOfB(in: 2)
        cut(seconds: 280)
        mend()
        #expect(wire.node("A").link(to: "B")?.outages == [])
        #expect(left("A", with: "B") == nil)
    }

    @Test func `beyond the limit the two oldest outages count as one, and nothing falls out`() throws {
        let records = (0..<40 as Range<Int64>).map { hour in
            Record.silence("B", from: .morning.minutes(hour * 60), until: .morning.minutes(hour * 60 + 30))
        }
        let outages = try #require(Mechanism().node("A", records: records).link(to: "B")).outages
        #expect(outages.count == Limits.outagesKept)
        #expect(outages.first?.from == .morning)
        #expect(outages.first?.until == .morning.minutes(8 * 60 + 30))
        #expect(outages.last?.until == .morning.minutes(39 * 60 + 30))
    }
}
