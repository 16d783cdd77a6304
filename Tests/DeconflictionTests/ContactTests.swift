import Deconfliction
import Line
import TestSupport
import Testing

/// A member's change of certificate: its counterparts know the newest one and the one before it, and no more.
struct ContactTests {
    @Test func `a second change waits until every counterpart has word of the first`() throws {
        var wire = Wire(try Mechanism())
        let endpoints = ["https://a.example:1"]
        let (first, second) = (
            Contact(certificate: [1], endpoints: endpoints), Contact(certificate: [2], endpoints: endpoints)
        )
        wire.unreachable = ["F"]
        #expect(wire.officer("A", .announce(first)) == .done)
        #expect(wire.officer("A", .announce(second)) == .refused(.contactPending))
        #expect(wire.node("B").contacts.certificates(of: "A").first == [1])
        wire.restart("A")
        #expect(wire.officer("A", .announce(second)) == .refused(.contactPending))
        wire.unreachable = []
        wire.advance(seconds: 60)
        #expect(wire.officer("A", .announce(second)) == .done)
        #expect(wire.node("B").contacts.certificates(of: "A") == [[2], [1]])
    }
}
