import Foundation

/// What some work takes by the clock on the wall, and of the processors.
enum Stopwatch {
    struct Reading {
        let wall: Duration
        /// Of this process, all its threads together, in user and in system mode.
        let processor: Duration

        /// How many a second, in whole numbers.
        func rate(of count: Int, by time: Duration) -> Int {
            Int(Double(count) / max(time / .seconds(1), 1e-9))
        }
    }

    static func measure(_ work: () throws -> Void) rethrows -> Reading {
        let began = (ContinuousClock.now, processorTime)
        try work()
        return Reading(wall: ContinuousClock.now - began.0, processor: processorTime - began.1)
    }

    static func measure(_ work: () async throws -> Void) async rethrows -> Reading {
        let began = (ContinuousClock.now, processorTime)
        try await work()
        return Reading(wall: ContinuousClock.now - began.0, processor: processorTime - began.1)
    }

    /// With two digits behind the point.
    static func seconds(_ time: Duration) -> String {
        String(format: "%.2f", time / .seconds(1))
    }

    private static var processorTime: Duration {
        .microseconds(Int64(clock()) * 1_000_000 / Int64(CLOCKS_PER_SEC))
    }
}
