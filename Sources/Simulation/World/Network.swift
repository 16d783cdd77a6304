import Airspace
import Deconfliction
package import Line

/// What the network is doing: which ways are cut, and what it has seen that it could bring once more.
package struct Network {
    /// From one member to another.
    package struct Way: Hashable, Sendable {
        package let from: MemberName
        package let to: MemberName

        package init(from: MemberName, to: MemberName) {
            self.from = from
            self.to = to
        }
    }

    /// Requests that do not arrive, and answers that do not.
    private var cuts: [Way: Instant] = [:]
    private var halfOpen: [Way: Instant] = [:]
    private var lastArrival: [Way: Instant] = [:]
    private var older: [Way: [(letter: Letter, incarnation: Int)]] = [:]

    mutating func cut(_ way: Way, until end: Instant) { cuts[way] = end }
    mutating func halfOpen(_ way: Way, until end: Instant) { halfOpen[way] = end }
    func isCut(_ way: Way, at now: Instant) -> Bool { cuts[way].map { now < $0 } ?? false }
    func isHalfOpen(_ way: Way, at now: Instant) -> Bool { halfOpen[way].map { now < $0 } ?? false }

    /// Whether what arrives then overtakes something sent before it.
    mutating func overtakes(_ way: Way, arriving time: Instant) -> Bool {
        guard let last = lastArrival[way], last > time else {
            lastArrival[way] = time
            return false
        }
        return true
    }

    /// - Parameter incarnation: which process of its sender's has sent it.
    mutating func remember(_ way: Way, _ letter: Letter, of incarnation: Int) {
        if older[way, default: []].count >= 64 { older[way]?.removeFirst() }
        older[way, default: []].append((letter, incarnation))
    }

    /// What was sent by processes before this one.
    func remembered(_ way: Way, before incarnation: Int) -> [Letter] {
        (older[way] ?? []).filter { $0.incarnation < incarnation }.map(\.letter)
    }
}
