import Line
import Scenarios
import Testing

/// What can befall clocks, messages and registers in a play, as its steps say it.
struct StepTests {
    private func missed(_ steps: String, _ checks: String) throws -> [Report.Verdict] {
        try TwoParties.missed(steps + "\n" + checks)
    }

    private static let compared = """
          - at: 04:10Z
            by: A
            file: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-1, kind: ground, radius_m: 500, start: 06:00Z, end: 07:00Z, to: [B]}}
          - {at: 04:20Z, by: A, as: ours, say: {code: QY04, to: [B], with: {register: NOTICES, at: 04:15Z, count: "@register-count", digest: "@register-digest"}}}
          - {at: 04:21Z, by: B, as: theirs, say: {code: QY04, re: ours, with: {register: NOTICES, at: 04:15Z, count: "@register-count", digest: "@register-digest"}}}
        """

    @Test(arguments: [
        "to: [A, B], message: {of: ours, findings: [registersAgree, registerAsHere]}",
        "to: [A, B], said: {of: ours, code: QY04, name: count, number: 1}",
    ])
    func `registers can be compared truthfully`(check: String) throws {
        let expected = "expect: [{says: x, by: 04:30Z, \(check)}]"
        #expect(try missed(Self.compared, expected) == [])
        // Somebody who counts one more than the node holds.
        let untrue = Self.compared.replacing("\"@register-count\"", with: "2")
        #expect(try missed(untrue, expected).count == 1)
    }

    @Test func `of what is to come no register can be told`() throws {
        let steps = Self.compared.replacing("at: 04:15Z", with: "at: 04:59Z")
        #expect(throws: PlayError.self) {
            try missed(steps, "expect: [{says: x, by: 04:30Z, to: [A], line: {with: B}}]")
        }
    }

    private static let site = """
          - at: 04:05Z
            by: A
            as: site
            file: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-P1, kind: protected, radius_m: 500, start: 04:05Z, to: [B]}}
          - {at: 04:20Z, by: B, as: inside, say: {code: SF01, to: [A, F], with: {position: [38.1, 34.503]}}}
          - {at: 04:21Z, by: B, as: beside, say: {code: SF01, to: [A, F], with: {position: [38.1, 34.51]}}}
          - {at: 04:22Z, by: B, as: elsewhere, say: {code: SF01, to: [A, F], with: {position: [38.1, 34.52]}}}
          - {at: 04:30Z, by: A, turn: {id: A-P1, to: end}}

        """

    /// Within 1 km of its edge, by the charter's minimum.
    @Test(arguments: [
        "to: [B], by: 04:25Z, message: {of: {any: [inside, beside]}, sites: [A-P1]}, count: 4",
        "to: [B], by: 04:25Z, message: {of: elsewhere, sites: []}, count: 2",
        // Its owner has its own list, and F was not told.
        "to: [A], by: 04:25Z, message: {of: inside, sites: [], own_nearby: [A-P1]}",
        "to: [F], by: 04:25Z, message: {of: inside, sites: []}",
        "to: [B], by: 04:35Z, message: {of: inside, sites: []}",
    ])
    func `a protected position is named beside what is said at or near it`(check: String) throws {
        #expect(try missed(Self.site, "expect: [{says: x, \(check)}]") == [])
    }

    private static let ahead = """
          - {at: 04:10Z, clock: {of: B, ahead_ms: 40000}}
          - {at: 04:20Z, by: A, as: turn-away, say: {code: SF04, to: [B], with: {position: [38.2, 34.6], line: ROZ}}}
          - {at: 04:20:30Z, by: B, as: seen, say: {code: AK01, re: turn-away}}
        """

    private static let stopped = """
          - {at: 04:20Z, by: A, as: before, say: {code: SF01, to: [B], with: {position: [38.2, 34.6]}}}
          - {at: 04:21Z, by: A, as: lost, tamper: true, say: {code: SF01, to: [B], with: {position: [38.2, 34.6]}}}
          - {at: 04:22Z, by: A, as: after, say: {code: SF01, to: [B], with: {position: [38.2, 34.6]}}}
        """

    @Test(arguments: [
        "to: [A], entry: {of: lost, refused: body absent, delivered: {present: false}}",
        "to: [A], message: {of: lost, state: REFUSED}",
        "to: [B], message: {of: lost}, none: true",
        "to: [B], entry: {code: refused, from: B, role: node, re: lost}",
        "to: [A], message: {of: {any: [before, after]}, state: UNACKNOWLEDGED}, count: 2",
    ])
    func `what loses its body on its way is refused, and nothing else`(check: String) throws {
        let expected = "expect: [{says: x, by: 04:22:30Z, \(check)}]"
        #expect(try missed(Self.stopped, expected) == [])
        // Sound, it is taken like the others.
        let whole = Self.stopped.replacing("tamper: true, ", with: "")
        #expect(try missed(whole, expected).isEmpty == check.contains("before"))
    }

    @Test(arguments: [
        // A lamp by B's clock, which is ahead, and by A's own.
        (
            "message: {of: turn-away, seen: 04:21:10Z, seen_known: {from: 04:20:30Z, to: 04:20:31Z}}",
            "message: {of: turn-away, seen_known: 04:21:10Z}"
        ),
        (
            "message: {of: turn-away, delivered: 04:20:40Z, delivered_known: {from: 04:20Z, to: 04:20:01Z}}",
            "message: {of: turn-away, delivered_known: {from: 04:20:40Z}}"
        ),
        (
            "entry: {of: seen, time: 04:21:10Z, known: {from: 04:20:30Z, to: 04:20:31Z}}",
            "entry: {of: seen, known: 04:21:10Z}"
        ),
        (
            "entry: {of: turn-away, delivered: 04:20:40Z, delivered_known: {to: 04:20:01Z}}",
            "entry: {of: turn-away, delivered_known: {present: false}}"
        ),
        (
            "entry: {of: turn-away, witnessed: {from: 04:20Z, to: 04:50Z}, witnesses: [F]}",
            "entry: {of: turn-away, witnessed: {present: false}}"
        ),
    ])
    func `both clocks are shown, and the witness's`(shown: String, other: String) throws {
        let check = { (fact: String) in "expect: [{says: x, by: 04:50Z, to: [A], \(fact)}]" }
        #expect(try missed(Self.ahead, check(shown)) == [])
        #expect(try missed(Self.ahead, check(other)).count == 1)
    }

    private static let flash = """

          - {at: 04:20Z, by: A, as: turn-away, say: {code: SF04, to: [B], with: {position: [38.2, 34.6], line: ROZ}}}
        """

    @Test(arguments: [
        ("[[A, B]], ms: 2000", 2, 4), ("[{from: A, to: B}], ms: 2000", 2, 2),
        ("[{from: B, to: A}], ms: 2000", 0, 2), ("[[A, F], [B, F]], ms: 2000", 0, 0),
        ("[[A, B]], ms: 0", 0, 0),
    ])
    func `a line takes longer, both ways or one`(lines: String, there: Int, andBack: Int) throws {
        let steps =
            "  - {at: 04:05Z, delay: {lines: [[A, B]], ms: 50}}\n"
            + "  - {at: 04:10Z, delay: {lines: \(lines)}}" + Self.flash
        func after(_ seconds: Int) -> String { "{from: 04:20:0\(seconds)Z, to: 04:20:0\(seconds + 1)Z}" }
        let checks = """
            expect:
              - {says: x, by: 04:30Z, to: [B], entry: {of: turn-away, known: \(after(there))}}
              - {says: x, by: 04:30Z, to: [A], entry: {of: turn-away, delivered_known: \(after(andBack))}}
            """
        #expect(try missed(steps, checks) == [])
    }

    private static let oneWay = """
          - {at: 04:10Z, cut: [{from: A, to: B}]}
          - {at: 04:20Z, by: A, as: unheard, say: {code: SF04, to: [B], with: {position: [38.2, 34.6], line: ROZ}}}
          - {at: 04:20Z, by: B, as: heard, say: {code: SF04, to: [A], with: {position: [38.3, 34.7], line: ROZ}}}
          - {at: 04:30Z, mend: [{from: A, to: B}]}
        """

    /// And whether it is the same where both ways are cut, and only one is mended.
    @Test(arguments: [
        ("by: 04:25Z, to: [A], entry: {of: heard, from: B}", false),
        // The answer to it does not come through, either.
        ("by: 04:25Z, to: [B], entry: {of: heard, to: A, delivered: {present: false}}", true),
        ("by: 04:25Z, to: [B], entry: {of: unheard, from: A}, none: true", true),
        ("by: 04:35Z, to: [B], entry: {of: unheard, from: A}", true),
        ("by: 04:35Z, to: [B], entry: {of: heard, to: A, delivered: {present: true}}", false),
    ])
    func `one way of a line is cut, and the other is not`(check: String, isSameForBoth: Bool) throws {
        let expected = "expect: [{says: x, \(check)}]"
        #expect(try missed(Self.oneWay, expected) == [])
        let both = Self.oneWay.replacing("cut: [{from: A, to: B}]", with: "cut: [[A, B]]")
        #expect(try missed(both, expected).isEmpty == isSameForBoth)
    }
}
