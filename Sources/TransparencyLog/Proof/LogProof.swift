/// A C2SP tlog-proof: offline proof that a leaf stands in a log, under a checkpoint with its signatures.
public struct LogProof: Hashable, Sendable {
    /// Whatever the writer added; nothing authenticates it. `nil` when the line is absent.
    public let extra: [UInt8]?
    /// The leaf's place in the log, from 0.
    public let index: UInt64
    /// The path from the leaf to the root of the checkpoint; what it shows, ``shows(leaf:)`` says.
    public let inclusion: InclusionProof
    /// The checkpoint with its signature lines, which count only after ``SignedNote/verified(by:using:)``.
    public let signed: SignedCheckpoint

    /// Puts a proof together; whether it shows anything is not checked.
    ///
    /// - Precondition: `index` is below the size of the checkpoint, and `extra` within
    ///   ``LogLimits/extraBytes``.
    public init(extra: [UInt8]? = nil, index: UInt64, inclusion: InclusionProof, signed: SignedCheckpoint) {
        precondition(index < signed.checkpoint.size, "leaf \(index) is beyond \(signed.checkpoint.size)")
        precondition(
            extra.map(\.count) ?? 0 <= LogLimits.extraBytes, "extra is over \(LogLimits.extraBytes) bytes")
        self.extra = extra
        self.index = index
        self.inclusion = inclusion
        self.signed = signed
    }

    /// Reads a proof. Throws the first line that is wrong.
    public init(parsing bytes: [UInt8]) throws(TransparencyLogError) {
        guard bytes.count <= LogProof.byteLimit else {
            throw .tooLong(bytes: bytes.count, limit: LogProof.byteLimit)
        }
        var lines = TextLines(bytes)
        guard let format = lines.next(), format.elementsEqual(LogProof.format.utf8)
        else { throw lines.malformed(.format) }
        var line = lines.next()
        if let text = line?.after("extra ") {
            guard let decoded = Base64.decode(text), decoded.count <= LogLimits.extraBytes
            else { throw lines.malformed(.extra) }
            extra = decoded
            line = lines.next()
        } else {
            extra = nil
        }
        guard let digits = line?.after("index "),
            let index = DecimalDigits.decode(digits, upTo: LogLimits.treeSize)
        else { throw lines.malformed(.index) }
        self.index = index
        inclusion = InclusionProof(try lines.hashes())
        signed = try SignedCheckpoint(parsing: lines.remainder)
        guard index < signed.checkpoint.size else {
            throw .indexBeyondTree(index: index, size: signed.checkpoint.size)
        }
    }

    /// The proof as a `.tlog-proof` file holds it.
    public var encoded: String {
        let extraLine = extra.map { "extra \(Base64.encode($0))\n" } ?? ""
        let hashes = inclusion.hashes.map { "\($0.base64)\n" }.joined()
        return "\(LogProof.format)\n\(extraLine)index \(index)\n\(hashes)\n\(signed.note.encoded)"
    }

    /// Whether the leaf with this hash stands where the proof says, under its checkpoint.
    ///
    /// Says nothing about who signed the checkpoint: ask its note.
    public func shows(leaf leafHash: Digest) -> Bool {
        let head = signed.checkpoint.head
        return inclusion.shows(leaf: leafHash, at: index, in: head.size, under: head.root)
    }

    private static let format = "c2sp.org/tlog-proof@v1"
    private static let byteLimit = LogLimits.requestBytes + (LogLimits.extraBytes + 2) / 3 * 4 + 64
}
