import Airspace
package import Line

/// What the rules say about a notice or a line. The words are made where people read them.
package enum Finding: Hashable, Sendable {
    // Why a notice is returned to its author.
    case areaTooLarge(squareKilometres: Int64, limit: Int64, lead: LeadClass)
    case halfWidthTooLarge(metres: Int64, limit: Int64, lead: LeadClass)
    case altitudeMissing(NoticeKind)
    /// A deployment is called something that is not on the charter's list.
    case categoryUnknown(String, known: [String])
    /// What its text says of a place is not what its coordinates say.
    case location(LocationFinding)
    // What is said beside one that was released.
    case late(LeadClass, milliseconds: Int64)
    case outsideTheatre
    /// Class INSUFFICIENT, and in conflict with an active notice of its addressee.
    case flash(with: NoticeKey)
    /// Its author's role may not say this; it rings no bell and starts no deadline.
    case wrongSender(MemberName)
    case notTaken(Serial, Refusal)
    /// An agreement about a version that is no longer the newest: nothing was changed by it.
    case staleAgreement(Serial)
    /// The agreed change could not be made to the notice.
    case changeFailed(Serial)
    // About a line.
    /// The log's author signed two histories of it.
    case contradiction(LogName)
    /// The counterpart says that it holds another history of the own log than the one that was written, and shows nothing.
    case holdsOther(LogName)
    /// The log's author sends other entries than this member had held before its record was lost, by its own mark: nothing of that can
    /// be shown to others.
    case sendsOther(LogName)
    /// An entry says that its author held of the own log what does not stand there, or less than it had said before.
    case untrueHolds(Serial)
    /// The counterpart writes more than the charter lets it: some of it is taken later.
    case overBudget(MemberName)
    /// The counterpart holds less than it had given a receipt for.
    case holdsLess(LogName, held: UInt64, receipted: UInt64)
}
