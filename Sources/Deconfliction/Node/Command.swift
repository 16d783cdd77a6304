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
    /// Says a phrase. An answer names what it answers, and goes to everybody to whom the question was addressed.
    case send(Message, to: [MemberName], regarding: Reference?)
    /// Says that the review of an incident is over: what it held expires like everything else.
    case closeIncident(Serial)
    /// Takes note of what an outage of a line left behind, one item at a time.
    case note(Serial, of: MemberName)
    /// Takes one item of the watch over.
    case accept(Tick.Subject)
    /// Relieves the watch, all of which this officer has accepted (LN03 to every counterpart).
    case takeWatch(CallSigns)

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
    /// Who asks may read, and nothing else.
    case noAuthority(role: String)
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
    /// More waits to be written than the charter's budget lets out soon.
    case tooMuch
    /// What answers what: the other side would not take it either.
    case notAnAnswer(AnswerRefusal)
    /// Members of this one's role do not say this.
    case notYours(Code)
    /// A notice, a proposal or a turn is not sent as a message.
    case otherForm(Code, Phrase.Form)
    case regardingMissing(Code)
    /// What was read back is not what was received.
    case readbackDiffers([ReadbackMismatch])
    case scopesUnknown([String], registered: [String])
    /// The answer is about another place or thing than its question.
    case otherSubject([AnswerSubject])
    /// Nothing of the area lies in the theatre.
    case outsideTheatre
    /// No report of an incident whose review is still open.
    case noOpenIncident(Serial)
    /// The own record of the line to this member was restored and is not whole yet: nothing can be written to it.
    case recovering(MemberName)
    /// No outage of this line left anything of this name to take note of: it is not there, or it is to be answered.
    case nothingToNote(Serial, of: MemberName)
    /// The watch has nothing of this name to hand over.
    case notOnWatch(Tick.Subject)
    /// The relief has not accepted these.
    case watchNotAccepted([Tick.Subject])
    case callSignsUnfit
}
