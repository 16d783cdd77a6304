import Line
import Scenarios
import Testing

/// Checks that could not fail are no checks: each is refused where it stands, with its line and field.
struct CheckTests {
    private static let head = """
        scenario: T1
        title: Three members
        day: 2027-03-10
        start: 04:00Z
        end: 05:00Z
        members:
          A: {role: party, scopes: [armed forces]}
          B: {role: party, scopes: [armed forces, other agencies]}
          F: {role: facilitator}
        theatre: [[35.5, 32.3], [42.4, 32.3], [42.4, 37.3], [35.5, 37.3]]
        steps:
          - {at: 04:10Z, by: A, as: question, say: {code: QY03, to: [B], with: {within: 3, position: [38.1, 34.5]}}}
          - {at: 04:20Z, by: B, as: answer, role: press officer, say: {code: QY02, re: question, with: {answer: NO, scopes: [armed forces]}}}
          - {at: 04:30Z, by: A, as: kept, file: {type: Feature, geometry: {type: Point, coordinates: [38.1, 34.5]}, properties: {id: A-1, kind: ground, radius_m: 50, start: 06:00Z, end: 07:00Z, withheld: true}}}
          - {at: 04:40Z, by: B, as: wrong, outcome: refused, say: {code: AK03, re: question}}

        """

    /// What is wrong with a scenario that ends with this line, and the number of that line.
    private func fault(_ text: String) -> (fault: JSONFault?, line: Int) {
        ScenarioFault.find(in: Self.head + text)
    }

    @Test func `what can be checked is taken`() {
        let text = """
            never:
              - {says: x, message: {of: question, state: ANSWERED, answers: [QY02], missing: [other agencies]}}
              - {says: x, entry: {of: A-B-0, role: {not: {any: [press officer, deputy, node]}}, re: question}}
              - {says: x, said: {of: answer, name: answer, text: UNKNOWN}, to: [A]}
              - {says: x, notice: {id: A-1}, from: 04:10Z, until: 04:10Z}
              - {says: x, phrase: {language: tr, text: {lacks: ["38.1"]}}}
            """
        #expect(fault(text).fault == nil)
    }

    @Test(arguments: [
        // Words that nothing can be called by.
        ("message: {of: qestion}", "/message/of", "qestion"),
        ("message: {of: wrong}", "/message/of", "wrong"),
        ("message: {of: kept}", "/message/of", "kept"),
        ("message: {of: {any: [question, qestion]}}", "/message/of/any", "qestion"),
        ("message: {of: {not: qestion}}", "/message/of/not", "qestion"),
        ("message: {state: ANSWRED}", "/message/state", "UNANSWERED"),
        ("message: {answers: {has: [QY99]}}", "/message/answers/has", "QY99"),
        ("message: {missing: [navy]}", "/message/missing", "navy"),
        ("message: {findings: [late]}", "/message/findings", "noCivilOffice"),
        ("message: {own_nearby: [A-2]}", "/message/own_nearby", "A-2"),
        // Of the phrasebook, whatever a node does.
        ("message: {free_text: true}", "/message/free_text", "free_text"),
        ("entry: {code: QY99}", "/entry/code", "QY99"),
        ("entry: {from: C}", "/entry/from", "A, B, F"),
        ("entry: {role: system}", "/entry/role", "press officer"),
        ("entry: {of: A-C-0}", "/entry/of", "A-C-0"),
        ("entry: {refused: yes}", "/entry/refused", "body absent"),
        ("line: {state: BROKEN}", "/line/state", "DEGRADED"),
        ("line: {digest: abc}", "/line/digest", "64"),
        ("log: {of: A-C}", "/log/of", "A-B"),
        ("escalation: {told: {has: [everybody]}}", "/escalation/told/has", "deputy"),
        ("escalation: {stage: answer}", "/escalation/stage", "reply"),
        ("statement: {scope: navy}", "/statement/scope", "other agencies"),
        ("notice: {id: A-2}", "/notice/id", "A-1"),
        ("notice: {lead: LATE}", "/notice/lead", "INSUFFICIENT"),
        ("conflict: {kind: air}", "/conflict/kind", "air-air"),
        ("offer: {type: height}", "/offer/type", "ceiling"),
        ("offer: {against: B-2}", "/offer/against", "all"),
        ("outcome: {step: nothing}", "/outcome/step", "kept"),
        ("outcome: {reason: laziness}", "/outcome/reason", "audienceUnsaid"),
        ("judgement: {reason: it was not asked}", "/judgement/reason", "notAsked"),
        ("said: {name: colour}", "/said/name", "a parameter"),
        ("said: {name: answer, text: PERHAPS}", "/said/text", "YES, NO, UNKNOWN"),
        ("phrase: {language: fr}", "/phrase/language", "en"),
        ("reminder: {kind: bell}", "/reminder/kind", "crossing"),
        ("envelope: {state: ASKED}", "/envelope/state", "INVITED"),
        ("watch: {of: nobody}", "/watch/of", "nobody"),
        // Conditions that hold of nothing, or of everything.
        ("message: {missed: {from: 3, to: 2}}", "/message/missed", "ends before it begins"),
        ("message: {missed: {has: [a]}}", "/message/missed/has", "no list"),
        ("message: {state: {lacks: [ANSWERED]}}", "/message/state/lacks", "no list"),
        ("message: {missing: {lacks: []}}", "/message/missing/lacks", "at least 1"),
        ("phrase: {text: {has: [\"\"]}}", "/phrase/text/has", "at least 1"),
    ])
    func `a condition that names nothing is refused`(check: String, field: String, word: String) throws {
        for text in [
            "never:\n  - {says: x, \(check)}",
            "expect:\n  - {says: x, by: 04:50Z, to: [A], none: true, \(check)}",
        ] {
            let (found, line) = fault(text)
            let list = text.prefix(6) == "never:" ? "/never/0" : "/expect/0"
            let fault = try #require(found, "\(text) was taken")
            #expect(fault.place.path.hasPrefix(list + field), "\(fault.place.path): \(fault.words)")
            #expect(fault.place.line == line, "\(fault.whereabouts)")
            #expect(fault.words.contains(word), "\(fault.words)")
        }
    }

    /// Several phrases choose from it.
    @Test func `what is chosen from a list is told which words it can be, each once`() throws {
        let found = try #require(fault("never:\n  - {says: x, said: {name: kind, text: BALLOON}}").fault)
        let objects = try #require(Phrasebook.standard.lists.first { $0.name == "object" })
        let wanted = "wanted is \(objects.values.joined(separator: ", "))"
        #expect(found.words.hasSuffix(wanted), "\(found.words)")
    }

    @Test(arguments: [
        // Nothing at all, or at nobody's.
        ("never: []", "/never", "at least 1"),
        ("expect: []", "/expect", "at least 1"),
        ("branches: {}", "/branches", "at least 1"),
        ("branches: {b: {steps: []}}", "/branches/b", "expect"),
        ("never: [{says: x}]", "/never/0", "0 kinds of fact"),
        ("never: [{says: x, to: [], notice: {}}]", "/never/0/to", "at least 1"),
        ("expect: [{says: x, by: 04:10Z, to: [], notice: {}}]", "/expect/0/to", "at least 1"),
        // At no time.
        ("expect: [{says: x, by: 05:01Z, to: [A], notice: {}}]", "/expect/0/by", "out of range"),
        ("expect: [{says: x, by: 03:59Z, to: [A], notice: {}}]", "/expect/0/by", "out of range"),
        (
            "expect: [{says: x, from: 04:10Z, until: 05:01Z, to: [A], notice: {}}]", "/expect/0/until",
            "out of range"
        ),
        (
            "expect: [{says: x, from: 04:20Z, until: 04:10Z, to: [A], notice: {}}]", "/expect/0/until",
            "before its start"
        ),
        ("never: [{says: x, from: 05:01Z, notice: {}}]", "/never/0/from", "out of range"),
        ("never: [{says: x, from: 04:20Z, until: 04:10Z, notice: {}}]", "/never/0/until", "before its start"),
        (
            "never: [{says: x, until: 04:19Z, message: {of: answer}}]", "/never/0/message/of",
            "a step taken at"
        ),
        // Of which there is always one, or which may be any.
        ("expect: [{says: x, by: 04:10Z, to: [A], line: {}}]", "/expect/0/line", "at least 1"),
        (
            "expect: [{says: x, from: 04:10Z, until: 04:20Z, to: [A, B], notice: {}}]", "/expect/0/notice",
            "at least 1"
        ),
        (
            "expect: [{says: x, by: 04:09Z, to: [A], none: true, entry: {re: question}}]",
            "/expect/0/entry/re", "a step taken at"
        ),
        // A second check that would not be looked at.
        ("never: [{says: x, notice: {}, entry: {}}]", "/never/0/entry", "beside"),
        ("never: [{says: x, wire: {text: a}, notice: {}}]", "/never/0/notice", "beside"),
        (
            "never: [{says: x, wire: {text: a, outside_theatre: true}}]", "/never/0/wire/outside_theatre",
            "one in each"
        ),
        (
            "never: [{says: x, wire: {keys_but: [a], codes_but: [QY01]}}]", "/never/0/wire/codes_but",
            "one in each"
        ),
        ("never: [{says: x, wire: {text: a, within_m: 5}}]", "/never/0/wire/within_m", "a position"),
        ("never: [{says: x, wire: {position: [38, 34]}}]", "/never/0/wire", "within_m"),
        ("never: [{says: x, wire: {}}]", "/never/0/wire", "0 tests"),
        ("never: [{says: x, wire: {text: \"\"}}]", "/never/0/wire/text", "not empty"),
        ("never: [{says: x, wire: {codes_but: [QY99]}}]", "/never/0/wire/codes_but", "QY99"),
        // A difference between nothing and nothing.
        (
            "never: [{says: x, difference: {step: nothing, say: {code: AK01, re: question}}}]",
            "/never/0/difference/step", "nothing"
        ),
        ("never: [{says: x, difference: {step: answer}}]", "/never/0/difference", "0 orders"),
        (
            "never: [{says: x, difference: {step: answer, say: {code: AK01, re: question}, amend: {}}}]",
            "/never/0/difference", "2 orders"
        ),
        (
            "never: [{says: x, difference: {step: answer, say: {code: QY02, re: question, with: {answer: NO, scopes: [armed forces]}}}}]",
            "/never/0/difference/say", "itself"
        ),
        (
            "never: [{says: x, to: [B], difference: {step: answer, say: {code: AK01, re: question}}}]",
            "/never/0/difference", "alone"
        ),
        (
            "never: [{says: x, from: 04:10Z, difference: {step: answer, say: {code: AK01, re: question}}}]",
            "/never/0/from", "whole run"
        ),
        // What all must see alike.
        ("expect: [{says: x, by: 04:10Z, to: [A], notice: {}, same: [id]}]", "/expect/0/same", "two members"),
        (
            "expect: [{says: x, from: 04:10Z, until: 04:20Z, to: [A, B], notice: {}, same: [id]}]",
            "/expect/0/same", "two members"
        ),
        (
            "expect: [{says: x, by: 04:10Z, to: [A, B], notice: {}, same: [colour]}]", "/expect/0/same",
            "colour"
        ),
        ("expect: [{says: x, by: 04:10Z, to: [A, B], notice: {}, same: []}]", "/expect/0/same", "at least 1"),
    ])
    func `a check of nothing is refused`(text: String, field: String, word: String) throws {
        let (found, line) = fault(text)
        let fault = try #require(found, "\(text) was taken")
        #expect(fault.place.path == field, "\(fault.place.path): \(fault.words)")
        #expect(fault.place.line == line, "\(fault.whereabouts)")
        #expect(fault.words.contains(word), "\(fault.words)")
    }

    @Test(arguments: [
        ("{at: 04:50Z, by: A, as: question, say: {code: LN01, to: [B]}}", "/as", "each label once"),
        ("{at: 04:05Z, by: A, as: question, say: {code: LN01, to: [B]}}", "/steps/0/as", "each label once"),
        ("{at: 04:50Z, by: A, as: B, say: {code: LN01, to: [B]}}", "/as", "a member's name"),
        ("{at: 04:50Z, by: A, as: A-B-7, say: {code: LN01, to: [B]}}", "/as", "a serial"),
        ("{at: 04:50Z, by: A, as: register-count, say: {code: LN01, to: [B]}}", "/as", "own register"),
        (
            "{at: 04:50Z, by: B, say: {code: LN02, re: question, with: {quality: \"@register-count\"}}}",
            "/say/with", "QY04"
        ),
        ("{at: 04:50Z, by: B, tamper: false, say: {code: LN01, to: [A]}}", "/tamper", "tamper: true"),
        ("{at: 04:50Z, by: B, tamper: true, accept: question}", "/tamper", "writes an entry"),
        (
            "{at: 04:50Z, by: B, outcome: refused, tamper: true, say: {code: AK03, re: question}}", "/tamper",
            "writes an entry"
        ),
        ("{at: 04:50Z, tamper: true, cut: [[A, B]]}", "/tamper", "writes an entry"),
        ("{at: 04:50Z, cut: [{from: A}]}", "/cut/0", "\"to\" is missing"),
        ("{at: 04:50Z, cut: [[A, B], {from: A, to: A}]}", "/cut/1/to", "not known"),
        ("{at: 04:50Z, mend: [{from: X, to: A}]}", "/mend/0/from", "not known"),
        ("{at: 04:50Z, delay: {lines: [[A, B]]}}", "/delay", "\"ms\" is missing"),
        ("{at: 04:50Z, delay: {lines: [[A, B]], ms: 600001}}", "/delay/ms", "out of range"),
        ("{at: 04:50Z, by: B, say: {code: AK01, re: qestion}}", "/say/re", "qestion"),
        ("{at: 04:09Z, by: B, say: {code: AK01, re: question}}", "/say/re", "question"),
        ("{at: 04:50Z, by: B, say: {code: AK01, re: wrong}}", "/say/re", "wrong"),
        ("{at: 04:50Z, by: B, agree: qestion}", "/agree", "qestion"),
        ("{at: 04:50Z, by: B, decline: {re: qestion, to: facilitator}}", "/decline/re", "qestion"),
        ("{at: 04:50Z, by: B, note: {of: qestion, with: A}}", "/note/of", "qestion"),
        ("{at: 04:50Z, by: B, accept: qestion}", "/accept", "qestion"),
        ("{at: 04:50Z, by: B, close_incident: qestion}", "/close_incident", "qestion"),
        (
            "{at: 04:50Z, by: B, say: {code: LN02, re: question, with: {quality: 5, last: \"@qestion\"}}}",
            "/say/with", "qestion"
        ),
        (
            "{at: 04:50Z, by: B, say: {code: QY02, re: question, with: {answer: PERHAPS, scopes: [armed forces]}}}",
            "/say/with/answer", "PERHAPS"
        ),
        ("{at: 04:50Z, by: B, say: {code: QY99, to: [A]}}", "/say/with", "QY99"),
        ("{at: 03:50Z, by: B, say: {code: LN01, to: [A]}}", "", "given"),
        ("{at: 05:50Z, by: B, say: {code: LN01, to: [A]}}", "", "before the end"),
    ])
    func `a step that names nothing is refused`(step: String, field: String, word: String) throws {
        let checked = "never:\n  - {says: x, notice: {id: A-1}, to: [B]}\n"
        let (found, _) = fault(checked + "branches:\n  b:\n    steps:\n      - \(step)")
        let fault = try #require(found, "\(step) was taken")
        let path = field.hasPrefix("/steps") ? field : "/branches/b/steps/0" + field
        #expect(fault.place.path == path, "\(fault.whereabouts): \(fault.words)")
        #expect(fault.words.contains(word), "\(fault.words)")
    }

    @Test func `what is common to all branches names no step of one, and one branch none of another`() throws
    {
        let branches = """
            branches:
              b: {steps: [{at: 04:50Z, by: A, as: more, say: {code: LN01, to: [B]}}], never: [{says: x, entry: {of: more, refused: {present: true}}}]}
            """
        #expect(fault(branches).fault == nil)
        let common = try #require(fault("never:\n  - {says: x, entry: {of: more}}\n" + branches).fault)
        #expect(common.place.path == "/never/0/entry/of")
        #expect(common.place.line == 17)
        let other = try #require(fault(branches + "\n  c: {never: [{says: x, entry: {of: more}}]}").fault)
        #expect(other.place.path == "/branches/c/never/0/entry/of")
    }

    @Test func `a scenario that expects nothing is refused`() throws {
        #expect(try #require(fault("").fault).words == #""expect" is missing"#)
    }

    @Test(arguments: [
        ("never:\n  - {says: x, entry: {of: A-B-9}}", 17, "there is no entry A-B-9"),
        (
            "never:\n  - {says: x, to: [F], wire: {codes_but: [envelope]}, until: 04:00:10Z}", 17,
            "nothing is sent"
        ),
    ])
    func `what only the play can tell to be of nothing is told with its line`(
        text: String, line: Int, word: String
    )
        throws
    {
        let scenario = try ScenarioFile.scenario(Array((Self.head + text).utf8))
        do throws(PlayError) {
            _ = try Play.reports(scenario)
            Issue.record("\(text) was played")
        } catch {
            guard case .step(let found, let reason) = error else {
                Issue.record("\(error)")
                return
            }
            #expect(found == line)
            #expect(reason.contains(word), "\(reason)")
        }
    }
}
