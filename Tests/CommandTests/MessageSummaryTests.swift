import Line
import Testing
import clearline

/// What a terminal says of a message beyond the lamps.
struct MessageSummaryTests {
    /// A STOP to B that waits at a stage, and whom the node wants told; its steps are those of the charter, with the facilitator.
    private func lines(stage: String, told: [String]) throws -> [String] {
        let roles = CanonicalJSON.array(told.map { .string($0) }).encoded
        let message = """
            {"serial":"A-B-0","author":"A","code":"SF01","name":"Stop","priority":"FLASH","role":"watch officer","note":null,
            "expired":false,"phrase":{"text":"STOP."},"recipients":[{"member":"B","serial":"A-B-0","state":"UNANSWERED",
            "delivered":null,"seen":null,"understood":null,"passed":null,"refused":null,"standBy":null,
            "due":{"stage":"\(stage)","at":"2027-03-10T05:00:00Z"},"missed":\(told.count),
            "told":\(String(decoding: roles, as: UTF8.self)),"noAnswer":false,
            "escalations":[{"at":"2027-03-10T05:00:00Z","stage":"\(stage)","deadlines":1,
            "to":["deputy","facilitator (envelope only)"],"line":null}],"statement":null}],
            "answers":[],"findings":[],"choices":[],"ownNotices":null,"hazard":null,"reminders":[]}
            """
        return try MessageSummary(JSONDocument(Array(message.utf8), limit: 1 << 16).root.object()).lines
    }

    @Test func `who the node says is to be told is named by role, at the desk that is waited for`() throws {
        #expect(
            try lines(stage: "reply", told: ["deputy", "duty commander"]).contains(
                "    To be told at B: deputy, duty commander."))
        #expect(
            try lines(stage: "delivery", told: ["deputy"]).contains(
                "    To be told at its author's desk: deputy."))
        #expect(try lines(stage: "reply", told: []).allSatisfy { !$0.contains("To be told") })
    }
}
