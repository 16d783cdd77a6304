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
    // The mark file.
    case tornMark = "torn mark"
    case failedMarkSync = "failed sync of the mark"
    case lostMark = "mark file lost"
    case oldMark = "old mark file put back"
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
    case forkAndRestore = "fork by an old record and mark"

    package static func < (a: Fault, b: Fault) -> Bool {
        (allCases.firstIndex(of: a) ?? 0) < (allCases.firstIndex(of: b) ?? 0)
    }

    /// The lies, of which a world has at most one.
    package static let lies: [Fault] = [
        .fork, .skip, .rewrite, .flood, .wrongHolds, .staleProof, .wrongBody, .forkAndRestore,
    ]

    /// What can befall a record or its mark, of which a world has at most one, at one member.
    static let losses: [Fault] = [.bitRot, .lostFile, .restoredBackup, .lostMark, .oldMark]
}
