import Foundation
import Testing

/// Every text of another member's that the console shows, with what a hostile one would put there, on one page.
@Suite(.serialized, .inBrowser) struct HostileTextTests {
    /// The node refuses most of this before it is stored; the page must not depend on it.
    private static let poison = #"""
        const hostile = [
            `<img src=x onerror="window.owned=1">`, '<script>window.owned=1</script>', '\u202Elive\u2066\u2069\u2069',
            '\u001b[2J\u001b]0;owned\u0007', 'one\ntwo\u2028three\u0085', 'a\u0000b\u007f', '\u200b\ufeff\u{e0041}',
            'e' + '\u0301'.repeat(300), 'x'.repeat(10000), '\u05d0\u200f\u202d1234', '" onfocus="window.owned=1', '\ue000\ufff9',
        ];
        let turn = 0;
        const next = () => `§${turn % hostile.length}§ ${hostile[turn++ % hostile.length]}`;
        const texts = new Set(['note', 'role', 'name', 'text', 'words', 'finding', 'refused', 'refer', 'scope', 'endpoint', 'problem', 'officer', 'statement', 'category', 'responsible']);
        const enumerated = new Set(['party', 'facilitator', 'civil', 'humanitarian', 'observer']);
        const poison = (value, key) => Array.isArray(value) ? value.map((each) => poison(each, key))
            : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, poison(each, name)]))
            : texts.has(key) && typeof value === 'string' && !enumerated.has(value) ? next() : value;
        const now = new Date().toISOString();
        const moment = { stated: now, known: now, disputed: false };
        const message = (serial, own) => ({
            serial, author: 'A', mine: false, code: 'SF01', name: '', priority: 'FLASH', note: '', parameters: {}, expired: false, re: null,
            role: '', to: [own], filed: moment, open: true, phrase: { language: 'en', text: '', rightToLeft: false, draft: true },
            recipients: [{
                member: own, serial, state: 'UNACKNOWLEDGED', delivered: moment, seen: { serial, role: '', time: moment }, understood: null,
                passed: null, unable: null, refused: '', standBy: null, due: { stage: 'reply', at: now }, missed: 1, told: ['deputy'], noAnswer: true,
                escalations: [{ at: now, stage: 'reply', deadlines: 1, to: ['deputy', 'facilitator (envelope only)'], line: null }],
                statement: { answer: 'UNKNOWN', missing: [''], scopes: [{ scope: '', answer: 'NO', until: now, expired: true, serial: null }] },
            }],
            answers: [{ serial: 'A-B-7', author: 'A', code: 'AK01', role: '', time: moment, phrase: { text: '' }, counts: false, finding: '' }],
            findings: [{ code: 'WRONG SENDER', text: '' }], choices: ['AK01', 'QY02'], ownNotices: ['B-610'], sites: [{ handle: 'A-P31', author: 'A', text: '' }], hazard: null, reminders: [],
        });
        const more = {
            messages: (body) => body.messages.unshift(message('A-B-90', 'B'), message('A-B-91', 'B')),
            proposals: (body) => body.proposals.push({
                serial: 'A-B-92', from: 'A', to: 'B', mine: false, notices: [], changes: 'A-B-1', handle: 'A-602', change: {}, words: '',
                state: 'declined', answer: 'B-A-4', refer: 'facilitator', filed: now, delivered: now,
            }),
            status: (body) => {
                body.watch = { officer: '', role: '', since: now };
                body.hazards = [{ serial: 'A-B-93', author: 'A', code: 'HZ01', name: '', start: now, end: now, open: true, radiusNm: 10, ownNotices: ['B-610'] }];
                body.reminders = [{ kind: 'crossing', serial: 'A-B-94', code: 'SF05', handle: null, at: now, count: 3, words: '' }];
                const line = body.lines[0];
                line.endpoint = '';
                line.remarks = [{ code: 'OTHER PHRASEBOOK', text: '' }];
                line.findings = [{ code: 'RECORD DISPUTED', text: '' }];
                line.reconciliation = { from: now, until: now, logsAgree: false, logs: [], items: [{
                    kind: 'queued', serial: 'A-B-95', code: 'NT01', name: '', handle: 'A-602', at: now, waitsFor: 'B', toBeNoted: true, words: '',
                }] };
            },
            watch: (body) => body.items.push({ kind: 'message', item: 'A-B-96', code: 'SF01', name: '', due: now, words: '', unread: true, accepted: false }),
            entries: (body) => body.entries.forEach((entry) => Object.assign(entry, { finding: '', refused: entry.author === 'A' ? '' : null })),
        };
        const real = window.fetch;
        window.fetch = async (...of) => {
            const part = /^\/api\/v1\/([a-z]+)/.exec(String(of[0]))?.[1];
            if (!part || part === 'events' || of[1]?.method === 'POST') return real(...of);
            const answer = await real(...of);
            const body = await answer.json();
            more[part]?.(body);
            return new Response(JSON.stringify(poison(body, '')), { status: answer.status, headers: { 'content-type': 'application/json' } });
        };
        return hostile.length;
        """#

    /// What is on the page and must not be: characters that reorder, hide or control text, in texts and in what is read out or hovered.
    private static let leaks = #"""
        const bad = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\ue000-\uf8ff]|[\u{e0000}-\u{e0fff}]|\p{M}{5}/u;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
            const { data, parentElement } = walker.currentNode;
            if (!data.trim() || parentElement.closest('noscript')) continue;
            if (bad.test(data.replace(/[\n ]+/g, ' ')) || data.length > 4200) found.push(`${parentElement.className}: ${JSON.stringify(data.slice(0, 80))}`);
        }
        for (const element of document.querySelectorAll('body [title], body [aria-label]')) {
            for (const name of ['title', 'aria-label']) {
                const text = element.getAttribute(name) ?? '';
                if (bad.test(text) || text.length > 4400) found.push(`${name}: ${JSON.stringify(text.slice(0, 80))}`);
            }
        }
        return found;
        """#

    private func expectNoLeaks(on page: Browser) async throws {
        let leaks: [String] = try await page.run(Self.leaks)
        #expect(leaks == [], "\(leaks)")
    }

    @Test func `what a hostile member says is shown as text and moves nothing`() async throws {
        try await RunningDemo.with { demo in
            try await Browser.open(demo.b) { page in
                try await page.wait(for: "document.querySelectorAll('.notice-row').length === 3")
                let kinds: Int = try await page.run(Self.poison)
                // A message of its own makes the node say that everything has changed.
                let status: Int = try await page.runAsync(
                    """
                    const answer = await fetch('/api/v1/messages', {
                        method: 'POST', headers: { authorization: 'Bearer ' + sessionStorage['clearline.token'], 'content-type': 'application/json' },
                        body: JSON.stringify({ code: 'SF01', to: ['A'], parameters: { position: [38.1, 34.5] } }),
                    });
                    return answer.status;
                    """)
                #expect(status == 201)
                for place in [
                    "#messages .note", "#messages .message-card .words", "#messages .gaps",
                    "#standing .danger", "#reconciliation .addressee .sub",
                    "#entries .words", "#entries .caution", "#proposals .change", "#watch-open", "#identity",
                    "#warning",
                ] {
                    try await page.wait(for: "document.querySelector('\(place)')?.textContent.includes('§')")
                }
                try await page.wait(
                    for: "document.querySelector('#messages .told')?.textContent.endsWith(' at B: deputy')")
                try await page.click("#watch-open")
                try await page.wait(
                    for: "document.querySelector('#watch .watch-items')?.textContent.includes('§')")
                try await expectNoLeaks(on: page)
                try await page.press("Back", among: "#watch button")
                try await page.click("[data-key^='notice A/']")
                try await page.wait(for: "!document.querySelector('#details').hidden")
                try await expectNoLeaks(on: page)
                let shown: String = try await page.run("return document.body.textContent")
                for kind in 0..<kinds {
                    #expect(shown.contains("§\(kind)§"), "hostile text \(kind) stands nowhere")
                }
                #expect(try await page.run("return window.owned === undefined"))
                #expect(
                    try await page.count(
                        of: "#desk img, #desk script, #desk iframe, #desk [onfocus], #desk [onerror]") == 0)
                #expect(!(try await page.run("return document.title.includes('§')")))
                #expect(
                    try await page.run(
                        "return [document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
                    )
                        == [1440, 900])
                #expect(try await page.consoleLines().filter { $0.level == "SEVERE" } == [])
            }
        }
    }
}
