package import Airspace
package import Line
package import TransparencyLog

/// The log that this member writes to one counterpart.
package struct Outbox: Sendable {
    package let log: LogName
    package private(set) var tree = MerkleTree()
    /// The counterpart's receipts.
    package private(set) var receipts = Marks<Instant>()
    /// What has no receipt yet, from index `receipts.size` on: this is what may have to be sent again.
    private var pending = Pages<ExchangeMessage.Parcel>()
    /// How many leading elements of `pending` have had a receipt.
    private var settled = 0
    /// The newest that was signed.
    private var signed: SignedCheckpoint?
    private let signer: NoteSigner
    private let secret: SigningKey

    init(log: LogName, origin: String, key: SigningKey) {
        self.log = log
        secret = key
        do {
            signer = try NoteSigner(name: origin, key: key)
        } catch {
            preconditionFailure("origin \(origin) is no key name: \(error)")
        }
    }

    /// An empty one for a later epoch.
    func successor(_ log: LogName, origin: String) -> Outbox { Outbox(log: log, origin: origin, key: secret) }

    /// By which its checkpoints are known; the name is the log's origin.
    package var key: VerifierKey { signer.verifierKey }

    package var size: UInt64 { tree.size }
    package var undelivered: UInt64 { size - receipts.size }

    /// Takes up what is known of the stored log as a whole.
    mutating func resume(_ log: Settled.Log) {
        precondition(size == 0, "\(log.tree.size) entries taken up behind \(size)")
        tree = log.tree
        for mark in log.receipts { receipts.add(size: mark.size, at: mark.time.stated) }
    }

    mutating func append(leaf: [UInt8], body: Body?) {
        restore(size, TreeHash.leaf(leaf), ExchangeMessage.Parcel(leaf: leaf, body: body))
    }

    /// Takes an entry in its place: those before it without a receipt were taken already.
    mutating func restore(_ index: UInt64, _ hash: Digest, _ parcel: ExchangeMessage.Parcel) {
        if index == size { tree.append(hash) }
        if index >= receipts.size { pending.append(parcel) }
    }

    mutating func confirm(size: UInt64, at time: Instant) {
        guard size > receipts.size else { return }
        settled += Int(size - receipts.size)
        receipts.add(size: size, at: time)
        settled -= pending.dropPages(within: settled)
        guard settled == pending.count else { return }
        pending = Pages()
        settled = 0
    }

    /// The body of an entry is deleted. One that has no receipt yet goes out without it.
    mutating func expire(_ serial: Serial) {
        guard serial.log == log, serial.index >= receipts.size, serial.index < size else { return }
        let place = settled + Int(serial.index - receipts.size)
        pending.replace(place, with: ExchangeMessage.Parcel(leaf: pending[place].leaf, body: nil))
    }

    /// All entries from `start` on that have no receipt.
    func parcels(from start: UInt64) -> [ExchangeMessage.Parcel] {
        let first = max(start, receipts.size)
        return first < size ? Array(pending[(settled + Int(first - receipts.size))...]) : []
    }

    /// The entries from `start` that fit one batch: 256 entries or 256 KiB, or one entry with its body.
    ///
    /// - Precondition: `start` has not been receipted past.
    func batch(from start: UInt64) -> [ExchangeMessage.Parcel] {
        precondition(start >= receipts.size, "batch from \(start), receipted \(receipts.size)")
        var batch: [ExchangeMessage.Parcel] = []
        var bytes = 0
        for parcel in pending[(settled + Int(start - receipts.size))...].prefix(Limits.entriesPerBatch) {
            bytes += parcel.bytes
            if !batch.isEmpty, bytes > Limits.batchBytes { break }
            batch.append(parcel)
        }
        return batch
    }

    /// This log's newest checkpoint, kept for the next time: heartbeats say it over and over.
    mutating func newestCheckpoint() -> SignedCheckpoint {
        let newest = checkpoint(of: size)
        signed = newest
        return newest
    }

    /// This log's checkpoint of a size it has had. Signing is deterministic, so that asking twice signs nothing new.
    func checkpoint(of size: UInt64) -> SignedCheckpoint {
        if let signed, signed.checkpoint.size == size { return signed }
        do {
            let head = TreeHead(size: size, root: tree.root(at: size))
            return signer.sign(try Checkpoint(origin: signer.verifierKey.name, head: head))
        } catch {
            preconditionFailure("origin \(signer.verifierKey.name) is no origin: \(error)")
        }
    }
}
