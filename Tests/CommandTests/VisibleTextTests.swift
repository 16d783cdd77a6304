import Airspace
import Line
import Testing
import clearline

/// What another member wrote must not take hold of a terminal.
struct VisibleTextTests {
    @Test(arguments: [
        ("A-601", "A-601"), ("שלום سلام 中文 é", "שלום سلام 中文 é"), ("a\u{1B}[31mb", "a\\u{1b}[31mb"),
        ("name\u{202E}txt", "name\\u{202e}txt"), ("\u{2066}x\u{2069}", "\\u{2066}x\\u{2069}"),
        ("two\nlines\r\u{8}", "two\\u{a}lines\\u{d}\\u{8}"), ("\u{9B}2J", "\\u{9b}2J"),
        ("a\u{200B}b", "a\\u{200b}b"),
        ("\u{2028}", "\\u{2028}"), ("\u{E000}", "\\u{e000}"), ("e\u{301}", "e\u{301}"),
        ("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}", "e\u{301}\u{301}\u{301}\u{301}\\u{301}\\u{301}"),
    ])
    func `what a terminal would obey is written out`(text: String, shown: String) {
        #expect(text.visible == shown)
    }

    @Test(arguments: ["name\u{202E}txt", "\u{7F}\u{9B}2J", "\u{E0001}tag", "plain é"])
    func `JSON keeps its value when its characters are made visible`(text: String) throws {
        let json = String(decoding: CanonicalJSON.string(text).encoded, as: UTF8.self)
        let shown = json.visibleJSON
        #expect(shown == shown.visible)
        #expect(try JSONDocument(Array(shown.utf8), limit: 1_000).root.string(max: 100) == text)
    }

    @Test func `JSON keeps its lines`() {
        #expect("{\n\"a\":1}".visibleJSON == "{\n\"a\":1}")
    }

    @Test(
        arguments: [
            (1_804_656_000_000, "2027-03-10 05:20:00Z"), (1_804_656_000_999, "2027-03-10 05:20:00Z"),
            (0, "1970-01-01 00:00:00Z"),
        ] as [(Int64, String)])
    func `times are shown in UTC to the second`(milliseconds: Int64, shown: String) throws {
        #expect(try Instant(milliseconds: milliseconds).shown == shown)
    }

    @Test func `a table's columns are aligned and its empty cells are dashes`() {
        var table = Table("HANDLE", "TO", "LEAD")
        table.add("A-601", "B", "STANDARD")
        table.add("A-60200", "", "")
        #expect(
            table.lines == [
                "HANDLE   TO  LEAD",
                "A-601    B   STANDARD",
                "A-60200  -   -",
            ])
    }
}
