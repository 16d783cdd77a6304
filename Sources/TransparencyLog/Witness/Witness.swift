/// What a witness knows of the logs it cosigns, and its one decision: C2SP tlog-witness `add-checkpoint`.
///
/// A value without I/O. Its owner makes the new head durable *before* it cosigns and answers; if it cannot,
/// it must not cosign. Decisions on one witness must not overlap, and a `mutating` method on one value
/// cannot.
public struct Witness: Sendable {
    private struct Log {
        let keys: [VerifierKey]
        var head: TreeHead
    }

    private var logs: [String: Log] = [:]

    /// A witness of no logs.
    public init() {}

    /// Takes up a log, or its keys anew, at the head cosigned last.
    public mutating func enrol(origin: String, keys: [VerifierKey], head: TreeHead = .empty) {
        logs[origin] = Log(keys: keys, head: head)
    }

    /// The newest head that this witness has accepted of a log; `nil` for a log it does not witness.
    public func head(of origin: String) -> TreeHead? {
        logs[origin]?.head
    }

    /// What becomes of a request, with the HTTP status that tlog-witness gives it.
    public enum Outcome: Hashable, Sendable {
        /// 200: the witness has moved to this checkpoint. Store it, then cosign it.
        case accepted(Checkpoint)
        /// 400: the old size is beyond the checkpoint's.
        case badRequest
        /// 403: no valid signature of a key trusted for this log, or one that does not verify.
        case badSignature
        /// 404: not a log of this witness.
        case unknownLog
        /// 409: the witness is at another size, which the answer names.
        case conflict(currentSize: UInt64)
        /// 409: of the size that the witness is at, the checkpoint has another root.
        case otherRoot
        /// 422: the checkpoint does not extend what the witness has seen.
        case badProof
    }

    /// Decides on a request, in the order of tlog-witness; moves on only if the outcome is
    /// ``Outcome/accepted(_:)``.
    public mutating func add(
        _ request: AddCheckpointRequest, using scheme: some SignatureScheme = Ed25519Scheme()
    ) -> Outcome {
        let checkpoint = request.signed.checkpoint
        guard let log = logs[checkpoint.origin] else { return .unknownLog }
        do {
            _ = try request.signed.note.verified(by: log.keys, using: scheme)
        } catch {
            return .badSignature
        }
        guard request.oldSize <= checkpoint.size else { return .badRequest }
        guard request.oldSize == log.head.size else { return .conflict(currentSize: log.head.size) }
        guard checkpoint.size > log.head.size || checkpoint.head == log.head else { return .otherRoot }
        guard request.proof.shows(that: checkpoint.head, extends: log.head) else { return .badProof }
        logs[checkpoint.origin]?.head = checkpoint.head
        return .accepted(checkpoint)
    }
}
