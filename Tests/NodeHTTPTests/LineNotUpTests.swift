import Airspace
import Deconfliction
import Line
import NodeHTTP
import TestSupport
import Testing

/// What the API says of others while the line to them is not up, though their node is heard all the while.
struct LineNotUpTests {
    /// Three nodes that hear each other, the line between A and B in this state.
    private func wire(_ state: LineState) throws -> Wire {
        var wire = Wire(try TestSupport.Mechanism())
        wire.advance(seconds: 1)
        switch state {
        case .up: break
        case .suspendedRoutine:
            let suspended = try Message(.suspended, ["start": .time(wire.now)])
            wire.officer("B", .send(suspended, to: ["A", "F"], regarding: nil))
        case .degraded, .down:
            let stop = try Message(.stop, ["position": .position(.e7(345_000_000, 380_000_000))])
            for _ in 0..<(state == .down ? 2 : 1) {
                wire.officer("A", .send(stop, to: ["B"], regarding: nil))
                wire.advance(seconds: 10)
            }
            wire.advance(seconds: 180)
        }
        wire.advance(seconds: 1)
        let node = wire.node("A")
        #expect(node.messages.condition(with: "B", at: wire.now).state == state)
        #expect(node.link(to: "B")?.isUp(at: wire.now) == true, "it is heard")
        return wire
    }

    private func object(_ view: CanonicalJSON) throws -> JSONObject {
        try JSONDocument(view.encoded, limit: 1 << 24).root.object()
    }

    @Test(arguments: LineState.allCases)
    func `a picture is complete only while every line is up by what was said on it`(state: LineState) throws {
        let wire = try wire(state)
        let conflicts = try object(wire.node("A").conflictsView(at: wire.now))
        #expect(try conflicts.required("conflicts").array(max: 9).count == 0)
        #expect(try conflicts.required("complete").bool() == (state == .up))
    }

    @Test func `a picture is not complete while a line check is overdue`() throws {
        var wire = try wire(.up)
        wire.officer("A", .file(try .sketch("A-1", kind: .exercise, lasting: 300)))
        wire.advance(seconds: 3_902)
        #expect(wire.node("A").messages.condition(with: "B", at: wire.now).overdueSince != nil)
        #expect(try object(wire.node("A").conflictsView(at: wire.now)).required("complete").bool() == false)
    }
}
