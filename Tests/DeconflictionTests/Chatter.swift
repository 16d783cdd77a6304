import Airspace
import Deconfliction
import Line
import TestSupport

/// Members who say whatever comes to their minds, over a line that is cut now and then.
struct Chatter {
    private(set) var wire: Wire
    private var generator: SeededGenerator
    private var notices = 0
    private var planned = 0

    /// Whether records are put back from older copies now and then.
    private let restores: Bool

    init(seed: UInt64, restores: Bool = false) throws {
        self.restores = restores
        wire = Wire(try Mechanism(scopes: ["armed forces", "other agencies"]))
        generator = SeededGenerator(seed: seed)
        wire.advance(seconds: 1)
    }

    mutating func talk(steps: Int) {
        for _ in 0..<steps {
            wire.unreachable = Int.random(in: 0..<4, using: &generator) == 0 ? ["B"] : []
            let name = pick(["A", "B", "F"] as [MemberName])
            switch Int.random(in: 0..<14, using: &generator) {
            case 0, 1: speak(name)
            case 2: file(name)
            case 3, 4: relay(name)
            case 5..<9: plan()
            default: answer(name)
            }
            if restores, Int.random(in: 0..<8, using: &generator) == 0 { restore(pick(["A", "B"])) }
            // Now and then long enough for an outage.
            let isLong = Int.random(in: 0..<10, using: &generator) == 0
            wire.advance(seconds: isLong ? 400 : Int64.random(in: 0...90, using: &generator))
        }
        // A node that starts anew does not know yet what it hears.
        wire.unreachable = []
        wire.advance(seconds: 60)
    }

    private mutating func restore(_ name: MemberName) {
        let records = wire.disk(name)
        var count = Int.random(in: records.count / 2...records.count, using: &generator)
        // What was written in one transaction is there or not.
        while !wire.mechanism.node(name, records: Array(records.prefix(count))).isSound { count -= 1 }
        wire.restart(name, keeping: count)
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

    private mutating func plan() {
        planned += 10
        let crosses = Int.random(in: 0..<4, using: &generator) == 0
        let plan = crosses ? Planners.cross : Planners.act
        // The names made here are handles.
        try? plan(&wire, planned, &generator)
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
