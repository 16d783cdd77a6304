package import TransparencyLog

/// What a reader gives back to an author that has lost part of its own log: entries of it as they were held, with the
/// author's own checkpoint over all that is held. Its presence says that the reader has closed the log there.
package struct Returned: Hashable, Sendable {
    /// Of the ``Loss`` that it answers; nil where nothing was asked, and the log is closed all the same.
    package let ask: MessageID?
    package let epoch: UInt32
    /// Index of the first entry given back.
    package let start: UInt64
    package let entries: [ExchangeMessage.Parcel]
    /// The newest that is held of this epoch, signed by the author; nil where nothing is.
    package let checkpoint: SignedNote?
    /// From the last entry given back to the checkpoint.
    package let proof: ConsistencyProof

    package init(
        ask: MessageID?, epoch: UInt32, start: UInt64, entries: [ExchangeMessage.Parcel],
        checkpoint: SignedNote?, proof: ConsistencyProof
    ) {
        self.ask = ask
        self.epoch = epoch
        self.start = start
        self.entries = entries
        self.checkpoint = checkpoint
        self.proof = proof
    }
}
