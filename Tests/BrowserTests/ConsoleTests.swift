import Foundation
import Testing

/// The console against a running `clearline demo`: two parties and a facilitator around T4 (scenario S25).
@Suite(.serialized, .inBrowser) struct ConsoleTests {
    @Test func `each party sees three notices and two conflicts`() async throws {
        try await RunningDemo.with { demo in
            // A's own two notices conflict as well, which only A's console shows.
            for (address, own, kinds) in [
                (demo.a, 2, ["Air–air", "Air–ground", "Air–ground"]), (demo.b, 1, ["Air–air", "Air–ground"]),
            ] {
                try await Browser.open(address) { page in
                    try await page.wait(for: "document.querySelectorAll('.notice-row').length === 3")
                    let count = "document.querySelectorAll('#conflicts article.conflict').length"
                    try await page.wait(for: "\(count) === \(kinds.count)")
                    #expect(try await page.count(of: ".notice-row .swatch.own") == own)
                    #expect(try await page.count(of: "#map path.notice.k-ground") == 1)
                    #expect(try await page.count(of: "#map path.notice.k-air") == 1)
                    #expect(try await page.texts(of: "#conflicts .conflict .kind").sorted() == kinds)
                    try await page.wait(for: "document.querySelectorAll('.entry .lamp.ok').length >= 6")
                    #expect(try await page.run("return location.hash") == "")
                    #expect(try await page.consoleLines().filter { $0.level == "SEVERE" } == [])
                }
            }
        }
    }

    @Test func `no row of the desk needs scrolling on a common screen`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await page.wait(
                    for: "document.querySelectorAll('#conflicts article.conflict').length === 2")
                let hidden: [String] = try await page.run(
                    """
                    const below = [...document.querySelectorAll('.notice-row, .conflict > header, .panel > h2')]
                        .filter(row => row.getBoundingClientRect().bottom > innerHeight);
                    return below.map(row => row.textContent);
                    """)
                #expect(hidden == [])
                #expect(
                    try await page.run(
                        "return [document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
                    )
                        == [1440, 900])
            }
        }
    }

    /// Makes the picture of the README (`script/picture`), where one is asked for.
    @Test func `B's desk can be pictured`() async throws {
        let wanted = ProcessInfo.processInfo.environment["CLEARLINE_PICTURE"]
        let file =
            wanted.map { URL(fileURLWithPath: $0) }
            ?? FileManager.default.temporaryDirectory.appendingPathComponent(
                "console-\(UUID().uuidString).png")
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await page.wait(
                    for: "document.querySelectorAll('#conflicts article.conflict').length === 2")
                try await page.wait(for: "document.querySelectorAll('.entry .lamp.ok').length >= 6")
                try await page.wait(for: "[...document.images].every(image => image.complete)")
                try await page.screenshot(to: file)
            }
        }
        #expect(try Data(contentsOf: file).starts(with: [0x89, 0x50, 0x4E, 0x47]))
        if wanted == nil { try FileManager.default.removeItem(at: file) }
    }

    @Test func `a facilitator sees the lines and what it witnessed, and no content`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.f) { page in
                try await page.wait(forText: "Content is not shown to a facilitator.")
                try await page.wait(forText: "A-B", in: "#witness")
                try await page.wait(forText: "B-A", in: "#witness")
                let text = try await page.text(of: "body")
                for content in ["A-601", "A-602", "B-610"] { #expect(!text.contains(content)) }
                #expect(!text.contains("No conflict found"))
                #expect(
                    !(try await page.run("return document.querySelector('#notices-panel').checkVisibility()"))
                )
            }
        }
    }

    @Test func `a change that A proposes and B agrees clears the conflicts on both consoles`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.a) { a in
                try await Browser.open(demo.b) { b in
                    try await a.press("37.82", among: ".conflict button.offer")
                    try await a.wait(forText: "37.82", in: "#confirm")
                    try await a.click("#confirm .primary")
                    try await b.click("[data-key^='agree']")
                    try await b.wait(forText: "37.82", in: "#confirm")
                    try await b.click("#confirm .primary")
                    try await b.wait(forText: "This is not permission", in: "#conflicts")
                    // The one between A's own notices stays.
                    try await a.wait(
                        for: "document.querySelectorAll('#conflicts article.conflict').length === 1")
                    #expect(try await b.count(of: "#conflicts .conflict") == 0)
                    for page in [a, b] {
                        try await page.wait(forText: "agreed", in: "#proposals")
                        try await page.wait(forText: "CO02", in: "#entries")
                        try await page.wait(forText: "NT06", in: "#entries")
                    }
                }
            }
        }
    }

    @Test func `a notice is read back by typing it, and a wrong figure goes nowhere`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await page.press("READ BACK", among: ".message-card[aria-label*='NT02'] button")
                #expect(
                    try await page.run(
                        "return [...document.querySelectorAll('#confirm input')].every(field => field.value === '')"
                    ), "nothing is filled in")
                let words = try await page.text(of: "#confirm p.words")
                let times = words.matches(of: /\d{6}Z [A-Z]{3} \d{4}/).map { String($0.output) }
                try #require(times.count == 2, "\(words)")
                for (label, text) in [
                    ("Handle", "A-601"), ("Centre, latitude longitude", "34.5225N 037.6300E"),
                    ("Radius in metres", "6556"), ("Start, UTC", times[0]), ("End, UTC", times[1]),
                ] {
                    try await page.type(text, into: "#confirm input[aria-label='\(label)']")
                }
                try await page.click("#confirm .primary")
                try await page.wait(forText: "area is not what was sent", in: "#confirm .problem")
                let lit = "document.querySelectorAll('.message-card[aria-label*=\"NT02\"] .lamp.ok').length"
                #expect(try await page.run("return \(lit)") == 1, "delivered, and no more")

                #expect(
                    try await page.run(
                        "return document.querySelector('#confirm input[aria-label^=Radius]').value = ''")
                        == "")
                try await page.type("5556", into: "#confirm input[aria-label='Radius in metres']")
                try await page.click("#confirm .primary")
                try await page.wait(for: "!document.querySelector('#confirm').open")
                try await page.wait(for: "\(lit) === 2")
            }
        }
    }

    @Test func `a question starts on Back, so that Enter alone sends nothing`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.a) { page in
                try await page.press("", among: ".conflict button.offer")
                #expect(try await page.run("return document.activeElement.textContent") == "Back")
                try await page.type(Key.enter, into: "#confirm button")
                try await page.wait(for: "!document.querySelector('#confirm').open")
                #expect(try await page.count(of: ".proposal-card") == 0)
            }
        }
    }

    @Test func `once the own node is gone everything is grey and nothing is called free of conflict`()
        async throws
    {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.a) { page in
                try await page.wait(
                    for: "document.querySelectorAll('#conflicts article.conflict').length === 3")
                demo.stop()
                try await page.wait(forText: "Your own node is not answering", in: "#warning")
                #expect(try await page.run("return document.body.classList.contains('lost')"))
                #expect(try await page.texts(of: ".line-state").allSatisfy { $0.contains("UNKNOWN") })
                #expect(try await page.text(of: "#conflicts").contains("conflicts may be missing here"))
                #expect(!(try await page.text(of: "body").contains("No conflict found")))
            }
        }
    }

    @Test func `a FLASH is answered by one key, but not by one that was pressed as it came`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { b in
                try await b.wait(for: "document.querySelectorAll('.notice-row').length === 3")
                try await Browser.open(demo.a) { a in
                    try await a.wait(for: "document.querySelectorAll('.notice-row').length === 3")
                    let status: Int = try await a.runAsync(
                        """
                        const answer = await fetch('/api/v1/messages', {
                            method: 'POST', headers: { authorization: 'Bearer ' + sessionStorage['clearline.token'],
                                'content-type': 'application/json' },
                            body: JSON.stringify({ code: 'SF01', to: ['B'], parameters: { position: [38.1, 34.5] } }),
                        });
                        return answer.status;
                        """)
                    #expect(status == 201)
                }
                let sent: Int = try await b.runAsync(
                    """
                    const press = () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true }));
                    const real = window.fetch;
                    let sent = 0;
                    window.fetch = (...of) => { sent += of[1]?.method === 'POST'; return real(...of); };
                    while (!document.querySelector('.message-card.flash .keys')) await new Promise((go) => setTimeout(go, 5));
                    press();
                    await new Promise((go) => setTimeout(go, 100));
                    return sent;
                    """)
                #expect(sent == 0)
                let seen = "document.querySelectorAll('.message-card.flash .addressee .lamp.ok').length === 2"
                try await b.wait(
                    for:
                        "\(seen) || (document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', bubbles: true })), false)"
                )
                try await b.wait(forText: "UNANSWERED", in: ".message-card.flash")
            }
        }
    }

    @Test func `another member's text stays text`() async throws {
        let hostile = "<img src=x onerror=document.title='owned'>\u{202E}evil"
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { b in
                try await b.wait(for: "document.querySelectorAll('.notice-row').length === 3")
                let status: Int = try await b.runAsync(
                    """
                    const start = Date.now() + 86400e3;
                    const answer = await fetch('/api/v1/notices', {
                        method: 'POST', headers: { authorization: 'Bearer ' + sessionStorage['clearline.token'],
                            'content-type': 'application/json' },
                        body: JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [39, 35] },
                            properties: { id: 'B-699', kind: 'ground', radius_m: 5000, to: ['A'], text: arguments[0],
                                start: new Date(start).toISOString(), end: new Date(start + 3600e3).toISOString() } }),
                    });
                    return answer.status;
                    """, hostile)
                #expect(status == 201)
            }
            try await Browser.open(demo.a) { a in
                try await a.click("[data-key='notice B/B-699']")
                try await a.wait(forText: "<img src=x", in: "#details")
                #expect(try await a.text(of: "#details .volumes").contains("⟦U+202E⟧evil"))
                #expect(try await a.count(of: "#desk img") == 0)
                #expect(!(try await a.run("return document.title.includes('owned')")))
            }
        }
    }

    @Test func `filing asks for what is missing, and who is told has no default`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.a) { page in
                try await page.wait(for: "document.querySelectorAll('.notice-row').length === 3")
                try await page.click("#file-notice")
                try await page.click("#filing [type=submit]")
                try await page.wait(forText: "Give the notice a handle", in: "#p-handle")
                let fields = [
                    "handle": "A-640", "center": "35°15'30\"N 38.5E", "radius": "2.5",
                    "start": "2099-01-01 05:40",
                ]
                for (field, text) in fields { try await page.type(text, into: "#f-\(field)") }
                try await page.type("Presence", into: "#f-kind")
                try await page.click("#filing [type=submit]")
                try await page.wait(forText: "There is no default", in: "#p-audience")
                try await page.click("#filing [name=withheld]")
                try await page.click("#filing [type=submit]")
                try await page.wait(forText: "35.2583333°N 38.5000°E", in: "#filing")
                try await page.click("#filing .primary")
                try await page.wait(forText: "stays here", in: "[data-key='notice A/A-640']")
            }
        }
    }

    @Test func `a wrong token is refused in words and not kept`() async throws {
        try await RunningDemo.with { demo in
            let page = demo.a.prefix { $0 != "#" }
            try await Browser.open("\(page)#token=wrong") { page in
                try await page.wait(forText: "The node does not accept this token.", in: "#sign-in")
                #expect(try await page.run("return sessionStorage.length") == 0)
            }
        }
    }

    /// Vincenty's own test line, Flinders Peak to Buninyon: 54,972.271 m at 306°52'05.37".
    @Test func `drawn geodesics agree with a surveyed line`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.a) { page in
                let answer: [Double] = try await page.runAsync(
                    """
                    const { inverse, destination } = await import('/console/geodesic.js');
                    const degrees = (d, m, s) => d + m / 60 + s / 3600;
                    const peak = [degrees(144, 25, 29.5244), -degrees(37, 57, 3.7203)];
                    const buninyon = [degrees(143, 55, 35.3839), -degrees(37, 39, 10.1561)];
                    const { distance, bearing } = inverse(peak, buninyon);
                    const reached = destination(peak, bearing, distance);
                    return [distance, (bearing * 180 / Math.PI + 360) % 360,
                        Math.hypot(reached[0] - buninyon[0], reached[1] - buninyon[1])];
                    """)
                #expect(abs(answer[0] - 54_972.271) < 0.001)
                #expect(abs(answer[1] - (306 + 52.0 / 60 + 5.37 / 3600)) < 0.000_01)
                #expect(answer[2] < 1e-8)
            }
        }
    }
}
