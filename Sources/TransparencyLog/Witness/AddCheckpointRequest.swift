/// The body of a C2SP tlog-witness `add-checkpoint` request: a checkpoint, and proof that it extends the one
/// before.
public struct AddCheckpointRequest: Hashable, Sendable {
    /// The size of the log that the witness is believed to have cosigned last.
    public let oldSize: UInt64
    /// From `oldSize` to the checkpoint.
    public let proof: ConsistencyProof
    /// The checkpoint to be cosigned, under its log's signature, which is for ``Witness/add(_:using:)`` to verify.
    public let signed: SignedCheckpoint

    /// Puts a request together; nothing of it is checked.
    public init(oldSize: UInt64, proof: ConsistencyProof, signed: SignedCheckpoint) {
        self.oldSize = oldSize
        self.proof = proof
        self.signed = signed
    }

    /// Reads a request body; what this throws is a 400 of the protocol.
    public init(parsing bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= LogLimits.requestBytes else {
            throw .tooLong(bytes: bytes.count, limit: LogLimits.requestBytes)
        }
        var lines = TextLines(bytes)
        guard let oldSize = lines.next()?.after("old "),
            let size = DecimalDigits.decode(oldSize, upTo: LogLimits.treeSize)
        else { throw lines.malformed(.oldSize) }
        self.oldSize = size
        proof = ConsistencyProof(try lines.hashes())
        signed = try SignedCheckpoint(parsing: lines.remainder)
    }

    /// The request body.
    public var encoded: String {
        "old \(oldSize)\n" + proof.hashes.map { "\($0.base64)\n" }.joined() + "\n" + signed.note.encoded
    }
}
