import Line
import Testing
import clearline

/// What a terminal says of a message beyond the lamps.
struct MessageSummaryTests {
    /// A STOP to B that waits at a stage, and what was missed of it.
    private func lines(stage: String, missed: Int, _ escalations: String) throws -> [String] {
        let message = """
            {"serial":"A-B-0","author":"A","code":"SF01","name":"Stop","priority":"FLASH","role":"watch officer","note":null,
            "expired":false,"phrase":{"text":"STOP."},"recipients":[{"member":"B","serial":"A-B-0","state":"UNANSWERED",
            "delivered":null,"seen":null,"understood":null,"passed":null,"refused":null,"standBy":null,
            "due":{"stage":"\(stage)","at":"2027-03-10T05:00:00Z"},"missed":\(missed),"noAnswer":false,
            "escalations":[\(escalations)],"statement":null}],
            "answers":[],"findings":[],"choices":[],"ownNotices":null,"hazard":null,"reminders":[]}
            """
        return try MessageSummary(JSONDocument(Array(message.utf8), limit: 1 << 16).root.object()).lines
    }

    private func step(_ stage: String, _ deadlines: Int, _ roles: String) -> String {
        """
        {"at":"2027-03-10T05:00:00Z","stage":"\(stage)","deadlines":\(deadlines),"to":[\(roles)],"line":null}
        """
    }

    @Test func `who is to be told is named by role, at the desk that is waited for`() throws {
        let before = step("acknowledgement", 1, "\"all on watch\"")
        let reply = [step("reply", 1, "\"deputy\""), step("reply", 2, "\"duty commander\",\"deputy\"")]
        let all = ([before] + reply).joined(separator: ",")
        #expect(
            try lines(stage: "reply", missed: 2, all).contains(
                "    To be told at B: deputy, duty commander."))
        #expect(
            try lines(stage: "delivery", missed: 1, step("delivery", 1, "\"deputy\"")).contains(
                "    To be told at its author's desk: deputy."))
        #expect(
            try lines(stage: "reply", missed: 0, before).allSatisfy { !$0.contains("To be told") },
            "what was missed before somebody acknowledged is over")
    }
}
