import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// A record that was restored from a backup takes back what others hold of it, and never signs another history.
struct RecoveryTests {
    private var wire: Wire

    init() throws { wire = Wire(try Mechanism()) }

    /// What both ends of a line know of each other.
    private func expectWhole(_ wire: Wire, _ a: MemberName, _ b: MemberName) throws {
        try expectLevel(wire, a, b)
        let mine = { (node: Node) in node.register.all.filter { !$0.isWithheld }.map(\.disclosed) }
        #expect(mine(wire.node(a)) == mine(wire.node(b)))
    }

    /// Both logs are at the same place at both ends.
    private func expectLevel(_ wire: Wire, _ a: MemberName, _ b: MemberName) throws {
        for (author, reader) in [(a, b), (b, a)] {
            let out = try #require(wire.node(author).link(to: reader)).outbox
            let held = try #require(wire.node(reader).link(to: author)).inbox
            #expect(out.log == held.log)
            #expect(out.tree.head == held.tree.head)
            #expect(out.receipts.size == out.size)
        }
    }

    private mutating func day() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("B", .file(try .sketch("B-610", told: .to(["A"]))))
        wire.officer("A", .file(try .sketch("A-602", east: 90)))
        wire.officer("A", .turn(try Handle("A-601"), .activate))
        wire.officer("B", .file(try .sketch("B-611", east: 60, told: .to(["A"]))))
        wire.advance(seconds: 30)
    }

    @Test(arguments: [0, 3, 6, 9])
    mutating func `a member restored from a backup gets back what its counterpart holds`(records: Int) throws
    {
        try day()
        wire.restart("A", keeping: records)
        #expect(wire.node("A").disagreements == [])
        wire.advance(seconds: 60)
        try expectWhole(wire, "A", "B")
        #expect(wire.node("A").register.all.map(\.key.handle.text) == ["A-601", "A-602", "B-610", "B-611"])
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
        #expect(wire.node("B").link(to: "A")?.findings.contains { $0 == .contradiction("A-B") } == false)
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        wire.advance(seconds: 30)
        try expectWhole(wire, "A", "B")
    }

    /// Whoever puts a whole directory back, with its mark, signs a second history before anybody can tell. Its reader has left that
    /// epoch long ago, and would never look at it.
    @Test(arguments: [false, true])
    mutating func `a whole directory put back is known where its reader is an epoch further`(speaks: Bool)
        throws
    {
        try day()
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
        wire.unreachable = ["B", "F"]
        wire.restart("A", keeping: 3, mark: [])
        if speaks { wire.officer("A", .file(try .sketch("A-699", east: 30))) }
        wire.unreachable = []
        wire.advance(seconds: 60)
        try expectLevel(wire, "A", "B")
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.3")
        #expect(wire.node("B").register.all.contains { $0.key.handle.text == "A-699" } == speaks)
        wire.officer("A", .file(try .sketch("A-603", east: 50)))
        wire.advance(seconds: 30)
        try expectLevel(wire, "A", "B")
        // What it wrote in the history that is no more it does not know any more, once it has begun another.
        if !speaks { try expectWhole(wire, "A", "B") }
    }

    @Test mutating func `nothing can be written before it is known what was signed`() throws {
        try day()
        wire.unreachable = ["B", "F"]
        wire.restart("A", keeping: 3)
        #expect(wire.officer("A", .file(try .sketch("A-603"))) == .refused(.recovering("B")))
        #expect(
            wire.officer("A", .file(try .sketch("A-HOME", told: .withheld))) != .refused(.recovering("B")))
        wire.unreachable = []
        wire.advance(seconds: 60)
        #expect(wire.officer("A", .file(try .sketch("A-603"))) != .refused(.recovering("B")))
    }

    /// Its mark is gone, there is no receipt, and who speaks says that it holds no more than is left: the one thing that tells is what
    /// the member has signed itself.
    @Test mutating func `a member's own checkpoint that is given back shows that its record is old`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        let kept = wire.disk("A").count
        wire.officer("A", .file(try .sketch("A-602", east: 90)))
        wire.advance(seconds: 5)
        let inbox = try #require(wire.node("B").link(to: "A")).inbox
        wire.unreachable = ["B", "F"]
        wire.restart("A", keeping: kept, mark: [])
        let old = try #require(wire.node("A").link(to: "B"))
        #expect([old.outbox.size, inbox.size] == [1, 2])
        #expect(old.canWrite, "nothing has told it yet")
        let left = Holding(epoch: 1, size: 1, root: old.outbox.tree.root)
        let returned = Returned(
            ask: nil, epoch: 1, start: inbox.size, entries: [], checkpoint: inbox.checkpoint?.note,
            proof: ConsistencyProof([]))
        let message = try Scribe(wire.mechanism, log: "B-A").message(
            held: left, clock: wire.now, returned: returned)
        let actions = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "B", message, wire.freshEntropy()), to: "A")
        let losses = actions.answers.compactMap { answer -> Holding? in
            if case .message(let message) = answer { message.lost?.left } else { nil }
        }
        #expect(losses == [left])
        #expect(wire.node("A").link(to: "B")?.canWrite == false)
        #expect(
            wire.officer("A", .file(try .sketch("A-603", east: 30))) == .refused(.recovering("B")))
        #expect(wire.node("A").link(to: "B")?.outbox.tree.head == old.outbox.tree.head, "nothing is signed")
        wire.unreachable = []
        wire.advance(seconds: 60)
        try expectWhole(wire, "A", "B")
        #expect(wire.node("A").register.all.map(\.key.handle.text) == ["A-601", "A-602"])
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
    }

    /// What had been signed and had reached nobody is what a backup really loses; what is still there is sent anew.
    @Test mutating func `what the counterpart never had is said anew in the new epoch`() throws {
        try day()
        let whole = wire.disk("A").count
        wire.unreachable = ["B"]
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        let kept = wire.disk("A").count
        wire.officer("A", .file(try .sketch("A-604", east: 40)))
        #expect(kept > whole)
        wire.restart("A", keeping: kept)
        wire.unreachable = []
        wire.advance(seconds: 60)
        try expectWhole(wire, "A", "B")
        #expect(wire.node("B").register.all.contains { $0.key.handle.text == "A-603" })
        let entries = wire.node("A").entries.filter {
            $0.serial.log.author == "A" && $0.serial.log.addressee == "B"
        }
        #expect(Set(entries.map(\.serial)).count == entries.count)
        #expect(entries.filter { $0.code == .continuation }.count == 1)
    }

    /// Nobody's retention comes to where it stood before.
    @Test mutating func `a message that is said anew leaves no body where it stood`() throws {
        try day()
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        let kept = wire.disk("A").count
        let serial = try #require(wire.node("A").entries.last { $0.code == .stop }).serial
        wire.say("A", .stopHere, to: ["B"])
        wire.restart("A", keeping: kept)
        wire.unreachable = []
        wire.advance(seconds: 60)
        let stops = wire.node("B").messages.all.filter { $0.code == .stop }
        #expect(stops.map(\.filing.serial.log) == ["A-B.2"])
        #expect(stops.allSatisfy { $0.content != nil })
        var index: UInt64 = 0
        for case .entry("A-B", _, let body, _, _) in wire.disk("A") {
            #expect(index != serial.index || body == nil)
            index += 1
        }
        #expect(index > serial.index)
        for again in wire.restarted("A") {
            #expect(again.disagreements == [])
            #expect(again.messages.all == wire.node("A").messages.all)
            #expect(again.register.all == wire.node("A").register.all)
        }
    }

    /// The entries of a member's log that have bodies on its own disk.
    private func bodies(_ name: MemberName, of log: LogName) -> [UInt64] {
        let bodies = wire.disk(name).compactMap { record -> Bool? in
            guard case .entry(log, _, let body, _, _) = record else { return nil }
            return body != nil
        }
        return bodies.indices.filter { bodies[$0] }.map { UInt64($0) }
    }

    /// A proposal is another one when it is made anew; what was declined was declined when it was said first.
    @Test
    mutating func
        `a proposal said anew leaves no body where it stood, and an answer's goes with its message`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.officer("B", .file(try .sketch("B-610", east: 1, told: .to(["A"]))))
        let id = ConflictID.shared("A-B-0", "B-A-0")
        wire.officer("B", .propose(conflict: id, changing: "B-A-0", .startAt(wire.now.minutes(300))))
        wire.advance(seconds: 30)
        wire.unreachable = ["B"]
        let first = try #require(wire.node("A").link(to: "B")).outbox.size
        wire.officer("A", .decline("B-A-1", .facilitator))
        wire.officer("A", .propose(conflict: id, changing: "A-B-0", .startAt(wire.now.minutes(400))))
        let kept = wire.disk("A").count
        wire.say("A", .stopHere, to: ["B"])
        wire.restart("A", keeping: kept)
        wire.unreachable = []
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
        #expect(bodies("A", of: "A-B").filter { $0 >= first } == [first], "what was declined")
        for _ in 0..<2 {
            for again in wire.restarted("A") {
                #expect(again.isSound)
                #expect(again.negotiations.all == wire.node("A").negotiations.all)
                #expect(again.messages.all == wire.node("A").messages.all)
            }
            wire.now = wire.now.minutes(32 * 24 * 60)
            wire.settle()
            wire.advance(seconds: 3_700)
        }
        #expect(bodies("A", of: "A-B") == [])
    }

    /// A witness that does not answer for a log that is over is asked about the new one as often as ever.
    @Test mutating func `a log that is over is offered every hour, until it is cosigned`() throws {
        wire.unreachable = ["F"]
        try day()
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        let pauses = try (["A-B", "A-B.2"] as [LogName]).map { log in
            try #require(wire.node("B").offers(of: log).first?.next).milliseconds(since: wire.now)
        }
        #expect(pauses[0] > Offers.closedPause - 60_000)
        #expect(pauses[1] <= 10_000)
        wire.unreachable = []
        wire.advance(seconds: 3_700)
        for log in ["A-B", "A-B.2"] as [LogName] {
            let held = wire.node("B").link(to: "A")?.inbox(of: log)?.size
            #expect(wire.node("B").offers(of: log).first?.marks.size == held)
        }
    }

    @Test mutating func `a member restored twice, the second time from before the first, is whole again`()
        throws
    {
        try day()
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        wire.advance(seconds: 30)
        wire.restart("A", keeping: 0)
        wire.advance(seconds: 60)
        try expectWhole(wire, "A", "B")
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.3")
    }

    /// What answered an earlier loss and came late says nothing of what the counterpart holds by now.
    @Test mutating func `what answers another loss is no answer`() throws {
        try day()
        wire.tampering = { name, message in
            name == "B" ? message.answering(MessageID([UInt8](repeating: 7, count: 16))) : message
        }
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B")
        wire.tampering = { $1 }
        wire.advance(seconds: 60)
        try expectWhole(wire, "A", "B")
    }

    /// Word of a loss that comes when it is mended closes a log that is whole. Its author is told, and goes on all the same.
    @Test mutating func `a loss that is heard of late costs an epoch and nothing else`() throws {
        try day()
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        let late = try #require(wire.messages.last { $0.lost != nil })
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        wire.happen(.exchangeRequested(wire.freshRequest(), by: "A", late, wire.freshEntropy()), to: "B")
        wire.officer("A", .file(try .sketch("A-604", east: 40)))
        wire.advance(seconds: 60)
        try expectWhole(wire, "A", "B")
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.3")
    }

    @Test mutating func `a message said anew is one message, with the lamps of the copy that came`() throws {
        wire.unreachable = ["B"]
        wire.say("A", .stopHere, to: ["B"])
        let kept = wire.disk("A").count
        wire.say("A", .stopHere, to: ["B"])
        wire.restart("A", keeping: kept)
        wire.unreachable = []
        wire.advance(seconds: 60)
        #expect(wire.node("A").messages.all.first?.copies.map(\.serial) == ["A-B.2-1"])
        #expect(wire.recipient("B", of: "A-B.2-1", at: "A").delivered != nil)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B.2-1")
        #expect(wire.recipient("B", of: "A-B.2-1", at: "A").seen?.serial == "B-A-0")
        let known = wire.node("A").messages.all
        #expect(known.map { $0.copies.map(\.serial) } == [["A-B.2-1"], ["B-A-0"]])
        wire.restart("A")
        #expect(wire.node("A").messages.all == known)
    }

    /// Whoever took an epoch holds of the one before what its first entry names.
    @Test mutating func `what was given back is delivered, though its receipt is lost`() throws {
        wire.say("A", .stopHere, to: ["B"])
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 5)
        wire.restart("A", keeping: 0)
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
        for serial in ["A-B-0", "A-B-1"] as [Serial] {
            #expect(wire.recipient("B", of: serial, at: "A").delivered != nil)
            #expect(wire.node("A").delivered(serial) != nil)
        }
    }

    @Test mutating func `what a member held is the same at both ends over a new epoch`() throws {
        try day()
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        wire.advance(seconds: 30)
        let held = try ["A", "B"].map { name in
            try #require(wire.node(name).register(of: "A-B.2", heldAt: wire.now))
        }
        #expect(held[0].digest == held[1].digest)
        #expect(held[0].rows.map(\.handle.text) == ["A-601", "A-602", "A-603"])
        #expect(wire.node("A").timeline(of: "A-B", limit: 9).allSatisfy { $0.covered != nil })
    }

    /// Nothing is written where it is not known what was signed before; whoever can be told of a danger is.
    @Test mutating func `a danger is said on every line that is whole, and on no other`() throws {
        wire = Wire(try Mechanism(["A", "B", "C", "F"]))
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B", "C"]))))
        wire.advance(seconds: 30)
        wire.unreachable = ["B"]
        wire.restart("A", keeping: 0)
        wire.advance(seconds: 60)
        let danger = Message.of(
            .dangerNow,
            [
                "position": .position(.e7(345_000_000, 380_000_000)),
                "radius": .distance(5, .nauticalMiles), "until": .time(wire.now.seconds(600)),
            ])
        #expect(wire.say("A", danger) == .sent("A-C.2-1"))
        #expect(wire.node("A").link(to: "B")?.outbox.size == 0)
        #expect(wire.say("A", danger, to: ["B"]) == .refused(.recovering("B")))
        wire.unreachable = ["B", "C"]
        wire.restart("A", keeping: 0)
        #expect(wire.say("A", danger) == .refused(.recovering("B")))
    }

    @Test mutating func `a reader restored to before an epoch of its counterpart's is given both`() throws {
        try day()
        let before = wire.disk("B").count
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        wire.advance(seconds: 30)
        wire.restart("B", keeping: before - 2)
        wire.advance(seconds: 90)
        try expectWhole(wire, "A", "B")
    }

    @Test mutating func `a witness restored from a backup goes on from its mark`() throws {
        try day()
        let seen = wire.node("F").witnessDesk.all.map(\.head)
        #expect(!seen.isEmpty)
        wire.restart("F", keeping: 0)
        #expect(wire.node("F").witnessDesk.all.map(\.head) == seen)
    }

    @Test mutating func `records that contradict the mark are known for it`() throws {
        try day()
        let marks = wire.node("A").tidemarks
        let other = Tidemark(log: "A-B", head: TreeHead(size: 1, root: Digest(hashing: [1])))
        let node = wire.mechanism.node(
            "A", records: wire.disk("A"), tidemarks: marks.filter { $0.log != "A-B" } + [other])
        #expect(node.disagreements == ["A-B"])
    }

    /// A node restarted as it was has nothing to ask anybody for.
    @Test mutating func `a restart is no restoration`() throws {
        try day()
        wire.restart("A", keeping: wire.disk("A").count)
        wire.advance(seconds: 60)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B")
    }

    @Test mutating func `a clock that is set back delays nothing`() throws {
        try day()
        wire.now = wire.now.advanced(byMilliseconds: -3_600_000)
        wire.officer("A", .file(try .sketch("A-603", east: 30)))
        wire.advance(seconds: 30)
        try expectWhole(wire, "A", "B")
    }
}

extension ExchangeMessage {
    /// The same message; what it gives back answers another loss.
    fileprivate func answering(_ ask: MessageID?) -> ExchangeMessage {
        let other = returned.map {
            Returned(
                ask: ask, epoch: $0.epoch, start: $0.start, entries: $0.entries, checkpoint: $0.checkpoint,
                proof: $0.proof)
        }
        return ExchangeMessage(
            log: log, checkpoint: checkpoint, start: start, proof: proof, entries: entries, held: held,
            receipt: receipt, clock: clock, wait: wait, lost: lost, returned: other, fork: fork)
    }
}
