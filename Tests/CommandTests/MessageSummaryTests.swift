import Line
import Testing
import clearline

/// What a terminal says of a message beyond the lamps.
struct MessageSummaryTests {
    /// A STOP to B that waits at a stage, and whom the node wants told; its steps are those of the charter, with the facilitator.
    private func lines(stage: String, told: [String]) throws -> [String] {
        let at = "2027-03-10T05:00:00Z"
        let escalation = """
            {"at":"\(at)","stage":"\(stage)","deadlines":1,"to":["deputy","facilitator (envelope only)"],"line":null}
            """
        let recipient = SampleAnswer.recipient(
            "B", of: "A-B-0", due: "{\"stage\":\"\(stage)\",\"at\":\"\(at)\"}", told: told,
            escalations: "[\(escalation)]")
        return try MessageSummary(
            SampleAnswer.object(SampleAnswer.message("A-B-0", recipients: [recipient]))
        ).lines
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

    @Test func `protected positions are named with whose they are`() throws {
        let sites = """
            [{"handle":"H-001","author":"H","text":null},{"handle":"A-P1","author":"A","text":"clinic"}]
            """
        let message = SampleAnswer.message().replacing("\"sites\":null", with: "\"sites\":\(sites)")
        let line = "At or near a protected position: H-001 of H, A-P1 of A (clinic)."
        #expect(try MessageSummary(SampleAnswer.object(message)).lines.contains(line))
        #expect(try !MessageSummary(SampleAnswer.object(SampleAnswer.message())).lines.contains(line))
    }
}
