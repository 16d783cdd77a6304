import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// Any qualified officer may answer. A token is the qualification, but for the roles that have no authority.
struct AuthorityTests {
    @Test(arguments: ["interpreter", "Interpreter", " INTERPRETER "])
    func `an interpreter answers no STOP, and files nothing`(role: String) throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.say("A", .stopHere, to: ["B"])
        let interpreter = Officer(name: "interpreter of B", role: role)
        let received = Message.of(.received, ["at": .time(wire.now)])
        let commands: [Command] = [
            .send(received, to: [], regarding: .serial("A-B-0")),
            .file(try .sketch("B-601", told: .to(["A"]))), .accept(.entry("A-B-0")),
        ]
        for command in commands {
            let request = wire.freshRequest()
            let actions = wire.happen(
                .officer(request, interpreter, command, wire.freshEntropy()), to: "B")
            #expect(actions.contains(.reply(request, .refused(.noAuthority(role: role)))))
        }
        wire.settle()
        #expect(wire.recipient("B", of: "A-B-0", at: "A").spoken == nil)
        #expect(wire.node("B").entries.map(\.serial) == ["A-B-0"])
    }

    @Test(arguments: ["watch officer", "deputy", "duty commander", "planner", "releaser"])
    func `whoever else bears a token answers`(role: String) throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        wire.say("A", .stopHere, to: ["B"])
        let received = Message.of(.received, ["at": .time(wire.now)])
        wire.happen(
            .officer(
                wire.freshRequest(), Officer(name: "officer of B", role: role),
                .send(received, to: [], regarding: .serial("A-B-0")), wire.freshEntropy()), to: "B")
        wire.settle()
        #expect(wire.recipient("B", of: "A-B-0", at: "A").seen?.role == role)
    }
}
