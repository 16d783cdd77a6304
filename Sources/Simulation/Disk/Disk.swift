package import Deconfliction
package import Line
import TransparencyLog

/// A node's disk as its store sees it: a log of transactions, and the mark file beside it.
///
/// It keeps to what SQLite promises in WAL mode with `synchronous=FULL`: after a loss of power the transactions are there up to
/// the first of which any frame is missing or torn, since each frame's checksum goes on from the one before. What a
/// process reads when it starts is made durable then: the write-ahead log is emptied into the database.
package struct Disk: Sendable {
    /// What is synced, in the order in which it was stored.
    package internal(set) var durable: [Record] = []
    /// Transactions written and not synced: gone, or there, after a loss of power.
    private var unsynced: [[Record]] = []
    package internal(set) var mark: MarkImage
    /// Whether the database says that there is a mark file.
    private(set) var isMarked = false
    /// How many entries of each log are durable.
    package private(set) var sizes: [LogName: UInt64] = [:]
    /// How much of it is news: all but that a line was still heard.
    private(set) var news = 0
    /// How much was durable when the last backup was made.
    private var backup = 0
    /// What is not what it was, if anything.
    var rot: Rot?

    init(logs: Int) { mark = MarkImage(logs: logs) }

    /// What the process reads.
    var all: [Record] { unsynced.isEmpty ? durable : durable + unsynced.joined() }

    mutating func write(_ records: [Record]) { unsynced.append(records) }

    mutating func sync() {
        for records in unsynced {
            count(records)
            durable += records
        }
        unsynced = []
    }

    mutating func setMarked() { isMarked = true }

    /// The power fails. Each record is a frame of its transaction, and the last frame commits it.
    mutating func losePower(keeping isKept: (_ transaction: [Record], _ frame: Int) -> Bool) {
        mark.losePower()
        let whole = unsynced.prefix { transaction in
            (0...transaction.count).allSatisfy { isKept(transaction, $0) }
        }
        unsynced = Array(whole)
        sync()
    }

    mutating func makeBackup() {
        mark.keepCopy()
        if rot == nil { backup = durable.count }
    }

    /// Puts the last backup in place of what is there, or nothing at all. The mark file stays: it is no part of a backup.
    mutating func restoreBackup(orNothing isLost: Bool) {
        // The backup is from before anything was turned.
        if case .record(let place, let original, _) = rot { durable[place] = original }
        rot = nil
        durable = isLost ? [] : Array(durable.prefix(backup))
        unsynced = []
        isMarked = !isLost
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
