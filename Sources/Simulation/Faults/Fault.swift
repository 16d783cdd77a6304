/// Everything that a simulated world can do to its nodes.
package enum Fault: String, Hashable, Comparable, Sendable, CaseIterable {
    // The network.
    case drop, duplicate, reorder
    case longDelay = "long delay"
    case partition = "one-way partition"
    case halfOpen = "half-open"
    case flippedByte = "flipped byte"
    case truncation
    case replay = "replay from an older session"
    // The disk.
    case lostWrites = "crash that keeps some unsynced writes"
    case tornWrite = "torn write"
    case failedSync = "failed sync"
    case fullDisk = "full disk"
    case bitRot = "bit rot"
    case lostFile = "whole file lost"
    case restoredBackup = "old backup restored"
    // The clock.
    case skew, drift
    case jump = "clock jump"
    case stop = "clock stop"
    // The process.
    case crash
    case pause
    case doubleStart = "double start"
    // A peer that lies.
    case fork, skip, rewrite, flood
    case wrongHolds = "wrong holds"
    case staleProof = "stale proof"
    case wrongBody = "wrong body"

    package static func < (a: Fault, b: Fault) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }

    /// The lies, of which a world has at most one.
    package static let lies: [Fault] = [.fork, .skip, .rewrite, .flood, .wrongHolds, .staleProof, .wrongBody]
}

/// How often each fault struck.
package struct FaultCount: Hashable, Sendable {
    private var counts: [Fault: Int] = [:]

    package init() {}

    package subscript(_ fault: Fault) -> Int { counts[fault] ?? 0 }

    mutating func add(_ fault: Fault) { counts[fault, default: 0] += 1 }

    package static func + (a: FaultCount, b: FaultCount) -> FaultCount {
        var sum = a
        sum.counts.merge(b.counts) { $0 + $1 }
        return sum
    }

    /// The faults that never struck.
    package var missing: [Fault] { Fault.allCases.filter { self[$0] == 0 } }
}
