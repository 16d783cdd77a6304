import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// What is said of messages is a fold of the logs: the same whatever came first, and the same after a restart.
struct MessageFoldTests {
    /// All that a node says of messages, notices and lines at an instant.
    private struct Account: Hashable {
        let messages: [Serial: [Recipient]]
        let judgements: [Serial: [Judgement]]
        let waiting: [Serial]
        let strays: [Serial]
        let queued: [MemberName: [Serial]]
        let lines: [LineCondition]
        let concerns: [Serial: Concern]
        let hazards: [Hazard]
        let reminders: [Reminder]
        let watch: [WatchItem]
        let left: [[Reconciliation.Item]]
        let findings: [NoticeKey: [Finding]]
        let envelopes: [LogName: [Filing]]

        /// - Parameter asItCame: with what is said of the moment in which a notice came, by what its reader had then: FLASH. A
        ///   node that is told in another order has had something else.
        init(_ node: Node, asItCame: Bool = true, at now: Instant) {
            let board = node.messages
            var messages: [Serial: [Recipient]] = [:]
            var judgements: [Serial: [Judgement]] = [:]
            for correspondence in board.all {
                messages[correspondence.filing.serial] = board.recipients(of: correspondence)
                judgements[correspondence.filing.serial] = board.judgements(of: correspondence)
            }
            self.messages = messages
            self.judgements = judgements
            waiting = board.waiting.map(\.filing.serial)
            strays = board.strays.map(\.serial)
            queued = Dictionary(
                uniqueKeysWithValues: node.peers.map { ($0, board.queued(with: $0).map(\.filing.serial)) })
            lines = node.peers.map { board.condition(with: $0, at: now) }
            concerns = Dictionary(
                uniqueKeysWithValues: board.all.map { ($0.filing.serial, node.concern(of: $0, at: now)) })
            hazards = node.hazards(at: now)
            reminders = node.reminders(at: now)
            // What is heard at the moment, and what the other side has just said that it holds, stands in no log.
            watch = node.watchItems(at: now).filter { $0.kind != .line }
            left = node.peers.map { node.reconciliation(with: $0, at: now)?.items ?? [] }
            findings = Dictionary(
                uniqueKeysWithValues: node.register.all.map { file in
                    (file.key, (node.findings[file.key] ?? []).filter { asItCame || !$0.isOfItsMoment })
                })
            envelopes = board.envelopes
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `a node that starts again says exactly what it said before`(seed: UInt64) throws {
        var chatter = try Chatter(seed: seed)
        for _ in 0..<4 {
            chatter.talk(steps: 12)
            let wire = chatter.wire
            for name in wire.mechanism.charter.members.map(\.name) {
                let again = wire.mechanism.node(name, records: wire.disk(name))
                #expect(Account(again, at: wire.now) == Account(wire.node(name), at: wire.now), "\(name)")
                #expect(again.messages.all.count > 0)
            }
        }
    }

    /// Without this, what is compared could be empty on both sides.
    @Test func `the members who chatter leave something of everything that is compared`() throws {
        var accounts: [Account] = []
        for seed in 1...12 as ClosedRange<UInt64> {
            var chatter = try Chatter(seed: seed)
            chatter.talk(steps: 70)
            let wire = chatter.wire
            accounts += wire.mechanism.charter.members.map { Account(wire.node($0.name), at: wire.now) }
        }
        #expect(accounts.contains { !$0.hazards.isEmpty })
        #expect(accounts.contains { !$0.reminders.isEmpty })
        #expect(accounts.contains { !$0.watch.isEmpty })
        #expect(accounts.contains { !$0.left.allSatisfy(\.isEmpty) })
        #expect(accounts.contains { !$0.findings.values.allSatisfy(\.isEmpty) })
        #expect(accounts.contains { !$0.envelopes.isEmpty })
        #expect(accounts.contains { $0.concerns.values.contains { !$0.findings.isEmpty } })
        #expect(accounts.contains { $0.concerns.values.contains { $0.ownNotices?.isEmpty == false } })
        #expect(accounts.contains { $0.lines.contains { $0.overdueSince != nil } })
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func `prefixes of the logs say the same in whatever order they come`(seed: UInt64) throws {
        var chatter = try Chatter(seed: seed)
        chatter.talk(steps: 40)
        let wire = chatter.wire
        for name in wire.mechanism.charter.members.map(\.name) {
            let streams = chatter.cut(streams(wire.disk(name)))
            var accounts: Set<Account> = []
            for _ in 0..<4 {
                let node = wire.mechanism.node(name, records: chatter.shuffled(streams))
                accounts.insert(Account(node, asItCame: false, at: wire.now))
            }
            #expect(accounts.count == 1, "\(name)")
        }
    }

    /// A node's records, each log's by themselves in their order.
    private func streams(_ records: [Record]) -> [[Record]] {
        var streams: [LogName: [Record]] = [:]
        for record in records {
            switch record {
            case .entry(let log, _, _, _, _), .checkpoint(let log, _), .receipt(let log, _, _):
                streams[log, default: []].append(record)
            default: break
            }
        }
        return streams.keys.sorted().compactMap { streams[$0] }
    }
}

extension Finding {
    fileprivate var isOfItsMoment: Bool { if case .flash = self { true } else { false } }
}

/// Members who say whatever comes to their minds, over a line that is cut now and then.
struct Chatter {
    private(set) var wire: Wire
    private var generator: SeededGenerator
    private var notices = 0

    init(seed: UInt64) throws {
        wire = Wire(try Mechanism(scopes: ["armed forces", "other agencies"]))
        generator = SeededGenerator(seed: seed)
        wire.advance(seconds: 1)
    }

    mutating func talk(steps: Int) {
        for _ in 0..<steps {
            wire.unreachable = Int.random(in: 0..<4, using: &generator) == 0 ? ["B"] : []
            let name = pick(["A", "B", "F"] as [MemberName])
            switch Int.random(in: 0..<7, using: &generator) {
            case 0: speak(name)
            case 1: file(name)
            case 2: relay(name)
            default: answer(name)
            }
            // Now and then long enough for an outage.
            let isLong = Int.random(in: 0..<10, using: &generator) == 0
            wire.advance(seconds: isLong ? 400 : Int64.random(in: 0...90, using: &generator))
        }
        // A node that starts anew does not know yet what it hears.
        wire.unreachable = []
        wire.advance(seconds: 60)
    }

    /// A prefix of each stream.
    mutating func cut(_ streams: [[Record]]) -> [[Record]] {
        streams.map { Array($0.prefix(Int.random(in: $0.count / 2...$0.count, using: &generator))) }
    }

    /// All streams as one, each in its own order.
    mutating func shuffled(_ streams: [[Record]]) -> [Record] {
        var rest = streams.map { $0[...] }
        var records: [Record] = []
        while let place = rest.indices.filter({ !rest[$0].isEmpty }).randomElement(using: &generator) {
            records.append(rest[place].removeFirst())
        }
        return records
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &generator)]
    }

    private mutating func speak(_ name: MemberName) {
        let now = ParameterValue.time(wire.now)
        let digest = ParameterValue.digest(Phrasebook.standard.digest)
        let others = (["A", "B", "F"] as [MemberName]).filter { $0 != name }
        let later = ParameterValue.time(wire.now.seconds(3_000))
        let place = ParameterValue.position(.e7(345_000_000, 380_000_000))
        let message: Message = pick([
            .of(.dangerNow, ["radius": .distance(10, .nauticalMiles), "position": place, "until": later]),
            .of(.incident, ["position": place, "at": now, "injured": .choice("NO")]),
            .of(.degradedCapability, ["item": .name("radio"), "since": now]),
            .stopHere, .of(.suspended, ["start": now]), .of(.resumed, ["start": now]),
            .of(.lineCheck, ["number": .count(1), "at": now, "phrasebook": digest]),
            .of(
                .unknownPersons,
                ["within": .distance(2, .kilometres), "position": .position(.e7(345_000_000, 380_000_000))]),
        ])
        wire.say(name, message, to: Bool.random(using: &generator) ? others : [pick(others)])
    }

    /// Asks for a message of its own to be relayed.
    private mutating func relay(_ name: MemberName) {
        let own = wire.node(name).messages.all.filter { $0.author == name }
        guard !own.isEmpty else { return speak(name) }
        let serial = pick(pick(own).copies).serial
        let asked = Message.of(
            .relayAsked, ["third_party": .name("third party"), "by": .time(wire.now.seconds(60))])
        wire.say(name, asked, to: [serial.log.addressee], re: serial)
    }

    private mutating func file(_ name: MemberName) {
        guard name != "F" else { return }
        notices += 1
        let told: MemberName = name == "A" ? "B" : "A"
        // The names made here are handles.
        if notices > 1, Bool.random(using: &generator), let handle = try? Handle("N-\(notices - 1)") {
            wire.officer(name, .turn(handle, .cancel))
        }
        let east = Int32(notices - 1) * 90
        // A sketch at these places is a notice.
        let sketch = try? Notice.sketch(
            "N-\(notices)", east: east, from: .morning, lasting: 600, told: .to([told]))
        guard let notice = sketch else {
            preconditionFailure("a sketch")
        }
        wire.officer(name, .file(notice))
    }

    /// Answers something that was said to the member, rightly or not; what is refused is refused.
    private mutating func answer(_ name: MemberName) {
        let heard = wire.node(name).messages.all.filter { $0.author != name }
        guard !heard.isEmpty else { return speak(name) }
        let question = pick(heard)
        let (now, until) = (ParameterValue.time(wire.now), ParameterValue.time(wire.now.seconds(200)))
        let place = ParameterValue.position(.e7(345_000_000, 380_000_000))
        let scopes = ParameterValue.scopes([pick(["armed forces", "other agencies"])])
        let readback = question.content.map { Readback(of: $0, code: question.code) }
        let understood = readback.map { Message.of(.understood, ["readback": .readback($0)]) }
        let message: Message = pick([
            Message.of(.received, ["at": now]), .of(.passedToUnits, ["at": now]),
            .of(.standBy, ["until": until]),
            understood ?? .of(.unable), .of(.stopped, ["position": place, "at": now]),
            .of(.notMine, ["position": place, "scopes": scopes, "until": until]),
            .of(.queryAnswer, ["answer": .choice("NO"), "scopes": scopes, "until": until]),
            .of(.notUnderstood), .of(.unable),
        ])
        let copy = question.copy(to: name) ?? question.filing
        wire.say(name, message, re: copy.serial)
    }
}
