import Foundation

/// A headless browser as a test uses it. Elements are named by CSS selectors; what acts on one waits for it first.
///
///     try await Browser.open("http://127.0.0.1:8080/") { page in
///         try await page.click("button.sign-in")
///         try await page.wait(for: "document.querySelectorAll('.notice').length == 3")
///     }
struct Browser: Sendable {
    let session: Session

    /// How long an element or a condition may take to appear.
    static let patience: Duration = .seconds(15)

    /// Opens the page in a fresh browser of its own, and closes that whatever happens.
    static func open<Result>(
        _ url: String, width: Int = 1440, height: Int = 900, _ body: (Browser) async throws -> Result
    ) async throws -> Result {
        let driver = try Driver.start()
        defer { driver.stop() }
        let browser = Browser(session: try await Session(on: driver))
        do {
            try await browser.resize(width: width, height: height)
            try await browser.go(to: url)
            let result = try await body(browser)
            try await browser.session.end()
            return result
        } catch {
            // The first error is the one to report, not that the browser could not be closed after it.
            try? await browser.session.end()
            throw error
        }
    }

    func go(to url: String) async throws {
        let _: Session.Nothing? = try await session.post("url", ["url": url])
    }

    func reload() async throws {
        let _: Session.Nothing? = try await session.post("refresh", Session.Nothing())
    }

    /// Makes the page, not the window around it, exactly so many CSS pixels large.
    func resize(width: Int, height: Int) async throws {
        try await chromium(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": .number(width), "height": .number(height), "deviceScaleFactor": .number(1),
                "mobile": .truth(false),
            ])
    }

    /// Sets what `prefers-color-scheme` answers: `light` or `dark`.
    func prefer(colourScheme: String) async throws {
        let feature = ["name": "prefers-color-scheme", "value": colourScheme]
        try await chromium("Emulation.setEmulatedMedia", ["features": .records([feature])])
    }

    // MARK: Reading

    /// The rendered text of the first match.
    func text(of selector: String) async throws -> String {
        try await onElement(selector) { try await session.get("\($0)/text") }
    }

    /// The rendered texts of all matches, in document order; none is an answer too.
    func texts(of selector: String) async throws -> [String] {
        try await run("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)", selector)
    }

    func count(of selector: String) async throws -> Int {
        try await run("return document.querySelectorAll(arguments[0]).length", selector)
    }

    func attribute(_ name: String, of selector: String) async throws -> String? {
        try await onElement(selector) { try await session.get("\($0)/attribute/\(name)") }
    }

    // MARK: Acting

    /// Clicks the middle of the first match as a mouse would; refused if something covers it.
    func click(_ selector: String) async throws {
        let _: Session.Nothing? = try await onElement(selector) {
            try await session.post("\($0)/click", Session.Nothing())
        }
    }

    /// Presses the first match whose text contains the words.
    func press(_ words: String, among selector: String) async throws {
        try await wait(
            for:
                "[...document.querySelectorAll(\(quoted(selector)))].some(b => b.textContent.includes(\(quoted(words))))"
        )
        let _: Bool = try await run(
            """
            [...document.querySelectorAll(arguments[0])].find(b => b.textContent.includes(arguments[1])).click();
            return true;
            """, selector, words)
    }

    /// Types into the first match, after what stands there. `Key` has the keys without a letter.
    func type(_ text: String, into selector: String) async throws {
        let _: Session.Nothing? = try await onElement(selector) {
            try await session.post("\($0)/value", ["text": text])
        }
    }

    func clear(_ selector: String) async throws {
        let _: Session.Nothing? = try await onElement(selector) {
            try await session.post("\($0)/clear", Session.Nothing())
        }
    }

    // MARK: Evidence

    /// Writes what the page shows as a PNG file.
    func screenshot(to file: URL) async throws {
        let encoded: String = try await session.get("screenshot")
        guard let picture = Data(base64Encoded: encoded) else {
            throw BrowserError.unreadable(command: "screenshot", answer: String(encoded.prefix(100)))
        }
        try picture.write(to: file)
    }

    /// What the page wrote to its console since the last call, violations of its security policy among it.
    func consoleLines() async throws -> [ConsoleLine] {
        try await session.post("se/log", ["type": "browser"])
    }

    struct ConsoleLine: Decodable, Equatable {
        /// `SEVERE`, `WARNING`, `INFO` or `DEBUG`.
        let level: String
        let message: String
    }

    // MARK: Commands

    /// Acts on the first match by its path in the driver's commands. One that was drawn anew between being found
    /// and being acted on is found again: the driver refuses such a command before it has done anything.
    private func onElement<Result>(
        _ selector: String, _ act: (_ path: String) async throws -> Result
    ) async throws -> Result {
        let deadline = ContinuousClock.now + Self.patience
        while true {
            do {
                return try await act("element/\(try await element(selector))")
            } catch BrowserError.refused(_, error: "stale element reference", _)
                where ContinuousClock.now < deadline
            {
                continue
            }
        }
    }

    /// The driver's reference to the first match, once there is one.
    private func element(_ selector: String) async throws -> String {
        try await wait(forElement: selector)
        let found: [String: String] = try await session.post(
            "element", ["using": "css selector", "value": selector])
        // The key that stands for an element in every answer (W3C WebDriver, section 12.1).
        return found["element-6066-11e4-a52e-4f735466cecf", default: ""]
    }

    private func chromium(_ command: String, _ parameters: [String: Parameter]) async throws {
        let _: Session.Nothing? = try await session.post(
            "goog/cdp/execute", ChromiumCommand(cmd: command, params: parameters))
    }

    private struct ChromiumCommand: Encodable {
        let cmd: String
        let params: [String: Parameter]
    }

    /// A value in a command of the Chrome DevTools protocol.
    private enum Parameter: Encodable {
        case number(Int)
        case truth(Bool)
        case records([[String: String]])

        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            switch self {
            case .number(let number): try container.encode(number)
            case .truth(let truth): try container.encode(truth)
            case .records(let records): try container.encode(records)
            }
        }
    }
}
