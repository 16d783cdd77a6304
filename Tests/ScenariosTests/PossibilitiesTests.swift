import Line
import Scenarios
import Testing

/// What a step says is known when the file is read: a check that looks for anything else of it could not fail.
struct PossibilitiesTests {
    private static let head = """
        scenario: T4
        title: A crossing
        day: 2027-03-10
        start: 04:00Z
        end: 05:00Z
        members:
          A: {role: party, scopes: [armed forces]}
          B: {role: party, scopes: [armed forces]}
          C: {role: civil, scopes: [civil flights]}
          F: {role: facilitator}
        theatre: [[35.5, 32.3], [42.4, 32.3], [42.4, 37.3], [35.5, 37.3]]
        steps:
          - {at: 04:10Z, by: A, as: crossing, say: {code: SF05, to: [B], with: {kind: AIRCRAFT, position: [38.1, 34.5]}}}
          - {at: 04:11Z, by: B, as: seen, say: {code: AK01, re: crossing}}
          - {at: 04:12Z, by: A, as: question, say: {code: QY01, to: [B, C], with: {within: 3, position: [38.1, 34.5], altitude: {feet: 8000, reference: AMSL}}}}
          - {at: 04:13Z, by: A, as: danger, say: {code: HZ01, with: {position: [38.1, 34.5]}}}
          - {at: 04:14Z, by: A, as: team, file: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-1, kind: ground, radius_m: 50, start: 06:00Z, end: 07:00Z, to: [B]}}}
          - {at: 04:15Z, by: A, as: gone, turn: {id: A-1, to: cancel}}
          - {at: 04:16Z, by: A, as: taken, take_watch: {}}

        """

    /// What is wrong with a scenario that ends with this line, and the number of that line.
    private func fault(_ text: String) -> (fault: JSONFault?, line: Int) {
        ScenarioFault.find(in: Self.head + text)
    }

    @Test(arguments: [
        // Its code, author, addressees and role.
        ("message: {of: crossing, code: QY01}", "/message/code", "SF05"),
        ("message: {of: crossing, code: {not: SF05}}", "/message/code", "SF05"),
        ("message: {of: crossing, priority: ROUTINE}", "/message/priority", "FLASH"),
        ("message: {of: crossing, from: B}", "/message/from", "wanted A"),
        ("message: {of: crossing, to: A}", "/message/to", "wanted B"),
        ("message: {of: crossing, to: {present: false}}", "/message/to", "wanted B"),
        ("message: {of: {any: [crossing, question]}, to: F}", "/message/to", "wanted B, C"),
        ("message: {of: {any: [crossing, question]}, code: SF05, to: C}", "/message/to", "wanted B"),
        ("message: {of: danger, to: F}", "/message/to", "wanted B, C"),
        ("message: {of: team, to: C}", "/message/to", "wanted B"),
        ("entry: {of: crossing, from: B}", "/entry/from", "wanted A"),
        ("entry: {of: crossing, role: node}", "/entry/role", "watch officer"),
        ("entry: {of: seen, to: C}", "/entry/to", "wanted A"),
        ("entry: {of: gone, code: NT07}", "/entry/code", "NT08"),
        ("entry: {of: gone, to: C}", "/entry/to", "wanted B"),
        ("entry: {code: SF05, priority: ROUTINE}", "/entry/priority", "FLASH"),
        ("envelope: {from: B, about: crossing}", "/envelope/from", "wanted A"),
        ("notice: {id: A-1, author: B}", "/notice/author", "wanted A"),
        ("notice: {id: A-1, kind: air}", "/notice/kind", "ground"),
        // What stands in it.
        ("said: {of: crossing, name: within}", "/said/name", "at, depth, kind, line, position"),
        ("said: {code: SF05, name: within}", "/said/name", "at, depth, kind, line, position"),
        ("said: {of: team, name: etd}", "/said/name", "area, band, end, id, start"),
        // What it is none of.
        ("statement: {of: crossing}", "/statement/of", "such a fact, question"),
        ("hazard: {of: crossing}", "/hazard/of", "such a fact, danger"),
        ("hazard: {of: {any: [danger, crossing]}}", "/hazard/of", "such a fact, danger"),
        ("hazard: {of: {not: crossing}}", "/hazard/of", "such a fact, danger"),
        ("proposal: {of: crossing}", "/proposal/of", "such a fact"),
        ("reminder: {of: seen}", "/reminder/of", "such a fact, crossing"),
        ("reminder: {of: crossing, kind: relay-unconfirmed}", "/reminder/kind", "crossing, incident-result"),
        ("escalation: {of: seen}", "/escalation/of", "crossing"),
        ("escalation: {code: AK01}", "/escalation/code", "such a fact"),
        ("escalation: {of: gone, to: C}", "/escalation/to", "wanted B"),
        // By the charter's terms.
        ("escalation: {deadlines: 7}", "/escalation/deadlines", "wanted 1, 2, 3"),
        ("escalation: {told: [duty commander], deadlines: 1}", "/escalation/deadlines", "wanted 2:"),
        // As any number is, or none.
        ("message: {missed: {from: 0}}", "/message/missed", "from 0"),
        ("line: {age_s: {from: 0}}", "/line/age_s", "from 0"),
        ("reminder: {count: {from: 1}}", "/reminder/count", "from 1"),
        ("message: {missed: {not: {from: 0}}}", "/message/missed/not", "from 0"),
        ("message: {missed: {to: -1}}", "/message/missed/to", "a number from 0 on"),
        ("log: {size: -1}", "/log/size", "a number from 0 on"),
    ])
    func `what the file leaves no room for is refused`(check: String, field: String, word: String) throws {
        for (list, text) in [
            ("/never/0", "never:\n  - {says: x, \(check)}"),
            ("/expect/0", "expect:\n  - {says: x, by: 04:50Z, to: [A], none: true, \(check)}"),
            ("/expect/0", "expect:\n  - {says: x, by: 04:50Z, to: [A], \(check)}"),
        ] {
            let (found, line) = fault(text)
            let fault = try #require(found, "\(text) was taken")
            #expect(fault.place.path == list + field, "\(fault.place.path): \(fault.words)")
            #expect(fault.place.line == line, "\(fault.whereabouts)")
            #expect(fault.words.contains(word), "\(fault.words)")
        }
    }

    @Test(arguments: [
        "message: {of: crossing, code: SF05, priority: FLASH, from: A, to: B}",
        "message: {of: {any: [crossing, question]}, to: C}",
        // Nobody names C, which is told of every danger; and a notice may be FLASH where it is late.
        "message: {of: danger, to: C}",
        "message: {of: team, priority: FLASH}",
        "message: {missed: {from: 0, to: 2}}",
        "entry: {of: seen, to: A}",
        "entry: {of: gone, code: NT08, to: B}",
        "entry: {of: taken, code: LN03, to: F}",
        // Of what is named by no step, nothing is known.
        "entry: {of: A-B-0, from: B}",
        "entry: {of: {not: crossing}, from: B}",
        "said: {of: team, name: band}",
        "said: {of: crossing, name: {not: {any: [kind, position, depth, at]}}}",
        "judgement: {of: crossing, code: AK01, from: B}",
        "escalation: {of: question, to: C, stage: delivery, deadlines: 3}",
        "statement: {of: question, to: C}",
        "reminder: {of: A-1, kind: facilitator-invited}",
        "line: {skew_ms: {from: 0}}",
        "notice: {}",
    ])
    func `what it leaves room for is taken`(check: String) {
        for text in [
            "never:\n  - {says: x, \(check)}",
            "expect:\n  - {says: x, by: 04:50Z, to: [A], none: true, \(check)}",
            "expect:\n  - {says: x, by: 04:50Z, to: [A], count: 2, \(check)}",
        ] {
            let found = fault(text).fault
            #expect(found == nil, "\(text): \(found?.words ?? "")")
        }
    }

    @Test func `how often an escalation comes is the charter's`() {
        let check = "never:\n  - {says: x, escalation: {deadlines: 7}}\n"
        let profile = "profile: {escalation: [{at_deadlines: 7, to: [deputy]}]}"
        #expect(fault(check + profile).fault == nil)
    }
}
