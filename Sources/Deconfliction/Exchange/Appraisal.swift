import Line
import TransparencyLog

/// Whether an entry of a counterpart's log, with its body, can be taken.
enum Appraisal {
    case taken(Entry, Content?)
    case refused(Refusal)

    /// - Parameters:
    ///   - serial: where it stands; nil where its own word for that is held against its place later.
    ///   - isExpired: its body was deleted here when its time was over.
    static func of(_ parcel: ExchangeMessage.Parcel, at serial: Serial?, isExpired: Bool = false) -> Appraisal
    {
        // Why it cannot be read is for its author to find out, from its own copy of the same bytes.
        guard let entry = try? Entry(encoded: parcel.leaf) else { return .refused(.notCanonical) }
        guard entry.serial == serial ?? entry.serial else { return .refused(.wrongPlace) }
        guard entry.code.row != nil else { return .refused(.notKnown) }
        guard let commitment = entry.commitment, !isExpired else { return .taken(entry, nil) }
        guard let body = parcel.body else { return .refused(.bodyAbsent) }
        guard body.bytes.count <= Limits.bodyBytes else { return .refused(.bodyTooLarge) }
        guard body.salt.count == Body.saltBytes, body.commitment(at: entry.serial) == commitment else {
            return .refused(.bodyMismatch)
        }
        // Its author has the same bytes.
        guard let content = try? Content(code: entry.code, body: body.bytes) else {
            return .refused(.bodyUnreadable)
        }
        if case .continuation(let continuation) = content, !continuation.mayStand(at: entry.serial) {
            return .refused(.wrongPlace)
        }
        return .taken(entry, content)
    }
}

extension Continuation {
    /// It is the first entry of a later epoch, and of nothing else, and goes on from one before.
    fileprivate func mayStand(at serial: Serial) -> Bool {
        serial.index == 0 && previous.epoch < serial.log.epoch
    }
}
