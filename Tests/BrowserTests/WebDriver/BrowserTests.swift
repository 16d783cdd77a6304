import Foundation
import Testing

/// The driver itself, tried on pages that need no server.
@Suite(.serialized, .inBrowser) struct BrowserTests {
    private let page =
        "data:text/html;charset=utf-8,"
        + "<title>Trial</title><h1>נתיב &amp; مسار</h1><ul></ul><input><button>Add</button>"
        + "<script>const list = document.querySelector('ul'), field = document.querySelector('input');"
        + "function add() { setTimeout(() => { const item = document.createElement('li');"
        + "item.textContent = field.value; list.append(item); }, 50); }"
        + "document.querySelector('button').onclick = add;"
        + "field.onkeydown = event => { if (event.key == 'Enter') add(); };"
        + "console.error('a line of the console');</script>"

    @Test func `a page is read, typed into, clicked and waited for`() async throws {
        try await Browser.open(page) { browser in
            #expect(try await browser.text(of: "h1") == "נתיב & مسار")
            try await browser.type("first", into: "input")
            try await browser.click("button")
            try await browser.wait(forElement: "li")
            try await browser.clear("input")
            try await browser.type("it's second" + Key.enter, into: "input")
            try await browser.wait(forText: "it's second", in: "ul")
            #expect(try await browser.texts(of: "li") == ["first", "it's second"])
            #expect(try await browser.count(of: "button") == 1)
        }
    }

    @Test func `the page has the size and the colours asked for`() async throws {
        try await Browser.open(page, width: 1280, height: 800) { browser in
            #expect(try await browser.run("return [innerWidth, innerHeight]") == [1280, 800])
            for scheme in ["dark", "light"] {
                try await browser.prefer(colourScheme: scheme)
                let answer: Bool = try await browser.run(
                    "return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches", scheme)
                #expect(answer)
            }
        }
    }

    @Test func `a screenshot is a PNG file and the console's lines are kept`() async throws {
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).png")
        defer { Self.remove(file) }
        let lines = try await Browser.open(page) { browser in
            try await browser.screenshot(to: file)
            return try await browser.consoleLines()
        }
        #expect(lines.map(\.level) == ["SEVERE"])
        #expect(lines.allSatisfy { $0.message.contains("a line of the console") })
        #expect(
            try Data(contentsOf: file).prefix(8) == Data([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    }

    @Test func `a strict policy binds the page but not the test`() async throws {
        let strict =
            "data:text/html,<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\">"
            + "<p>before</p><script>document.querySelector('p').textContent = 'after';</script>"
        try await Browser.open(strict) { browser in
            try await browser.wait(forText: "before", in: "p")
            #expect(
                try await browser.runAsync("return await Promise.resolve(arguments[0])", "answer") == "answer"
            )
            let lines = try await browser.consoleLines()
            #expect(lines.contains { $0.message.contains("Content Security Policy") })
        }
    }

    @Test func `what does not come is an error that shows the page`() async throws {
        try await Browser.open(page) { browser in
            await #expect {
                try await browser.wait(for: "1 > 2", timeout: .milliseconds(100))
            } throws: { error in
                guard case .timedOut("1 > 2", let page) = error as? BrowserError else { return false }
                return page.contains("נתיב")
            }
            await #expect(throws: BrowserError.self) { try await browser.go(to: "no address") }
        }
    }

    @Test func `a wait outlasts a page that is replaced`() async throws {
        try await Browser.open(page) { browser in
            let _: Bool? = try await browser.run(
                "setTimeout(() => location = 'about:blank', 200); return null")
            try await browser.wait(for: "document.querySelector('input') === null")
        }
    }

    private static func remove(_ file: URL) {
        do { try FileManager.default.removeItem(at: file) } catch { Issue.record(error) }
    }
}
