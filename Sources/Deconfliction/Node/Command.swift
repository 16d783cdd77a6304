package import Airspace
package import Line

/// What an officer can do.
package enum Command: Hashable, Sendable {
    case file(Notice)
    case amend(Handle, Notice)
    case turn(Handle, Turn)
    case propose(conflict: ConflictID, changing: Serial, Change)
    case agree(Serial)
    case decline(Serial, Content.Referral)
    case announce(Contact)

    package enum Turn: String, Hashable, Sendable, CaseIterable {
        case activate, end, cancel
    }
}

/// What came of it. A refusal is an outcome, and so is a notice returned to its author.
package enum Outcome: Hashable, Sendable {
    case filed(NoticeKey)
    /// Not released: what is wrong with it is for its author alone.
    case returned([Finding])
    case sent(Serial)
    case done
    case refused(CommandRefusal)
}

package enum CommandRefusal: Hashable, Sendable {
    case audienceUnsaid
    case noLine(MemberName)
    case alreadyFiled(Handle)
    case unknownNotice(Handle)
    case otherHandle(Handle)
    case over(Handle, Phase)
    case otherAudience(Handle)
    case unknownConflict(ConflictID)
    case unknownProposal(Serial)
    case homeConflict(ConflictID)
    case notAddressedToYou(Serial)
    case alreadyAnswered(Serial)
    /// One of the notices has been amended since.
    case stale(Serial)
    case changeDoesNotApply(Change)
    case tooLarge(bytes: Int, limit: Int)
    /// The certificate announced before is not known to all yet: another one now would lock some of them out.
    case contactPending
    /// The own record of the line to this member was restored and is not whole yet: nothing can be written to it.
    case recovering(MemberName)
}
