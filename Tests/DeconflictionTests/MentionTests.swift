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

    private mutating func readBack(times: Int) {
        let readback = Readback(code: .stop, values: ["position": .position(.e7(345_000_000, 380_000_000))])
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

    /// Strays that name the same stand or fall together.
    @Test func `a circle of more than is let go of at once stays, and what is beside it goes`() throws {
        var line = HeardLine(try Mechanism())
        let received = Message.of(.received, ["at": .time(line.now)]).canonical.encoded
        func nobodys(_ byte: UInt8) -> Reference? {
            MessageID([UInt8](repeating: byte, count: 16)).map { .message($0) }
        }
        for number in 0...Limits.expiredAtOnce {
            line.scribe.write(
                .received, received, regarding: nobodys(250), message: UInt8(number % 200))
        }
        let first = line.scribe.next
        for number in 201...203 {
            line.scribe.write(.received, received, regarding: nobodys(251), message: UInt8(number))
        }
        try line.hear()
        line.now = line.now.minutes(31 * 24 * 60)
        // A pass that deletes bodies and one that lets go, and more of both than are wanted.
        for _ in 0..<4 { try line.pass(minutes: 70) }
        #expect(line.node.messages["A-B-0"]?.filing.isExpired == true)
        #expect(
            line.node.settled["A-B"].map { Array(first.index..<first.index + 3).allSatisfy($0.contains) }
                == true)
        #expect(line.node.settled["A-B"]?.count == 3)
    }
}
