package import Airspace
package import Line

/// Short spellings for tests. A literal that is wrong is a mistake in the test and stops it.
extension MemberName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let name = MemberName(text) else { preconditionFailure("\(text) is no member's name") }
        self = name
    }
}

extension Serial: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let serial = Serial(text) else { preconditionFailure("\(text) is no serial") }
        self = serial
    }
}

extension Instant: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        do {
            self = try Timestamp.instant(text)
        } catch {
            preconditionFailure("\(text) is no time: \(error)")
        }
    }
}

extension LogName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) {
        guard let serial = Serial("\(text)-0") else { preconditionFailure("\(text) is no log") }
        self = serial.log
    }
}

extension Instant {
    /// When tests begin unless they say otherwise.
    package static let morning: Instant = "2027-03-10T04:40:00Z"

    package func minutes(_ minutes: Int64) -> Instant { advanced(byMilliseconds: minutes * 60_000) }
    package func seconds(_ seconds: Int64) -> Instant { advanced(byMilliseconds: seconds * 1_000) }
}
