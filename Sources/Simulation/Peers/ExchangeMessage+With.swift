package import Line
package import TransparencyLog

extension ExchangeMessage {
    /// The same message with some of it put otherwise.
    package func with(
        checkpoint: SignedNote? = nil, start: UInt64? = nil, proof: ConsistencyProof? = nil,
        entries: [Parcel]? = nil, held: Holding? = nil
    ) -> ExchangeMessage {
        ExchangeMessage(
            log: log, checkpoint: checkpoint ?? self.checkpoint, start: start ?? self.start,
            proof: proof ?? self.proof,
            entries: entries ?? self.entries, held: held ?? self.held, receipt: receipt, clock: clock,
            wait: wait,
            lost: lost, returned: returned, fork: fork)
    }
}
