import Line
import Testing
import clearline

/// What commands show of a member whose line is not up.
struct AgeTests {
    private static let words = "as of 05:40Z, 12 min old"
    private static let aged = """
        {"lastHeard":"2027-03-10T05:40:00Z","ageMs":720000,"words":"\(words)"}
        """

    private func object(_ json: String) throws -> JSONObject {
        try JSONDocument(Array(json.utf8), limit: 1 << 16).root.object()
    }

    private func notice(_ aged: String) -> String {
        """
        {"handle":"B-610","author":"B","aged":\(aged),"kind":"air","state":"filed","start":"2027-03-10T05:00:00Z","end":null,
        "lead":{"filing":"PLANNED","delivery":null,"class":"PLANNED"},"withheld":false,"to":["A"],"copies":[],"findings":[]}
        """
    }

    private func message(author: String, recipient: String) -> String {
        """
        {"serial":"B-A-1","author":"B","mine":false,"aged":\(author),"code":"SF01","name":"Stop","priority":"FLASH",
        "role":"watch officer","note":null,"expired":false,"phrase":{"language":"en","text":"STOP.","rightToLeft":false,"draft":true},
        "recipients":[{"member":"A","serial":"B-A-1","aged":\(recipient),"state":"UNANSWERED","delivered":null,"seen":null,
        "understood":null,"passed":null,"refused":null,"standBy":null,"due":null,"missed":0,"told":[],"noAnswer":false,"statement":null,
        "escalations":[]}],
        "answers":[],"findings":[],"choices":[],"ownNotices":null,"hazard":null,"reminders":[]}
        """
    }

    @Test func `the list of notices and a notice say how old they are`() throws {
        let old = try NoticeSummary.table(object("{\"notices\":[\(notice(Self.aged))]}"))
        #expect(old.count == 2)
        #expect(old[1].contains(Self.words))
        let new = try NoticeSummary.table(object("{\"notices\":[\(notice("null"))]}"))
        #expect(!new[1].contains("old"))
        #expect(try NoticeSummary(object(notice(Self.aged))).lines[0].contains(Self.words))
    }

    @Test(arguments: [(aged, "null"), ("null", aged)])
    func `the list of messages and a message say how old they are, or what is known of an addressee`(
        author: String, recipient: String
    ) throws {
        let json = message(author: author, recipient: recipient)
        let table = try MessageSummary.table(object("{\"messages\":[\(json)]}")).lines
        #expect(table.count == 2)
        #expect(table[1].contains(Self.words))
        #expect(try MessageSummary(object(json)).lines.joined().contains(Self.words))
        let new = try MessageSummary.table(
            object("{\"messages\":[\(message(author: "null", recipient: "null"))]}"))
        #expect(!new.lines[1].contains("old"))
    }
}
