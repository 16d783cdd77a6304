/// How often each fault strikes, in one thousand occasions. Each seed draws its own.
package struct Faults: Sendable {
    package var drop = 0
    package var duplicate = 0
    /// Longest delay of a message in milliseconds; messages with different delays arrive out of order.
    package var delay: Int64 = 5
    /// A process dies between storing and sending.
    package var crash = 0

    package static let none = Faults()

    package init() {}

    package init(drawnFrom generator: inout Generator) {
        drop = generator.happens(500) ? Int.random(in: 1...300, using: &generator) : 0
        duplicate = generator.happens(500) ? Int.random(in: 1...300, using: &generator) : 0
        delay = generator.happens(500) ? Int64.random(in: 10...20_000, using: &generator) : 5
        crash = generator.happens(500) ? Int.random(in: 1...100, using: &generator) : 0
    }
}

/// How often each fault struck.
package struct FaultCount: Hashable, Sendable {
    package var dropped = 0
    package var duplicated = 0
    package var reordered = 0
    package var crashed = 0

    package static func + (a: FaultCount, b: FaultCount) -> FaultCount {
        FaultCount(
            dropped: a.dropped + b.dropped, duplicated: a.duplicated + b.duplicated,
            reordered: a.reordered + b.reordered, crashed: a.crashed + b.crashed)
    }
}
