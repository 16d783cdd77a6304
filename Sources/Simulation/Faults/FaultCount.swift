/// How often each fault struck, how often it was made good, and how what was damaged or untrue was met.
package struct FaultCount: Hashable, Sendable {
    private var struck: [Fault: Int] = [:]
    private var healed: [Fault: Int] = [:]
    private var met: [Fault: [Response: Int]] = [:]

    package init() {}

    package subscript(_ fault: Fault) -> Int { struck[fault] ?? 0 }

    /// After how many of them everything that they had touched went on.
    package func recoveries(from fault: Fault) -> Int { healed[fault] ?? 0 }

    /// How the production code met it.
    package func responses(to fault: Fault) -> [(response: Response, times: Int)] {
        (met[fault] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    mutating func add(_ fault: Fault) { struck[fault, default: 0] += 1 }
    mutating func heal(_ fault: Fault) { healed[fault, default: 0] += 1 }
    mutating func meet(_ fault: Fault, _ response: Response) {
        met[fault, default: [:]][response, default: 0] += 1
    }

    package static func + (a: FaultCount, b: FaultCount) -> FaultCount {
        var sum = a
        sum.struck.merge(b.struck) { $0 + $1 }
        sum.healed.merge(b.healed) { $0 + $1 }
        sum.met.merge(b.met) { $0.merging($1) { $0 + $1 } }
        return sum
    }

    /// The faults that never struck, and those that nothing ever recovered from.
    package var missing: [Fault] { Fault.allCases.filter { recoveries(from: $0) == 0 } }
}
