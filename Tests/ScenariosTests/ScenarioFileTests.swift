import Line
import Scenarios
import Testing

/// What a scenario file must be, as text: plain YAML, and every fault with its line and field.
struct ScenarioFileTests {
    private static let head = """
        scenario: T1
        title: Two members
        day: 2027-03-10
        start: 04:00Z
        end: 05:00Z
        members: {A: {role: party, scopes: [armed forces]}, B: {role: party, scopes: [armed forces]}}
        theatre: [[35.5, 32.3], [42.4, 32.3], [42.4, 37.3], [35.5, 37.3]]

        """

    /// Every scenario must expect something.
    private static let branch = "branches: {only: {never: [{says: nothing, notice: {}}]}}\n"

    private func scenario(_ text: String) throws(JSONFault) -> Scenario {
        try ScenarioFile.scenario(Array((Self.head + Self.branch + text).utf8))
    }

    private func fault(_ text: String) -> String? {
        do throws(JSONFault) {
            _ = try scenario(text)
            return nil
        } catch {
            return "\(error.whereabouts): \(error.words)"
        }
    }

    private func step(_ parameters: String) -> String {
        "steps:\n  - {at: 04:10Z, by: A, as: question, say: {code: QY02, to: [B], with: \(parameters)}}\n"
    }

    @Test func `NO and a time of day without Z stay text`() throws {
        let scenario = try scenario(step("{answer: NO, scopes: [10:30, 007, armed forces], until: 04:40Z}"))
        guard case .officer(_, _, .say(let saying)) = scenario.common.steps[0].deed else {
            Issue.record("no step of an officer")
            return
        }
        #expect(
            String(decoding: saying.parameters, as: UTF8.self)
                == #"{"answer":"NO","scopes":["10:30","007","armed forces"],"until":"2027-03-10T04:40:00Z"}"#)
    }

    @Test func `a time of day with Z is on the scenario's day`() throws {
        let scenario = try scenario("")
        #expect(Timestamp.text(scenario.start) == "2027-03-10T04:00:00Z")
        #expect(Timestamp.text(scenario.end) == "2027-03-10T05:00:00Z")
    }

    @Test(arguments: [
        ("title: again\n", "title"),
        ("lines: &all [[A, B]]\n", "the anchor &all"),
        ("lines: &all [[A, B]]\nwitnesses: *all\n", "the anchor &all"),
        ("lines: !pairs [[A, B]]\n", "the tag !pairs"),
        ("basis: ! text\n", "the tag !"),
        // Of what they would be without.
        ("basis: !!str text\n", "the tag !!str"),
        ("basis: !!str \"text\"\n", "the tag !!str"),
        ("!!str basis: text\n", "the tag !!str"),
        ("lines: !!seq [[A, B]]\n", "the tag !!seq"),
        ("lines: [!<tag:yaml.org,2002:seq> [A, B]]\n", "the tag !<tag:yaml.org"),
        ("profile: !!map {}\n", "the tag !!map"),
        ("profile: !!map\n  heartbeat: {interval_s: 1, silent_s: 3}\n", "the tag !!map"),
        ("basis: \u{2028} !!str text\n", "the tag !!str"),
        ("---\nscenario: T2\n", "another document"),
        ("colour: red\n", "colour"),
        ("witnesses: [C]\n", "C"),
        ("steps: [{at: 04:10Z, by: A}]\n", "a step that does nothing"),
        ("steps: [{at: 04:10Z, by: Z, agree: x}]\n", "Z"),
        ("steps: [{at: 06:10Z, by: A, agree: x}]\n", "before the end"),
        ("expect: [{by: 04:10Z, to: [A], says: x, conflict: {colour: red}}]\n", "colour"),
        (
            "expect: [{by: 04:10Z, to: [A], says: x, conflict: {lateral_m: far}}]\n",
            "/expect/0/conflict/lateral_m"
        ),
        ("expect: [{by: 04:10Z, to: [A], says: x, conflict: {kind: {from: 1}}}]\n", "a range"),
        ("expect: [{by: 04:10Z, to: [A], says: x}]\n", "0 kinds of fact"),
        ("never: [{says: x, wire: {text: 1}}]\n", "/never/0/wire/text"),
        ("mutate: gravity\n", "gravity"),
        ("profile: {heartbeat: {interval_s: 1.5, silent_s: 3}}\n", "/profile/heartbeat/interval_s"),
    ])
    func `what is wrong is named`(text: String, word: String) throws {
        let found = try #require(fault(text))
        #expect(found.contains(word), "\(found)")
        #expect(!found.hasPrefix("line 1,"), "\(found)")
    }

    @Test func `an exclamation mark within a text is no tag`() throws {
        #expect(try scenario("basis: stop! now\n").basis == "stop! now")
        #expect(try scenario("basis: \"!now\"\n").basis == "!now")
        #expect(try scenario("basis: |\n  !now\n").basis == "!now\n")
    }

    @Test func `a fault deep in a step is shown at its line`() throws {
        let text = """
            steps:
              - at: 04:10Z
                by: A
                file:
                  type: Feature
                  geometry: {type: Point, coordinates: [37.6, 34.5]}
                  properties:
                    {id: A-1, kind: ground, radius_m: 5.5,
                     start: 06:00Z, end: 07:00Z, to: [B]}
            """
        let found = try #require(fault(text))
        #expect(found.hasPrefix("line 16,"), "\(found)")
        #expect(found.contains("/steps/0/file/properties/radius_m"), "\(found)")
    }

    @Test func `a file that is cut off anywhere is refused`() {
        // What is left without its last newline is whole.
        let whole = Self.head + Self.branch
        for length in 0..<whole.utf8.count - 2 {
            #expect(throws: JSONFault.self, "\(length) bytes") {
                try ScenarioFile.scenario(Array(whole.utf8.prefix(length)))
            }
        }
    }

    /// A title may read otherwise; what is refused is refused at a line of the file.
    @Test func `a file with any one bit turned is read or refused at its place`() {
        let bytes = Array((Self.head + Self.branch + step("{answer: NO, scopes: [armed forces]}")).utf8)
        let lines = bytes.count { $0 == 10 } + 1
        var refused = 0
        for bit in 0..<8 * bytes.count {
            var turned = bytes
            turned[bit / 8] ^= 1 << UInt8(bit % 8)
            do throws(JSONFault) {
                _ = try ScenarioFile.scenario(turned)
            } catch {
                refused += 1
                // A newline more may come of a bit, too.
                #expect((1...lines + 1).contains(error.place.line), "bit \(bit): \(error)")
            }
        }
        #expect(refused > bytes.count)
    }

    @Test(arguments: ["[", "{", "- ", "? "])
    func `a text that nests without end is refused before it is parsed`(opening: String) throws {
        let text = String(repeating: opening, count: 100_000)
        let found = try #require(fault("basis: \n" + text))
        #expect(found.contains("deep") || found.contains("bytes"), "\(found)")
    }
}
