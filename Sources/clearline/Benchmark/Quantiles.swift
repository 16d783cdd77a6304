import Foundation

/// Times as they are reported: the middle, the edge, and the worst.
enum Quantiles {
    /// - Parameter times: at least one, in any order.
    static func median(of times: [Duration]) -> Duration { times.sorted()[times.count / 2] }

    /// - Parameter times: sorted, and at least one.
    static func lines(of times: [Duration]) -> [String] {
        [("median", 0.5), ("p90", 0.9), ("p99", 0.99), ("longest", 1)].map { words, share in
            let time = times[min(times.count - 1, Int(Double(times.count) * share))]
            let tenths = time.components.attoseconds / 100_000_000_000_000 + time.components.seconds * 10_000
            return
                "  \(words.padding(toLength: 8, withPad: " ", startingAt: 0)) \(tenths / 10).\(tenths % 10) ms"
        }
    }
}
