/// What kept a browser test from doing what it asked for.
enum BrowserError: Error, Equatable {
    /// What the process printed before it ended.
    case driverDidNotStart(String)
    /// The command, and the error code and message of the driver (W3C WebDriver, section 6.6).
    case refused(command: String, error: String, message: String)
    case unreadable(command: String, answer: String)
    /// The condition that did not come true, and the text of the page at that time.
    case timedOut(String, page: String)
}
