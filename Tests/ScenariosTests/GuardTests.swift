import Line
import Scenarios
import Testing

/// Each guard in a play in which what it watches for comes about: it must say so, and when.
struct GuardTests {
    private static let steps = """
          - at: 04:10Z
            by: A
            as: team
            file: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-1, kind: ground, radius_m: 500, start: 06:00Z, end: 07:00Z, to: [B]}}
          - {at: 04:20Z, by: A, as: turn-away, say: {code: SF04, to: [B], with: {position: [38.2, 34.6], line: ROZ}}}
          - {at: 04:20:30Z, by: B, as: seen, say: {code: AK01, re: turn-away}}
          - {at: 04:30Z, cut: [[A, B]]}
          - at: 04:31Z
            by: A
            as: longer
            amend: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-1, kind: ground, radius_m: 500, start: 06:00Z, end: 08:00Z, to: [B]}}
          - {at: 04:40Z, mend: [[A, B]]}

        """

    private func missed(_ text: String) throws -> [Report.Verdict] {
        try TwoParties.missed(Self.steps + text)
    }

    fileprivate static let replaced = """
        file: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-1, kind: ground, radius_m: 501, start: 06:00Z, end: 07:00Z, to: [B]}}
        """

    @Test(arguments: [
        // What goes over the wire.
        ("never: [{says: x, wire: {text: ROZ}}]", "at 2027-03-10T04:20:00Z A sends B ROZ"),
        (
            "never: [{says: x, to: [B], wire: {position: [38.1, 34.5], within_m: 100}}]",
            "at 2027-03-10T04:10:00Z A sends B the position"
        ),
        ("never: [{says: x, wire: {keys_but: [id, kind]}}]", "A sends B the key"),
        (
            "never: [{says: x, to: [B], wire: {codes_but: [NT02, NT06, AK01]}}]",
            "at 2027-03-10T04:20:00Z A sends B the code SF04"
        ),
        ("never: [{says: x, to: [B], from: 04:15Z, wire: {codes_but: [SF04, AK01]}}]", "the code NT06"),
        // What can be told from it.
        (
            "never: [{says: x, to: [B], difference: {step: team, \(GuardTests.replaced)}}]",
            "at 2027-03-10T04:10:00Z A sends B other bytes"
        ),
        // Two members' pictures while the line between them is cut.
        (
            "expect: [{says: x, by: 04:35Z, to: [A, B], notice: {id: A-1}, same: [start, end]}]",
            "A sees [start 2027-03-10T06:00:00Z, end 2027-03-10T08:00:00Z], B [start 2027-03-10T06:00:00Z, end 2027-03-10T07:00:00Z]"
        ),
        // A condition that breaks in the middle of the run and is right at its end.
        (
            "expect: [{says: x, from: 04:21Z, until: 05:00Z, to: [A], line: {with: B, silent: false}}]",
            "at 2027-03-10T04:3"
        ),
        ("never: [{says: x, from: 04:21Z, to: [A], line: {with: B, silent: true}}]", "at 2027-03-10T04:3"),
        ("never: [{says: x, message: {of: turn-away, state: UNACKNOWLEDGED}}]", "at 2027-03-10T04:20:00."),
        // What holds while nothing happens is seen when the time begins.
        (
            "never: [{says: x, from: 2027-03-10T04:15:01.001Z, until: 2027-03-10T04:15:01.002Z, to: [B], notice: {id: A-1}}]",
            "at 2027-03-10T04:15:01.001Z B shows"
        ),
        (
            "expect: [{says: x, from: 2027-03-10T04:15:01.001Z, until: 2027-03-10T04:15:01.002Z, to: [B], notice: {id: A-1}, none: true}]",
            "at 2027-03-10T04:15:01.001Z B:"
        ),
    ])
    func `what must not be, and is, is reported with its time`(check: String, words: String) throws {
        let missed = try missed(check)
        #expect(missed.count == 1)
        #expect(missed.first?.line == 21)
        #expect(try #require(missed.first?.missed).contains(words), "\(missed)")
    }

    /// No node is woken for it, and nothing else happens in that second.
    @Test(arguments: [
        "never: [{says: x, to: [B], hazard: {open: false}}]",
        "expect: [{says: x, from: 04:21Z, until: 05:00Z, to: [B], hazard: {open: true}}]",
    ])
    func `what ends by itself is seen when it ends`(check: String) throws {
        let danger =
            "  - {at: 04:20Z, by: A, say: {code: HZ01, with: {position: [38.2, 34.6], until: 2027-03-10T04:45:07.500Z}}}\n"
        let missed = try missed(danger + check)
        #expect(missed.count == 1)
        #expect(try #require(missed.first?.missed).contains("at 2027-03-10T04:45:07.500Z B"), "\(missed)")
    }

    @Test(arguments: [
        "never: [{says: x, wire: {text: RIZ}}]",
        "never: [{says: x, to: [F], wire: {position: [38.1, 34.5], within_m: 100}}]",
        "never: [{says: x, until: 04:19Z, wire: {codes_but: [NT02]}}]",
        "expect: [{says: x, by: 04:50Z, to: [A, B], notice: {id: A-1}, same: [start, end]}]",
        "expect: [{says: x, from: 04:50Z, until: 05:00Z, to: [A], line: {with: B, silent: false}}]",
        "never: [{says: x, from: 04:21Z, until: 04:29Z, to: [A], line: {with: B, silent: true}}]",
    ])
    func `and what is not is not reported`(check: String) throws {
        #expect(try missed(check) == [])
    }
}
