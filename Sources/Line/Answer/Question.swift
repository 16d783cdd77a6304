/// A message that may be answered, as the log of one pair shows it.
package struct Question: Hashable, Sendable {
    package let code: Code
    package let author: MemberName
    /// Whose answer counts: the addressee of this copy.
    package let addressee: MemberName
    /// The code of the message that this one is itself about, where it is known: what AK04 wants sent anew.
    package let about: Code?
    package var state: State
    /// What was accepted in answer so far, in order.
    package var answers: [Code]

    package enum State: Hashable, Sendable {
        case open
        /// Cancelled, or ended.
        case withdrawn
        /// A later version has taken its place.
        case amended
    }

    package init(
        code: Code, author: MemberName, addressee: MemberName, about: Code? = nil, state: State = .open,
        answers: [Code] = []
    ) {
        self.code = code
        self.author = author
        self.addressee = addressee
        self.about = about
        self.state = state
        self.answers = answers
    }
}

/// What claims to be an answer.
package struct Answer: Hashable, Sendable {
    package let code: Code
    package let author: MemberName
    package let memberRole: Member.Role
    /// The role of the desk that sent it.
    package let deskRole: String
    /// Whether its author held the withdrawal or the amendment when it wrote this (`holds`); if not, the two crossed.
    package let knewOfState: Bool

    package init(
        code: Code, author: MemberName, memberRole: Member.Role, deskRole: String, knewOfState: Bool = false
    ) {
        self.code = code
        self.author = author
        self.memberRole = memberRole
        self.deskRole = deskRole
        self.knewOfState = knewOfState
    }
}
