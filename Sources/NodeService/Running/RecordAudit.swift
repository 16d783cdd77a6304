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
    private let logs: [(log: LogName, tree: MerkleTree)]

    /// Entries that are read in one go.
    private static let slice: UInt64 = 1_024

    init(of desk: Desk, logger: Logger) {
        self.desk = desk
        self.logger = logger
        let node = desk.view.node
        logs = node.peers.compactMap { node.link(to: $0) }.flatMap { link in
            (link.earlierOutboxes + [link.outbox]).map { ($0.log, $0.tree) }
                + (link.earlierInboxes + [link.inbox]).map { ($0.log, $0.tree) }
        }
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
        var done: UInt64 = 0
        for (log, tree) in logs {
            for start in stride(from: 0, to: tree.size, by: Int(Self.slice)) {
                let range = start..<min(start + Self.slice, tree.size)
                let began = ContinuousClock.now
                try await desk.store.audit(log, in: range, against: tree)
                done += UInt64(range.count)
                desk.note(.auditing(done: done, of: count))
                try await rest(since: began)
            }
            for notes in Store.Notes.allCases { try await read(notes, of: log, against: tree) }
        }
    }

    private func read(_ notes: Store.Notes, of log: LogName, against tree: MerkleTree) async throws {
        var place: Int64 = -1
        var began = ContinuousClock.now
        while let last = try await desk.store.audit(
            notes, of: log, behind: place, limit: Self.slice, against: tree)
        {
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
