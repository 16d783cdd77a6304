package import Deconfliction

/// The alarms since the process started: how many there were, and the newest of them. Whoever follows them keeps the count.
package struct Alarms: Sendable {
    /// Whoever has missed more sees them on the messages.
    private static let kept = 256

    package private(set) var count = 0
    private var newest: [Alarm] = []

    mutating func add(_ alarms: [Alarm]) {
        count += alarms.count
        newest = Array((newest + alarms).suffix(Self.kept))
    }

    /// Those beyond the first so many, as far as they are kept.
    package func dropFirst(_ seen: Int) -> ArraySlice<Alarm> { newest.suffix(max(0, count - seen)) }
}
