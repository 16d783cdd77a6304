package import Airspace
package import TransparencyLog

/// What one side of a line says in an exchange, as request or as answer: what is new in its own log, and what it holds of
/// the opposite one. Without entries it is the heartbeat.
package struct ExchangeMessage: Hashable, Sendable {
    /// The log that the sender writes.
    package let log: LogName
    /// Signed by the author, of the size that `start` and `entries` make.
    package let checkpoint: SignedNote
    /// The size the sender believes the other side to hold: index of the first entry.
    package let start: UInt64
    /// From `start` to the checkpoint.
    package let proof: ConsistencyProof
    package let entries: [Parcel]
    /// What the sender holds of the opposite log.
    package let held: Holding
    /// The newest checkpoint of the opposite log with the sender's cosignature; nil before there is one.
    package let receipt: SignedNote?
    /// The sender's clock.
    package let clock: Instant
    /// How long the answer may be held back until there is something to say, in milliseconds; of requests only.
    package let wait: Int64
    /// The sender has lost part of `log`.
    package let lost: Loss?
    /// What the other side had lost of the opposite log.
    package let returned: Returned?
    /// That the other side signed two histories of the opposite log, which is closed.
    package let fork: ForkEvidence?

    /// An entry's leaf as sent, and its body where it has one.
    package struct Parcel: Hashable, Sendable {
        package let leaf: [UInt8]
        package let body: Body?

        package init(leaf: [UInt8], body: Body?) {
            self.leaf = leaf
            self.body = body
        }

        /// What it weighs in a batch, in bytes.
        package var bytes: Int { leaf.count + (body?.bytes.count ?? 0) }
    }

    package init(
        log: LogName, checkpoint: SignedNote, start: UInt64, proof: ConsistencyProof, entries: [Parcel],
        held: Holding, receipt: SignedNote?, clock: Instant, wait: Int64,
        lost: Loss? = nil, returned: Returned? = nil, fork: ForkEvidence? = nil
    ) {
        self.log = log
        self.checkpoint = checkpoint
        self.start = start
        self.proof = proof
        self.entries = entries
        self.held = held
        self.receipt = receipt
        self.clock = clock
        self.wait = wait
        self.lost = lost
        self.returned = returned
        self.fork = fork
    }
}
