import Line
import Logging
import Synchronization
import Testing
import clearline

/// Every text of another member's that a command prints, or that comes into a node's log, with what a hostile one would put there.
struct HostileTextTests {
    private static let hostile = [
        "<img src=x onerror=alert(1)>", "\u{202E}live\u{2066}\u{2069}\u{2069}",
        "\u{1B}[2J\u{1B}]0;owned\u{7}",
        "one\ntwo\r\nB: UP; heard 0 s ago\u{85}three\u{2028}four", "\u{9B}31m", "a\u{0}b\u{8}\u{7F}",
        "\u{200B}\u{FEFF}\u{E0041}", "e" + String(repeating: "\u{301}", count: 200),
        String(repeating: "long ", count: 2_000), "%s%n\\u{1b}", "`rm -rf`; $(true)",
    ]

    /// What a node answers; every § is a text that the other side has a hand in.
    private static let message = """
        {"serial":"§","author":"§","mine":false,"aged":{"words":"§"},"code":"§","name":"§","priority":"FLASH","role":"§","note":"§","expired":false,
        "phrase":{"language":"en","text":"§","rightToLeft":false,"draft":false},
        "recipients":[{"member":"§","serial":"§","aged":{"words":"§"},"state":"UNANSWERED","delivered":null,"seen":null,"understood":null,"passed":null,
        "refused":"§","standBy":null,"due":{"stage":"reply","at":"2027-03-10T05:00:00Z"},"missed":1,"told":["§"],"noAnswer":false,
        "escalations":[{"at":"2027-03-10T05:00:00Z","stage":"reply","deadlines":1,"to":["§"],"line":null}],
        "statement":{"answer":"UNKNOWN","missing":["§"],"scopes":[{"scope":"§","answer":"NO","until":null,"expired":false}]}}],
        "answers":[{"serial":"§","author":"§","code":"§","time":{"stated":"2027-03-10T05:00:00Z"},"phrase":{"text":"§"},"finding":"§"}],
        "findings":[{"code":"§","text":"§"}],"choices":["AK01"],"ownNotices":["§"],
        "sites":[{"handle":"§","author":"§","text":"§"}],"hazard":\(hazard),"reminders":[\(reminder)]}
        """
    private static let hazard = """
        {"serial":"§","author":"§","code":"§","name":"§","start":"2027-03-10T05:00:00Z","end":null,"open":true,"radiusNm":10,"ownNotices":["§"]}
        """
    private static let reminder = """
        {"kind":"crossing","serial":"§","code":"§","handle":"§","at":"2027-03-10T05:00:00Z","count":2,"words":"§"}
        """
    private static let reconciliation = """
        {"from":"2027-03-10T05:00:00Z","until":null,"logsAgree":false,"logs":[{"log":"§","size":1,"otherSize":2,"agrees":false,"complete":false}],
        "items":[{"serial":"§","code":"§","handle":"§","at":"2027-03-10T05:00:00Z","words":"§"}]}
        """
    private static let line = """
        {"member":"§","state":"DEGRADED","silent":false,"ageMs":1000,"skewMs":null,"remarks":[{"code":"§","text":"§"}],
        "check":{"next":null,"due":true,"toAnswer":"§"},"overdue":["§"],"queued":["§"],"logs":[{"log":"§","agrees":false}],
        "reconciliation":\(reconciliation)}
        """
    private static let watch = """
        {"handedOver":null,"holder":{"officer":"§","role":"§","since":"2027-03-10T05:00:00Z"},"left":1,
        "items":[{"item":"§","kind":"message","code":"§","due":null,"words":"§","unread":true,"accepted":false}]}
        """
    private static let status = """
        {"mechanism":{"id":"00","name":"§"},"member":"A","role":"party","officer":{"name":"§","role":"§"},"clearline":"1",
        "now":"2027-03-10T05:00:00Z","members":[{"name":"§","role":"§"}],
        "record":{"state":"AUDITED","audited":null,"done":null,"entries":null},
        "phrasebook":{"own":"§","agreed":"§","same":false},
        "lines":[{"member":"§","state":"UP","lastHeard":null,"ageMs":null,"skewMs":null,"queued":0,"sent":{"size":1,"delivered":1},
        "held":{"size":1},"endpoint":"§","findings":[{"code":"§","text":"§"}],"remarks":[{"code":"§","text":"§"}]}],
        "hazards":[\(hazard)],"reminders":[\(reminder)],
        "witnessing":[{"log":"§","epoch":1,"size":1,"cosigned":null,"root":"§",
        "findings":[{"code":"§","text":"§"}]}]}
        """
    private static let notice = """
        {"handle":"§","author":"§","aged":{"words":"§"},"kind":"§","state":"§","start":"2027-03-10T05:00:00Z","end":null,
        "lead":{"filing":"§","delivery":"§","class":"§"},"withheld":false,"to":["§"],
        "copies":[{"serial":"§","to":"§","filed":"2027-03-10T05:00:00Z","delivered":null,"refused":"§",
        "witnessed":[{"by":"§","time":"2027-03-10T05:00:00Z"}]}],"findings":[{"code":"§","text":"§"}]}
        """
    private static let entries = """
        {"entries":[{"serial":"§","code":"§","time":"2027-03-10T05:00:00Z","refused":"§","delivered":null,
        "witnessed":[{"by":"§"}],"re":"§","words":"§","finding":"§"}]}
        """
    private static let timeline = """
        {"entries":[{"serial":"§","code":"§","filed":{"stated":"2027-03-10T05:00:00Z"},"covered":1,"refused":"§","delivered":null,
        "witnessed":[{"by":"§","time":"2027-03-10T05:00:00Z"}],
        "seen":{"serial":"§","stated":"2027-03-10T05:00:00Z"},"understood":null,"passed":null}]}
        """

    private static let shown:
        [(name: String, json: String, lines: @Sendable (JSONObject) throws -> [String])] = [
            ("message show", message, { try MessageSummary($0).lines }),
            ("line state", line, { try LineSummary($0).lines }),
            ("watch show", watch, { try WatchSummary($0).lines }),
            ("status", status, { try StatusSummary($0).lines }),
            ("notice show", notice, { try NoticeSummary($0).lines }),
            ("entry list", entries, { try EntryRow.table($0) }),
            ("log timeline", timeline, { try TimelineSummary($0).lines }),
        ]

    private func lines(_ place: Int, saying text: String) throws -> [String] {
        let (_, json, lines) = Self.shown[place]
        let quoted = String(decoding: CanonicalJSON.string(text).encoded, as: UTF8.self)
        let document = try JSONDocument(
            Array(json.replacing("\"§\"", with: quoted).utf8), limit: 1 << 24)
        return try lines(document.root.object())
    }

    @Test(arguments: shown.indices)
    func `what a hostile member says neither obeys nor hides anything on a terminal`(place: Int) throws {
        let innocent = try lines(place, saying: "x")
        #expect(innocent.joined().contains("x"))
        for text in Self.hostile {
            let said = try lines(place, saying: text)
            #expect(
                said.count == innocent.count,
                "\(Self.shown[place].name): a line was forged by \(text.visible)")
            for line in said {
                #expect(line == line.visible, "\(Self.shown[place].name)")
                #expect(line.count < 50_000, "\(Self.shown[place].name): nothing fills a screen without end")
            }
        }
    }

    @Test func `a long cell makes no other row of a table longer`() {
        var table = Table("WORDS", "TO")
        table.add(String(repeating: "x", count: 10_000), "B")
        table.add("short", "C")
        #expect(table.lines[2].count < 100)
        #expect(table.lines[1].hasSuffix("B"))
    }

    @Test func `text that somebody else wrote forges no line of a log`() {
        for text in Self.hostile {
            let kept = Kept()
            let logger = Logger(label: "node") { label in
                StreamLogHandler(label: label, stream: LogLines { kept.add($0) })
            }
            logger.info("an answer said \(text)", metadata: ["reason": "\(text)"])
            #expect(kept.lines.count == 1)
            for line in kept.lines {
                #expect(line == line.visible)
                #expect(line.contains("an answer said") || line.hasSuffix("more characters)"))
            }
        }
    }

    private final class Kept: Sendable {
        private let text = Mutex<[String]>([])
        var lines: [String] { text.withLock { $0 } }
        func add(_ line: String) { text.withLock { $0.append(line) } }
    }
}
