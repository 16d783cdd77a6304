import Line
import Testing
import clearline

/// What commands say of texts that another phrasebook may word differently.
struct PhrasebookMarkTests {
    private func message(unverified: Bool) throws -> MessageSummary {
        try MessageSummary(SampleAnswer.object(SampleAnswer.message(unverified: unverified)))
    }

    private func status(same: Bool) throws -> StatusSummary {
        try StatusSummary(
            SampleAnswer.object(
                """
                {"mechanism":{"id":"00","name":"M"},"member":"A","role":"party","officer":{"name":"Ada","role":"watch officer"},
                "clearline":"1","now":"2027-03-10T05:00:00Z","members":[],
                "record":{"state":"AUDITED","audited":null,"done":null,"entries":null},
                "phrasebook":{"own":"00ff","agreed":"11ee","same":\(same)},
                "lines":[],"hazards":[],"reminders":[],"witnessing":[]}
                """))
    }

    @Test func `a text by another phrasebook is marked UNVERIFIED`() throws {
        #expect(try message(unverified: true).lines.contains("UNVERIFIED: STOP."))
        #expect(try message(unverified: false).lines.contains("STOP."))
    }

    @Test func `a node that goes by another phrasebook than the charter's says so first`() throws {
        let words =
            "NOT THE CHARTER'S PHRASEBOOK: this node reads codes by 00ff, the charter names 11ee. Texts are UNVERIFIED."
        #expect(try status(same: false).lines.contains(words))
        #expect(try !status(same: true).lines.joined().contains("PHRASEBOOK"))
    }
}
