import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// Whatever is said again and again of one message costs no more than the first few hundred, and hides nothing.
struct MentionTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
        wire.say("A", .stopHere, to: ["B"])
    }

    private static let position = ParameterValue.position(.e7(345_000_000, 380_000_000))

    private mutating func readBack(times: Int) {
        let readback = Readback(code: .stop, values: ["position": Self.position])
        let message = Message.of(.understood, ["readback": .readback(sound(readback, "readback"))])
        for number in 0..<times {
            let outcome = wire.say("B", message, re: "A-B-0")
            if case .sent = outcome { continue }
            #expect(Bool(false), "\(number) was not sent: \(outcome)")
        }
        wire.advance(seconds: 5)
    }

    @Test mutating func `so many entries about a message are heard, and how many more there are is said`() {
        readBack(times: Limits.mentionsHeard + 44)
        for name in ["A", "B"] as [MemberName] {
            for node in [wire.node(name)] + wire.restarted(name) {
                let stop = sound(node.messages["A-B-0"], "the stop")
                #expect(node.messages.judgements(of: stop).count == Limits.mentionsHeard)
                #expect(node.messages.unheard(of: stop) == 44)
                #expect(node.messages.findings(of: stop, at: wire.now).contains(.moreThanAreHeard(44)))
                #expect(node.messages.recipients(of: stop)[0].understood?.serial == "B-A-255")
                #expect(node.messages["B-A-299"] != nil, "and all are there")
            }
        }
    }

    @Test mutating func `a circle of more than is let go of at once stays, and what is beside it goes`() {
        readBack(times: Limits.expiredAtOnce)
        wire.say("A", .stopHere, to: ["B"])
        let answer = Message.of(
            .notMine,
            [
                "position": Self.position, "scopes": .scopes(["armed forces"]),
                "until": .time(wire.now.minutes(30)),
            ])
        guard case .sent(let serial) = wire.say("B", answer, re: "A-B-1") else {
            return #expect(Bool(false), "not sent")
        }
        wire.say("A", .of(.received, ["at": .time(wire.now)]), re: serial)
        for days in [31, 1, 1] as [Int64] {
            wire.now = wire.now.minutes(days * 24 * 60)
            wire.settle()
            wire.advance(seconds: 3_700)
        }
        for name in ["A", "B"] as [MemberName] {
            let node = wire.node(name)
            #expect(node.messages["A-B-0"]?.filing.isExpired == true)
            #expect(node.settled["A-B"]?.contains(0) != true)
            #expect(node.settled["A-B"]?.contains(1) == true)
        }
    }
}
