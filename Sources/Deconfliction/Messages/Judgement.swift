package import Line

/// What an entry that names a message amounts to.
package struct Judgement: Hashable, Sendable {
    package enum Finding: Hashable, Sendable {
        case counts(Answering.Effect)
        /// Not an answer, but about the message all the same.
        case related
        /// A human has read it, and read it back wrongly.
        case readbackDiffers([ReadbackMismatch])
        /// The message's author says that the readback was wrong (AK05).
        case corrected(by: Serial)
        /// It speaks for scopes that the charter does not give its author.
        case scopesUnknown([String])
        /// It is about another place or thing than was asked about.
        case otherSubject([AnswerSubject])
        case refused(AnswerRefusal)
    }

    package let filing: Filing
    package let finding: Finding

    package init(filing: Filing, finding: Finding) {
        self.filing = filing
        self.finding = finding
    }

    /// Whether a human at the other side has spoken, rightly or not.
    var acknowledges: Bool {
        switch finding {
        case .counts(let effect): effect.acknowledges
        case .readbackDiffers, .corrected, .scopesUnknown, .otherSubject: true
        case .related, .refused: false
        }
    }

    package var counts: Bool { if case .counts = finding { true } else { false } }
}
