import Airspace
import Line

/// When a screen is worth looking at: what it shows changes with what the node stores and with what falls due. Ages grow all
/// the time, and are looked at every so often.
struct Watch {
    private var news: [MemberName: Int] = [:]
    private var due: [MemberName: Instant] = [:]
    private var looked: [MemberName: Instant] = [:]

    /// Longest time in milliseconds between two looks at a node to which something happens.
    private static let pause: Int64 = 60_000

    enum Look {
        case none
        /// Nothing is new but how long ago things were.
        case again
        case anew
    }

    /// - Parameter next: when something falls due by itself.
    mutating func look(_ name: MemberName, news count: Int, at now: Instant, next: Instant?) -> Look {
        let isNew = news[name] != count
        let hasCome = due[name].map { $0 <= now } ?? false
        let isOld = looked[name].map { now.milliseconds(since: $0) >= Self.pause } ?? true
        guard isNew || hasCome || isOld else { return .none }
        news[name] = count
        due[name] = next
        looked[name] = now
        return isNew || hasCome ? .anew : .again
    }
}
