import Airspace
import Deconfliction
import Line
import Logging
import SQLiteStore
import TransparencyLog

/// The audit of all that was stored when the node started: it goes on beside the node's work, in slices with a rest behind
/// each, and stops the node if anything is not what was signed (docs/decisions/0019-settled-entries.md).
struct RecordAudit: Sendable {
    private let desk: Desk
    private let logger: Logger
    private let logs: [AuditedLog]
    /// What the entries that are read must come to.
    private let tally: Tally

    /// Entries that are read in one go.
    private static let slice: UInt64 = 1_024
    /// Receipts or cosignatures: each costs one or two verifications of a signature.
    private static let notes = 128

    /// Before the node goes on: nothing is stored between what is known of the logs and what is read here.
    init(of desk: Desk, logger: Logger) throws {
        self.desk = desk
        self.logger = logger
        let (node, charter) = (desk.view.node, desk.charter)
        logs = node.trees.map { AuditedLog($0.log, tree: $0.tree, charter: charter) }
        tally = try desk.store.entryTally()
    }

    func run() async {
        do {
            try await readAll()
            logger.info("the record is audited", metadata: ["entries": "\(count)"])
            desk.note(.audited(at: .now))
        } catch {
            // A node that is being shut down reads no further; nothing is wrong with its record.
            guard !Task.isCancelled else { return }
            desk.note(.refused(error as? StoreError ?? .failed(path: desk.store.path, what: "\(error)")))
        }
    }

    private var count: UInt64 { logs.reduce(0) { $0 + $1.tree.size } }

    private func readAll() async throws {
        try await desk.store.checkPages()
        try await desk.store.auditTables()
        var (done, found): (UInt64, Tally) = (0, Tally())
        for log in logs {
            for start in stride(from: 0, to: log.tree.size, by: Int(Self.slice)) {
                let range = start..<min(start + Self.slice, log.tree.size)
                let began = ContinuousClock.now
                found.join(try await desk.store.audit(log, in: range))
                done += UInt64(range.count)
                desk.note(.auditing(done: done, of: count))
                try await rest(since: began)
            }
        }
        try desk.store.audit(entries: found, against: tally)
        for log in logs {
            for notes in Store.Notes.allCases { try await read(notes, of: log) }
        }
    }

    private func read(_ notes: Store.Notes, of log: AuditedLog) async throws {
        var place: Int64 = -1
        var began = ContinuousClock.now
        while let last = try await desk.store.audit(notes, of: log, behind: place, limit: Self.notes) {
            place = last
            try await rest(since: began)
            began = ContinuousClock.now
        }
    }

    /// As long again is left to everybody else.
    private func rest(since began: ContinuousClock.Instant) async throws {
        guard count > Self.slice else { return }
        try await Task.sleep(for: ContinuousClock.now - began)
    }
}
