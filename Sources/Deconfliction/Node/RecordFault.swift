package import Line
package import TransparencyLog

/// A record that cannot be what this node stored: somebody changed it behind the node's back, or the disk did. A node that has
/// one must not run.
package enum RecordFault: Hashable, Sendable {
    /// Of a log of which nothing can be stored here, or nothing is.
    case log(LogName)
    /// Taken when it was stored, and cannot be read now.
    case entry(Serial)
    /// Marked as one that this node could not take; its author was never told so.
    case refusal(Serial)
    /// Not there, or not its author's word about exactly what is held.
    case checkpoint(LogName, held: TreeHead)
    case receipt(LogName)
    case cosignature(LogName, by: MemberName)
    /// Not a checkpoint that its author signed.
    case witnessed(LogName)
    /// Does not show two histories of that log.
    case fork(LogName)
    case original(MessageID)
    case withheld(Handle)
}
