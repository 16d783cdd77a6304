import Airspace
import Deconfliction
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// One stored log, written by its author, checked there, and taken over by its addressee.
struct RecordTrial {
    let sample: SampleRecord
    let entries: UInt64

    /// The author's log in its store, 256 entries a transaction.
    func write() throws { try sample.write(entries: entries) }

    /// From the bytes in the store to the root.
    func audit(_ store: Store) throws {
        let history = try store.history(of: sample.log, in: sample.charter.charter, key: nil, mark: nil)
        guard history.tree.size == entries else {
            throw Failure.wrongArgument("\(entries)", wanted: "all are stored")
        }
    }

    /// The same, with every entry read as what it is: canonical, and at its place.
    func read(_ store: Store) throws {
        var frontier = Frontier()
        for start in stride(from: 0, to: entries, by: 4_096) {
            for leaf in try store.leaves(of: sample.log, in: start..<start + 4_096) {
                let entry = try Entry(encoded: leaf)
                guard entry.serial == Serial(log: sample.log, index: frontier.size) else {
                    throw Failure.wrongArgument("\(entry.serial)", wanted: "another place")
                }
                frontier.append(TreeHash.leaf(leaf))
            }
        }
    }

    /// The author's store, opened for reading; opening checks the pages of the whole file, which is no part of an audit.
    func reader() throws -> Store {
        try Store(
            reading: sample.directory(of: sample.log.author).storeFile,
            identity: .init(mechanism: sample.mechanism, member: sample.log.author))
    }

    /// The messages in which the line would bring the log, 256 entries each.
    func batches() throws -> [ExchangeMessage] {
        let origin = sample.log.origin(in: sample.mechanism)
        let signer = try NoteSigner(name: origin, key: sample.keys(of: sample.log.author).log)
        var tree = MerkleTree()
        var batches: [ExchangeMessage] = []
        for start in stride(from: 0, to: entries, by: Limits.entriesPerBatch) {
            var parcels: [ExchangeMessage.Parcel] = []
            for index in start..<min(start + UInt64(Limits.entriesPerBatch), entries) {
                let (leaf, body) = sample.entry(index)
                tree.append(TreeHash.leaf(leaf))
                parcels.append(ExchangeMessage.Parcel(leaf: leaf, body: body))
            }
            let checkpoint = signer.sign(try Checkpoint(origin: origin, head: tree.head))
            batches.append(
                ExchangeMessage(
                    log: sample.log, checkpoint: checkpoint.note, start: start,
                    proof: tree.consistencyProof(from: start, to: tree.size), entries: parcels,
                    held: .nothing,
                    receipt: nil, clock: Self.now, wait: 0))
        }
        return batches
    }

    /// The addressee's node takes every message; what it wants stored is stored and marked before the next, as the shell does it.
    func takeOver(_ batches: [ExchangeMessage]) throws {
        let me = sample.log.addressee
        let store = try sample.store(of: me)
        let marks = try MarkFile(
            path: sample.directory(of: me).markFile, logs: sample.charter.charter.markedLogs, isMarked: false,
            opening: Opening(isHeldByOther: false))
        var node = Node(me, of: sample.charter.charter, keys: sample.keys(of: me), records: [])
        for (number, batch) in batches.enumerated() {
            let entropy = Entropy(Digest(hashing: Array("batch \(number)".utf8)).bytes)
            let event = Event.exchangeRequested(
                RequestID(UInt64(number)), by: sample.log.author, batch, entropy)
            for case .store(let records) in node.handle(event, at: Self.now) { try store.append(records) }
            try marks.write(node.tidemarks)
        }
        guard node.link(to: sample.log.author)?.inbox.size == entries else {
            throw Failure.wrongArgument("\(entries)", wanted: "all are taken over")
        }
        try store.close()
    }

    /// 2027-03-20 00:00 UTC.
    private static let now = Instant(saturating: 1_805_500_800_000)
}
