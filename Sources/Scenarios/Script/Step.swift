package import Airspace
package import Deconfliction
package import Line

/// Something that somebody does, or that happens, at an instant of a scenario.
package struct Step: Sendable {
    /// Where it stands in the file.
    package let line: Int
    let path: String
    package let at: Instant
    /// What later steps and expectations call it by.
    package let label: String?
    package let deed: Deed
    /// What must come of an officer's deed.
    package let outcome: OutcomeWord
    /// The bodies of what it writes never arrive: their readers cannot take it.
    package let isTampered: Bool

    package enum Deed: Sendable {
        case officer(MemberName, role: String, Order)
        /// Nothing gets through there.
        case cut([Stretch])
        case mend([Stretch])
        /// Whatever is sent there takes so many milliseconds longer from now on.
        case delay([Stretch], milliseconds: Int64)
        /// The member's process dies and starts again.
        case restart(MemberName)
        /// How far the member's clock is ahead from now on, in milliseconds.
        case clock(MemberName, ahead: Int64)
    }

    /// A line, or one way of it: what one member sends the other, requests and answers alike.
    package enum Stretch: Hashable, Sendable {
        case line(Charter.Pair)
        case way(from: MemberName, to: MemberName)
    }

    /// What an officer asks of the node. Whatever names another entry does so by a step's label, and is looked up when the
    /// step's turn has come.
    package enum Order: Hashable, Sendable {
        case file(Notice)
        case amend(Notice)
        case turn(Handle, Command.Turn)
        case propose(between: [Handle], changing: Handle, Change)
        case agree(String)
        case decline(String, Content.Referral)
        case say(Saying)
        /// Takes note of what an outage of the line to a member left.
        case note(String, of: MemberName)
        /// Accepts an item of the watch.
        case accept(WatchName)
        case takeWatch(CallSigns)
        /// Says that the review of an incident is over.
        case closeIncident(String)
    }

    /// What an item of the watch is called: a step's label, or the member at the other end of a line.
    package enum WatchName: Hashable, Sendable {
        case label(String)
        case line(MemberName)
    }

    /// A phrase to be said; parameters as JSON text, in which `"@label"` stands for that step's entry, and a ``RegisterWord`` for
    /// what its node holds.
    package struct Saying: Hashable, Sendable {
        package let code: Code
        package let to: [MemberName]
        package let regarding: String?
        package let parameters: [UInt8]
        /// The same as they were read, any entry standing for those that labels name.
        let draft: Message
        /// The labels that stand for entries in them.
        let mentions: [String]
        /// What is said of the own register.
        let registers: [RegisterWord]
    }
}

/// What came of an officer's order, in a word.
package enum OutcomeWord: String, Hashable, Sendable, CaseIterable {
    case done, returned, refused
    /// It was not there to be asked.
    case died
}

extension [Step] {
    /// As they are taken: by their times, and those of one instant as they are written.
    var inOrder: [Step] {
        enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }
}
