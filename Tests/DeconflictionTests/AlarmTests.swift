import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// A FLASH that waits for a desk calls the people there again at each step of the escalation.
struct AlarmTests {
    private var wire: Wire

    init() throws {
        wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.now = .morning
    }

    /// The alarms of a member's node that is woken every second from now on and hears nothing more: after how many seconds, for which
    /// stage, and whom.
    private mutating func alarms(at name: MemberName, seconds: Int64) -> [String] {
        var node = wire.node(name)
        var found: [String] = []
        for second in 0...seconds {
            let actions = node.handle(.wake(wire.freshEntropy()), at: wire.now.seconds(second))
            for case .alarm(let alarm) in actions {
                #expect(alarm.serial == "A-B-0")
                #expect(alarm.code == .stop)
                let told = alarm.step.atDesk.map(\.rawValue).joined(separator: ", ")
                found.append("\(second) \(alarm.stage.rawValue): \(told)")
            }
        }
        return found
    }

    @Test mutating func `a STOP that nobody answers calls at each step, and only where it waits`() {
        wire.say("A", .stopHere, to: ["B"])
        let (here, there) = (alarms(at: "B", seconds: 900), alarms(at: "A", seconds: 900))
        #expect(
            here == [
                "60 acknowledgement: deputy, all on watch",
                "120 acknowledgement: duty commander", "180 acknowledgement: ",
            ])
        #expect(there == [])
    }

    @Test mutating func `an acknowledgement puts it off until the reply is late, and an answer ends it`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 30)
        wire.say("B", .of(.received, ["at": .time(wire.now)]), re: "A-B-0")
        let late = alarms(at: "B", seconds: 200)
        #expect(late == ["150 reply: deputy, all on watch"])
        let answer = Message.of(
            .stopped, ["position": .position(.e7(345_000_000, 380_000_000)), "at": .time(wire.now)])
        wire.say("B", answer, re: "A-B-0")
        let answered = alarms(at: "B", seconds: 900)
        #expect(answered == [])
    }

    @Test mutating func `after a start what is late calls once, for its newest step, and goes on`() {
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 130)
        for _ in 0..<2 {
            wire.restart("B")
            let again = alarms(at: "B", seconds: 900)
            #expect(again == ["0 acknowledgement: duty commander", "50 acknowledgement: "])
        }
    }

    @Test mutating func `what is no FLASH calls nobody`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 700)
        #expect(wire.recipient("B", of: "A-B-0", at: "B").state == .unacknowledged)
        let late = alarms(at: "B", seconds: 1_200)
        #expect(late == [])
    }
}
