import Airspace
import Line
import TestSupport
import Testing

/// What CO01 and CO02 say: which versions, which of them changes, and how.
struct SettlementTests {
    private func read(_ value: CanonicalJSON) throws -> Settlement {
        try Settlement(json: JSONDocument(value.encoded, limit: 1 << 16).root)
    }

    private static let changes: [Change] = [
        .floor(.lowest), .ceiling(.highest),
        .startAt(.morning), .endBy(.morning),

        .radius(metres: 1), .halfWidth(metres: 7_408), .shift(bearingTenths: 3_375, metres: 1_000),
        .limit(.west, e7: 378_200_000), .limit(.north, e7: -900_000_000), .limit(.south, e7: 0),
        .limit(.east, e7: 1_800_000_000),
    ]

    @Test(arguments: changes)
    func `every change is read back as it was written`(change: Change) throws {
        let settlement = try #require(
            Settlement(about: ["A-B-1", "B-A-2"], changing: "B-A-2", change: change))
        #expect(try read(settlement.canonical) == settlement)
    }

    @Test
    func `the order in which the versions are named does not matter to a writer, and is fixed for a reader`()
        throws
    {
        let one = try #require(
            Settlement(about: ["B-A-2", "A-B-1"], changing: "A-B-1", change: .endBy(.morning)))
        let other = try #require(
            Settlement(about: ["A-B-1", "B-A-2"], changing: "A-B-1", change: .endBy(.morning)))
        #expect(one == other)
        let turned: CanonicalJSON = [
            "about": ["B-A-2", "A-B-1"], "change": one.change.canonical, "changing": "A-B-1",
        ]
        #expect(throws: JSONFault.self) { try read(turned) }
    }

    @Test func `what changes is one of two different versions`() {
        let change = Change.endBy(.morning)
        #expect(Settlement(about: ["A-B-1", "B-A-2"], changing: "A-B-3", change: change) == nil)
        #expect(Settlement(about: ["A-B-1", "A-B-1"], changing: "A-B-1", change: change) == nil)
        #expect(Settlement(about: ["A-B-1"], changing: "A-B-1", change: change) == nil)
        #expect(Settlement(about: ["A-B-1", "B-A-2", "B-A-3"], changing: "A-B-1", change: change) == nil)
    }

    @Test(
        arguments: [
            ["type": "start-at"], ["type": "retreat", "value": 1], ["type": "start-at", "value": "soon"],
            ["type": "start-at", "value": -1], ["type": "shift", "value": 5],
            ["bearing": 3_600, "type": "shift", "value": 5],
            ["bearing": -1, "type": "shift", "value": 5], ["bearing": 10, "type": "radius", "value": 5],
            ["type": "limit", "value": 5], ["side": "up", "type": "limit", "value": 5],
            ["side": "north", "type": "floor", "value": 5],
            ["side": "north", "type": "limit", "value": 1_800_000_001],
            ["type": "radius", "value": -5], ["type": "floor", "value": 10_000_000],
            ["type": "floor", "unit": "m", "value": 5],
        ] as [CanonicalJSON])
    func `a change that is none is refused, not guessed`(change: CanonicalJSON) {
        let value: CanonicalJSON = ["about": ["A-B-1", "B-A-2"], "change": change, "changing": "A-B-1"]
        let error = #expect(throws: JSONFault.self) { try read(value) }
        #expect(error?.place.path.hasPrefix("/change") ?? false)
    }
}
