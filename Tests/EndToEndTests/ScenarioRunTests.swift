import Foundation
import Testing

/// `clearline scenario run` as it is called: its exit code, and what it says.
struct ScenarioRunTests {
    private static let text = """
        scenario: T3
        title: A question
        day: 2027-03-10
        start: 04:00Z
        end: 04:30Z
        members: {A: {role: party, scopes: [armed forces]}, B: {role: party, scopes: [armed forces]}}
        theatre: [[35.5, 32.3], [42.4, 32.3], [42.4, 37.3], [35.5, 37.3]]
        steps:
          - {at: 04:10Z, by: A, as: question, say: {code: QY03, to: [B], with: {within: 3, position: [38.1, 34.5]}}}
          - {at: 04:10:20Z, by: B, as: seen, say: {code: AK01, re: question}}
        expect:
          - by: 04:10:30Z
            to: [A]
            says: a human at B has acknowledged
            message: {of: question, state: UNANSWERED, seen: {to: 04:10:20Z}}
        never:
          - {says: the position goes over the wire in words, wire: {text: "38.1"}}

        """

    /// Runs a scenario from a file of its own.
    private func run(_ text: String) throws -> Binary.Result {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).yaml")
        defer { try? FileManager.default.removeItem(at: file) }  // a leftover harms nobody
        try text.write(to: file, atomically: true, encoding: .utf8)
        return try Binary.run("scenario", "run", "--quiet", file.path)
    }

    @Test func `all expectations met end with 0`() throws {
        let result = try run(Self.text)
        #expect(result.exitCode == 0, "\(result.errors)")
        #expect(
            result.output == """
                T3 A question
                  met    by 2027-03-10 04:10:30Z to A: a human at B has acknowledged
                  met    never: the position goes over the wire in words
                  2 of 2 met


                """)
    }

    @Test func `a missed one ends with 1, and says when, to whom and what was there instead`() throws {
        let result = try run(Self.text.replacing("seen: {to: 04:10:20Z}", with: "seen: {to: 04:10:19Z}"))
        #expect(result.exitCode == 1, "\(result.errors)")
        #expect(
            result.output.contains(
                "  MISSED by 2027-03-10 04:10:30Z to A: a human at B has acknowledged\n         line 12: A: no message with"
            ),
            "\(result.output)")
        #expect(result.output.contains("seen 2027-03-10T04:10:20Z"), "\(result.output)")
        #expect(result.output.contains("  1 of 2 met"), "\(result.output)")
    }

    @Test func `what must never be, and is, ends with 1`() throws {
        let result = try run(Self.text.replacing("wire: {text: \"38.1\"}", with: "wire: {codes_but: [AK01]}"))
        #expect(result.exitCode == 1, "\(result.errors)")
        #expect(
            result.output.contains("         line 17: at 2027-03-10T04:10:00Z A sends B the code QY03"),
            "\(result.output)")
    }

    @Test(arguments: [
        (
            "state: UNANSWERED", "state: UNANSWRED",
            "line 15, column 29, field /expect/0/message/state: \"UNANSWRED\" is not known"
        ),
        (
            "of: question,", "of: qestion,",
            "line 15, column 15, field /expect/0/message/of: \"qestion\" is not known"
        ),
        ("within: 3", "within: three", "line 9, "),
        ("title: A question", "title: A question\ntitle: again", "\"title\" stands twice"),
    ])
    func `a wrong file ends with 2, and names line, column and field`(
        right: String, wrong: String, words: String
    )
        throws
    {
        let result = try run(Self.text.replacing(right, with: wrong))
        #expect(result.exitCode == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
        #expect(result.output == "")
    }

    @Test func `a file that cannot be read ends with 3, and none is played`() throws {
        let missing = try Binary.run("scenario", "run", "/nowhere/to/be/found.yaml")
        #expect(missing.exitCode == 3)
        #expect(missing.errors.contains("/nowhere/to/be/found.yaml"), "\(missing.errors)")
        #expect(missing.output == "")
    }
}
