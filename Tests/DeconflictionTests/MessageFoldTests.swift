import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// What is said of messages is a fold of the logs: the same whatever came first, and the same after a restart.
struct MessageFoldTests {
    /// All that a node says of messages and lines at an instant.
    private struct Account: Hashable {
        let messages: [Serial: [Recipient]]
        let judgements: [Serial: [Judgement]]
        let waiting: [Serial]
        let strays: [Serial]
        let queued: [MemberName: [Serial]]
        let lines: [LineCondition]

        init(_ node: Node, at now: Instant) {
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
                accounts.insert(Account(node, at: wire.now))
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
            switch Int.random(in: 0..<6, using: &generator) {
            case 0: speak(name)
            case 1: file(name)
            default: answer(name)
            }
            wire.advance(seconds: Int64.random(in: 0...90, using: &generator))
        }
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
        let message: Message = pick([
            .stopHere, .of(.suspended, ["start": now]), .of(.resumed, ["start": now]),
            .of(.lineCheck, ["number": .count(1), "at": now, "phrasebook": digest]),
            .of(
                .unknownPersons,
                ["within": .distance(2, .kilometres), "position": .position(.e7(345_000_000, 380_000_000))]),
        ])
        wire.say(name, message, to: Bool.random(using: &generator) ? others : [pick(others)])
    }

    private mutating func file(_ name: MemberName) {
        guard name != "F" else { return }
        notices += 1
        let told: MemberName = name == "A" ? "B" : "A"
        do {
            if notices > 1, Bool.random(using: &generator) {
                wire.officer(name, .turn(try Handle("N-\(notices - 1)"), .cancel))
            }
            let notice = try Notice.sketch("N-\(notices)", east: Int32(notices) * 30, told: .to([told]))
            wire.officer(name, .file(notice))
        } catch {
            preconditionFailure("a sketch that is none: \(error)")
        }
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
