import Airspace
import Line
import TransparencyLog

/// An entry before it has a place in a log.
struct Draft {
    let code: Code
    let role: String
    let message: MessageID
    let regarding: Reference?
    let to: [MemberName]
    let content: Content?
    var refusal: Refusal?
    /// What is due on it by the charter.
    var due: Due?
    /// Whether it goes out beside what is under way.
    var isFlash = false
}

extension Link {
    /// Writes an entry into the own log.
    mutating func append(_ draft: Draft, _ reaction: inout Reaction) -> Entry {
        precondition(canWrite, "\(draft.code) to \(peer), whose line is not whole")
        let serial = Serial(log: outbox.log, index: outbox.size)
        let body = draft.content.map { Body(salt: reaction.salt(), bytes: $0.canonical.encoded) }
        let entry = Entry(
            serial: serial, time: reaction.now, code: draft.code, role: draft.role, message: draft.message,
            regarding: draft.regarding, to: draft.to, due: draft.due,
            commitment: body?.commitment(at: serial),
            refusal: draft.refusal, holds: inbox.holding)
        let leaf = entry.encoded
        precondition(leaf.count <= Limits.entryBytes, "\(serial) has \(leaf.count) bytes")
        reaction.store(.entry(outbox.log, leaf: leaf, body: body, at: reaction.now, refusal: nil))
        outbox.append(leaf: leaf, body: body)
        if draft.isFlash { underWay.wrote(flashAt: outbox.size) }
        return entry
    }
}
