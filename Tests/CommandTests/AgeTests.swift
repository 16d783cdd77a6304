import Line
import Testing
import clearline

/// What commands show of a member whose line is not up.
struct AgeTests {
    private static let words = "as of 05:40Z, 12 min old"
    private static let aged = """
        {"lastHeard":"2027-03-10T05:40:00Z","ageMs":720000,"words":"\(words)"}
        """

    private func notice(_ aged: String) -> String {
        """
        {"handle":"B-610","author":"B","aged":\(aged),"kind":"air","state":"filed","start":"2027-03-10T05:00:00Z","end":null,
        "lead":{"filing":"PLANNED","delivery":null,"class":"PLANNED"},"withheld":false,"to":["A"],"copies":[],"findings":[]}
        """
    }

    private func message(author: String, recipient: String) -> String {
        SampleAnswer.message(aged: author, recipients: [SampleAnswer.recipient("A", aged: recipient)])
    }

    @Test func `the list of notices and a notice say how old they are`() throws {
        let old = try NoticeSummary.table(SampleAnswer.object("{\"notices\":[\(notice(Self.aged))]}"))
        #expect(old.count == 2)
        #expect(old[1].contains(Self.words))
        let new = try NoticeSummary.table(SampleAnswer.object("{\"notices\":[\(notice("null"))]}"))
        #expect(!new[1].contains("old"))
        #expect(try NoticeSummary(SampleAnswer.object(notice(Self.aged))).lines[0].contains(Self.words))
    }

    @Test(arguments: [(aged, "null"), ("null", aged)])
    func `the list of messages and a message say how old they are, or what is known of an addressee`(
        author: String, recipient: String
    ) throws {
        let json = message(author: author, recipient: recipient)
        let table = try MessageSummary.table(SampleAnswer.object("{\"messages\":[\(json)]}")).lines
        #expect(table.count == 2)
        #expect(table[1].contains(Self.words))
        #expect(try MessageSummary(SampleAnswer.object(json)).lines.joined().contains(Self.words))
        let new = try MessageSummary.table(
            SampleAnswer.object("{\"messages\":[\(message(author: "null", recipient: "null"))]}"))
        #expect(!new.lines[1].contains("old"))
    }
}
