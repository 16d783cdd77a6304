extension Witness.Outcome {
    /// The HTTP status that C2SP tlog-witness gives it.
    public var status: Int {
        switch self {
        case .accepted: 200
        case .badRequest: 400
        case .badSignature: 403
        case .unknownLog: 404
        case .conflict, .otherRoot: 409
        case .badProof: 422
        }
    }

    /// The body of a 409: the size that the witness is at, with its newline, as `text/x.tlog.size`; `nil` for
    /// any other outcome.
    public var conflictBody: String? {
        guard case .conflict(let size) = self else { return nil }
        return "\(size)\n"
    }

    /// The size that the body of a 409 names; `nil` for a body that is anything else than one number in its one spelling, and a
    /// newline.
    public static func size(inConflictBody body: [UInt8]) -> UInt64? {
        guard body.last == UInt8(ascii: "\n") else { return nil }
        return DecimalDigits.decode(body.dropLast(), upTo: LogLimits.treeSize)
    }
}
