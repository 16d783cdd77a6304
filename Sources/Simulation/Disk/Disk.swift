package import Deconfliction
package import Line
import TransparencyLog

/// A node's disk as its store sees it: transactions that are whole or absent after a crash, and the mark file beside them.
///
/// It keeps to what SQLite promises in WAL mode with `synchronous=FULL`: a transaction whose frames did not all reach the
/// disk, or whose last one is torn, is as if it had never been.
package struct Disk: Sendable {
    /// What is synced, in the order in which it was stored.
    package private(set) var durable: [Record] = []
    /// Written and not synced: gone, or there, after a crash.
    private var unsynced: [Record] = []
    package internal(set) var marks: [Tidemark] = []
    /// How many entries of each log are durable.
    package private(set) var sizes: [LogName: UInt64] = [:]
    /// How much of it is news: all but that a line was still heard.
    private(set) var news = 0
    /// How much was durable when the last backup was made.
    private var backup = 0
    private(set) var isRotten = false

    /// What the process reads.
    var all: [Record] { durable + unsynced }

    mutating func write(_ records: [Record]) { unsynced += records }

    /// Makes durable what was written; returns it.
    mutating func sync() -> [Record] {
        let synced = unsynced
        count(synced)
        durable += synced
        unsynced = []
        return synced
    }

    /// After a crash of the machine: the last transaction is there only if all of it is.
    mutating func lose(keeping isKept: (Int) -> Bool) {
        guard !unsynced.isEmpty, unsynced.indices.allSatisfy(isKept) else {
            unsynced = []
            return
        }
        _ = sync()
    }

    mutating func makeBackup() { backup = durable.count }

    mutating func rot() { isRotten = true }

    /// Puts the last backup in place of what is there, or nothing at all. The mark file stays: it is no part of a backup.
    mutating func restoreBackup(orNothing isLost: Bool) {
        durable = isLost ? [] : Array(durable.prefix(backup))
        unsynced = []
        isRotten = false
        backup = min(backup, durable.count)
        (sizes, news) = ([:], 0)
        count(durable)
    }

    private mutating func count(_ records: [Record]) {
        for record in records {
            if case .entry(let log, _, _, _, _) = record { sizes[log, default: 0] += 1 }
            if case .heard = record { continue }
            news += 1
        }
    }

    /// The records as SQLite gives them back: originals first, entries and withheld notices in the order of their making,
    /// then what covers them, of what replaces its predecessor only the newest.
    package var asRead: [Record] {
        var stages: [[Record]] = [[], [], [], [], [], [], []]
        var (expired, settled): ([Record], [Record]) = ([], [])
        var newest: [LogName: Record] = [:]
        var witnessed: [LogName: Record] = [:]
        var heard: [MemberName: Record] = [:]
        for record in all.withoutExpired {
            switch record {
            case .expired: expired.append(record)
            case .settled: settled.append(record)
            case .reviewed: stages[4].append(record)
            case .original: stages[0].append(record)
            case .entry, .withheld: stages[1].append(record)
            case .checkpoint(let log, _): newest[log] = record
            case .receipt: stages[2].append(record)
            case .cosignature: stages[3].append(record)
            case .witnessed(let log, _, _): witnessed[log] = record
            case .fork, .closed: stages[4].append(record)
            case .heard(let member, _): heard[member] = record
            case .silence, .tick: stages[6].append(record)
            case .action: break
            }
        }
        let checkpoints = newest.sorted { $0.key < $1.key }.map(\.value)
        stages[5] = witnessed.sorted { $0.key < $1.key }.map(\.value)
        let own = heard.sorted { $0.key < $1.key }.map(\.value) + stages[6]
        return expired + stages[0] + stages[1] + checkpoints + stages[2] + stages[3] + stages[5] + stages[4]
            + own + settled
    }

    /// Entries of a log as stored, within a batch.
    func parcels(of log: LogName, from start: UInt64, upTo end: UInt64) -> [ExchangeMessage.Parcel] {
        var parcels: [ExchangeMessage.Parcel] = []
        var index: UInt64 = 0
        for case .entry(log, let leaf, let body, _, _) in all.withoutExpired {
            if index >= start, index < end, parcels.count < Limits.entriesPerBatch {
                parcels.append(ExchangeMessage.Parcel(leaf: leaf, body: body))
            }
            index += 1
        }
        return parcels
    }
}
