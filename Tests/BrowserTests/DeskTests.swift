import Foundation
import Testing

/// What a duty officer sees of the line, the watch and what is to be done, on a running demo.
@Suite(.serialized, .inBrowser) struct DeskTests {
    /// Posts to the desk's own node as its officer; the status.
    private static let post = """
        const answer = await fetch('/api/v1/' + arguments[0], {
            method: 'POST', headers: { authorization: 'Bearer ' + sessionStorage['clearline.token'],
                'content-type': 'application/json' }, body: arguments[1],
        });
        return answer.status;
        """

    /// Changes what the node answers to `GET status` from now on: `change` is a function of the answer.
    private static func tampered(_ part: String, _ change: String) -> String {
        """
        const real = window.fetch;
        window.fetch = async (...of) => {
            const answer = await real(...of);
            if (of[0] !== '/api/v1/\(part)' || !answer.ok) return answer;
            const body = await answer.json();
            (\(change))(body);
            return new Response(JSON.stringify(body), { status: 200, headers: { 'content-type': 'application/json' } });
        };
        return true;
        """
    }

    private func isOpen(_ page: Browser) async throws {
        try await page.wait(for: "document.querySelectorAll('.notice-row').length === 3")
    }

    @Test func `another phrasebook is said, and a line check is answered by a person`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { b in
                try await isOpen(b)
                #expect(!(try await b.text(of: "#lines").contains("OTHER PHRASEBOOK")))
                try await Browser.open(demo.a) { a in
                    try await isOpen(a)
                    let other = String(repeating: "ab", count: 32)
                    let status: Int = try await a.runAsync(
                        Self.post, "messages",
                        "{\"code\":\"LN01\",\"to\":[\"B\"],\"parameters\":{\"phrasebook\":\"\(other)\"}}")
                    #expect(status == 201)
                    try await b.wait(forText: "OTHER PHRASEBOOK", in: "#lines")
                    try await b.wait(forText: "phrasebook abababab", in: "#warning")
                    try await b.wait(forText: "LINE CHECK TO ANSWER", in: "#warning")
                    try await b.press("Answer …", among: "#warning button")
                    try await b.click("#confirm .primary")
                    try await b.wait(forText: "Choose how well you read them.", in: "#confirm .problem")
                    try await b.click("#confirm input[value='4']")
                    try await b.click("#confirm .primary")
                    try await b.wait(
                        for: "!document.querySelector('#warning').innerText.includes('TO ANSWER')")
                    try await a.wait(forText: "LN02", in: "#entries")
                }
            }
        }
    }

    @Test func `an overdue check, its reason and a skewed clock are seen, and the check is made from there`()
        async throws
    {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await isOpen(page)
                let change = """
                    (status) => {
                        const line = status.lines.find(({ member }) => member === 'A');
                        line.state = 'DEGRADED';
                        line.lastHeard = new Date(Date.now() - 725000).toISOString();
                        line.skewMs = -2500;
                        line.check.overdueSince = line.check.next;
                        line.remarks = [{ code: 'LINE CHECK OVERDUE', text: 'Overdue since 04:40Z: nobody made it.' }];
                    }
                    """
                let _: Bool = try await page.run(Self.tampered("status", change))
                try await page.wait(forText: "LINE CHECK OVERDUE", in: "#lines .line.silent")
                try await page.wait(forText: "−2.5 s", in: "#lines .caution")
                try await page.wait(forText: "The line to A is degraded", in: "#warning")
                try await page.wait(forText: "Overdue since 04:40Z", in: "#warning")
                #expect(!(try await page.text(of: "#conflicts").contains("No conflict found")))
                try await page.press("Make the line check …", among: "#warning button")
                try await page.click("#confirm .primary")
                try await page.wait(for: "!document.querySelector('#confirm').open")
                try await page.wait(forText: "LN01", in: "#entries")
                let stop = "{\"code\":\"SF01\",\"to\":[\"A\"],\"parameters\":{\"position\":[38.1,34.5]}}"
                let status: Int = try await page.runAsync(Self.post, "messages", stop)
                #expect(status == 201)
                for place in ["#notices .group .stale", ".message-card.flash .addressee .stale"] {
                    let found = "document.querySelector('\(place)')?.textContent ?? ''"
                    try await page.wait(for: "/^as of .*Z, 1[2-9] min old$/.test(\(found))")
                }
            }
        }
    }

    /// The limit is the charter's, and comes with the status: no figure of the console's own.
    @Test func `a skew within the charter's limit is shown without a sign`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await isOpen(page)
                let change =
                    "(status) => { status.skewLimitMs = 60000; for (const line of status.lines) line.skewMs = 30000; }"
                let _: Bool = try await page.run(Self.tampered("status", change))
                try await page.wait(forText: "skew +30.0 s", in: "#lines")
                #expect(try await page.count(of: "#lines .caution") == 0)
            }
        }
    }

    @Test func `what arrives under a pressed button is drawn when the press is over, and soon at the latest`()
        async throws
    {
        let stop = "{\"code\":\"SF01\",\"to\":[\"A\"],\"parameters\":{\"position\":[38.1,34.5]}}"
        let pointer =
            "document.body.dispatchEvent(new PointerEvent(arguments[0], { bubbles: true })); return true;"
        let cards = ".message-card.flash"
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { b in
                try await isOpen(b)
                let _: Bool = try await b.run(
                    """
                    window.seen = new Promise((answer) => new MutationObserver(() =>
                        answer(document.querySelectorAll('\(cards)').length))
                        .observe(document.querySelector('#messages-count'), { childList: true }));
                    \(pointer)
                    """, "pointerdown")
                #expect(try await b.runAsync(Self.post, "messages", stop) == 201)
                // The counter beside the panel is drawn with it, and comes first.
                let whilePressed: Int = try await b.runAsync("return await window.seen;")
                #expect(whilePressed == 0)
                #expect(try await b.count(of: cards) == 0)
                let _: Bool = try await b.run(pointer, "pointerup")
                try await b.wait(for: "document.querySelectorAll('\(cards)').length === 1")

                let _: Bool = try await b.run(pointer, "pointerdown")
                #expect(try await b.runAsync(Self.post, "messages", stop) == 201)
                try await b.wait(for: "document.querySelectorAll('\(cards)').length === 2")
            }
        }
    }

    /// A stream that ends after its last event stands for the node's own, which nobody waits a minute for.
    @Test func `each alarm is said to a screen reader in the node's words, also two at once and one again`()
        async throws
    {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await isOpen(page)
                let said: [String] = try await page.runAsync(
                    """
                    const { Picture } = await import('/console/picture.js');
                    const { News } = await import('/console/news.js');
                    const words = ['Own FLASH is not delivered.', 'FLASH <b>waits</b> for this desk.',
                        'Own FLASH is not delivered.'];
                    const frames = words.map((each) => `event: alarm\\ndata: ${JSON.stringify({ words: each })}\\n\\n`);
                    const real = window.fetch;
                    window.fetch = async (...of) => of[0] !== '/api/v1/events' ? real(...of)
                        : new Response(frames.join(''));
                    const place = document.querySelector('#alarms');
                    const news = new News(document.querySelector('#news'), place);
                    const picture = new Picture();
                    let left = words.length;
                    await new Promise((answer) => {
                        picture.addEventListener('alarm', ({ detail }) => {
                            news.say(detail.words);
                            if (--left === 0) answer();
                        });
                        picture.start();
                    });
                    picture.stop();
                    window.fetch = real;
                    const lines = [...place.children].map((line) => line.textContent);
                    for (let more = 0; more < 99; more += 1) news.say(`More ${more}.`);
                    const kept = place.children;
                    return [place.getAttribute('role'), place.getAttribute('aria-atomic'), ...lines,
                        String(kept.length), kept[kept.length - 1].textContent];
                    """)
                let words = ["Own FLASH is not delivered.", "FLASH <b>waits</b> for this desk."]
                #expect(said == ["alert", "false"] + words + [words[0], "20", "More 98."])
            }
        }
    }

    /// The demo's parties speak for a scope each: what the node says here is changed to that of a charter without any.
    @Test func `where the charter names no scopes one key answers a FLASH for the member itself`()
        async throws
    {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { b in
                try await isOpen(b)
                let change = """
                    (list) => list.messages?.forEach(({ recipients }) => recipients.forEach((each) => {
                        if (each.statement) each.statement = { answer: 'UNKNOWN', missing: [], scopes: [] };
                    }))
                    """
                let _: Bool = try await b.run(Self.tampered("messages", change))
                let _: Bool = try await b.run(
                    """
                    const before = window.fetch;
                    window.said = [];
                    window.fetch = (...of) => {
                        if (of[1]?.method === 'POST') window.said.push(of[1].body);
                        return before(...of);
                    };
                    return true;
                    """)
                try await Browser.open(demo.a) { a in
                    try await isOpen(a)
                    let rest = "\"to\":[\"B\"],\"parameters\":{\"position\":[38.1,34.5]"
                    let query = "{\"code\":\"QY03\",\(rest),\"within\":1}}"
                    #expect(try await a.runAsync(Self.post, "messages", query) == 201)
                    for words in ["YES for B", "NO for B", "UNKNOWN for B"] {
                        try await b.wait(forText: words, in: "#messages")
                    }
                    let key = "new KeyboardEvent('keydown', { key: 'n', bubbles: true })"
                    try await b.wait(
                        for: "window.said.length > 0 || (document.body.dispatchEvent(\(key)), false)")
                    let said: [String] = try await b.run(
                        """
                        const { code, parameters } = JSON.parse(window.said[0]);
                        return [code, parameters.answer, ...parameters.scopes];
                        """)
                    #expect(said == ["QY02", "NO", "B"])
                    #expect(
                        try await a.runAsync(Self.post, "messages", "{\"code\":\"SF01\",\(rest)}}") == 201)
                    try await b.wait(forText: "NOT MINE for B", in: "#messages")
                }
            }
        }
    }

    @Test func `the watch is relieved after each item was accepted by itself`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.a) { a in
                try await isOpen(a)
                let stop = "{\"code\":\"SF01\",\"to\":[\"B\"],\"parameters\":{\"position\":[38.1,34.5]}}"
                #expect(try await a.runAsync(Self.post, "messages", stop) == 201)
                try await Browser.open(demo.b) { b in
                    try await isOpen(b)
                    try await b.wait(forElement: ".message-card.flash")
                    try await b.click("#watch-open")
                    try await b.wait(forText: "Nobody has taken the watch on this node yet.", in: "#watch")
                    try await b.wait(forText: "STOP", in: "#watch .watch-items")
                    #expect(try await b.attribute("disabled", of: "#watch .primary") == "true")
                    let items = try await b.count(of: "#watch .watch-item")
                    #expect(items >= 4, "the STOP and the three notices")
                    for left in (0..<items).reversed() {
                        try await b.press("ACCEPT", among: "#watch .watch-item:not(.accepted) button")
                        try await b.wait(
                            for:
                                "document.querySelectorAll('#watch .watch-item:not(.accepted)').length === \(left)"
                        )
                    }
                    try await b.type("FALCON 2", into: "#watch input[name='relief']")
                    try await b.wait(
                        for: "document.querySelector('#watch input[name=\"relief\"]').value === 'FALCON 2'")
                    try await b.click("#watch .primary")
                    try await b.wait(forText: "The watch is Duty officer of B’s", in: "#watch")
                    try await b.press("Back", among: "#watch button")
                    try await b.wait(forText: "Duty officer of B", in: "#watch-open")
                    try await a.wait(forText: "FALCON 2", in: "#messages")
                }
            }
        }
    }

    @Test func `a danger stays before the desk after it was acknowledged, until its author ends it`()
        async throws
    {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { b in
                try await isOpen(b)
                try await Browser.open(demo.a) { a in
                    try await isOpen(a)
                    let danger =
                        "{\"code\":\"HZ01\",\"to\":[\"B\"],\"parameters\":{\"position\":[37.63,34.5225],\"radius\":30}}"
                    #expect(try await a.runAsync(Self.post, "messages", danger) == 201)
                    try await b.wait(forText: "radius 30 NM", in: "#standing .danger")
                    try await b.press("PASSED TO UNITS", among: ".message-card.flash button")
                    try await b.wait(for: "!document.querySelector('.message-card.flash')")
                    #expect(try await b.text(of: "#standing").contains("DANGER"))
                    let serial: String = try await b.run(
                        "return document.querySelector('#standing .danger').getAttribute('aria-label').split(' ')[1]"
                    )
                    let ended = "{\"code\":\"HZ03\",\"re\":\"\(serial)\"}"
                    #expect(try await a.runAsync(Self.post, "messages", ended) == 201)
                    try await b.wait(for: "document.querySelector('#standing').hidden")
                }
            }
        }
    }
}
