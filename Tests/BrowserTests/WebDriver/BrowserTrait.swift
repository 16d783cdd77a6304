import Foundation
import Testing

extension Trait where Self == ConditionTrait {
    /// Runs the test only where a browser is: not with `CLEARLINE_BROWSER=skip`.
    static var inBrowser: ConditionTrait {
        .enabled(
            if: ProcessInfo.processInfo.environment["CLEARLINE_BROWSER"] != "skip",
            "browser tests are left out: they need Chromium and its driver, as on Debian 12 and 13")
    }
}
