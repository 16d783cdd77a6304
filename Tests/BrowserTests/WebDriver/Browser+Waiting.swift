/// Scripts in the page, and waiting for what it is to show.
extension Browser {
    /// Runs the body of a function; `arguments` holds what follows. Optional results may be null.
    func run<Value: Decodable>(_ script: String, _ arguments: String...) async throws -> Value {
        try await session.post("execute/sync", Script(script: script, args: arguments))
    }

    /// Runs the body of an asynchronous function, which may `await`, and answers what it returns.
    func runAsync<Value: Decodable>(_ script: String, _ arguments: String...) async throws -> Value {
        let wrapped = "return (async function () { \(script) }).apply(null, arguments)"
        return try await session.post("execute/sync", Script(script: wrapped, args: arguments))
    }

    /// Waits, inside the page, until an expression is true; a page that is replaced meanwhile is asked anew.
    func wait(for condition: String, timeout: Duration = Browser.patience) async throws {
        let clock = ContinuousClock()
        let end = clock.now + timeout
        while clock.now < end {
            let left = max(1, (end - clock.now) / .milliseconds(1))
            do {
                if try await poll(condition, milliseconds: Int(left)) { return }
            } catch let error as BrowserError {
                guard case .refused(_, "javascript error", let message) = error, message.contains("unloaded")
                else {
                    throw error
                }
            }
        }
        throw BrowserError.timedOut(condition, page: try await run("return document.body.innerText"))
    }

    /// Waits until an element is there.
    func wait(forElement selector: String, timeout: Duration = Browser.patience) async throws {
        try await wait(for: "document.querySelector(\(quoted(selector)))", timeout: timeout)
    }

    /// Waits until the rendered text of the page, or of the first match, contains the text.
    func wait(forText text: String, in selector: String = "body", timeout: Duration = Browser.patience)
        async throws
    {
        let condition = "document.querySelector(\(quoted(selector)))?.innerText.includes(\(quoted(text)))"
        try await wait(for: condition, timeout: timeout)
    }

    private func poll(_ condition: String, milliseconds: Int) async throws -> Bool {
        try await runAsync(
            """
            const end = performance.now() + Number(arguments[0]);
            while (performance.now() < end) {
                if (\(condition)) { return true; }
                await new Promise(next => setTimeout(next, 20));
            }
            return false;
            """, String(milliseconds))
    }

    func quoted(_ text: String) -> String {
        "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'").replacing("\n", with: "\\n")
            + "'"
    }

    private struct Script: Encodable {
        let script: String
        let args: [String]
    }
}
