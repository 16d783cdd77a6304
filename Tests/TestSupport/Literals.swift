package import Airspace
package import Line

/// Short spellings for tests. A literal that is wrong is a mistake in the test and stops it.
package func sound<Value>(_ value: Value?, _ text: String) -> Value {
    guard let value else { preconditionFailure("\(text) is no \(Value.self)") }
    return value
}

extension MemberName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = sound(MemberName(text), text) }
}

extension Serial: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = sound(Serial(text), text) }
}

extension LogName: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = sound(Serial("\(text)-0"), text).log }
}

extension Instant: ExpressibleByStringLiteral {
    package init(stringLiteral text: String) { self = sound(try? Timestamp.instant(text), text) }  // told

    /// When tests begin unless they say otherwise.
    package static let morning: Instant = "2027-03-10T04:40:00Z"

    package func minutes(_ minutes: Int64) -> Instant { advanced(byMilliseconds: minutes * 60_000) }
    package func seconds(_ seconds: Int64) -> Instant { advanced(byMilliseconds: seconds * 1_000) }
}
