import Airspace
import Deconfliction
import Line

/// What can stand in a column of text. A word that never can is no condition: it is refused where it is read.
package indirect enum Vocabulary: Hashable, Sendable {
    /// Any text.
    case open
    case closed([String])
    case members, roles, scopes, codes
    /// Names of parameters of the phrasebook.
    case parameters
    /// Steps of officers.
    case steps
    /// Steps that write an entry; and, for what no step names, serials.
    case entries
    /// Notices that a step files or amends.
    case notices
    /// Logs such as A-B.
    case logs
    /// 64 hexadecimal digits.
    case digests
    case either(Vocabulary, Vocabulary)

    static func words<Word: RawRepresentable<String> & CaseIterable>(_: Word.Type) -> Vocabulary {
        .closed(Word.allCases.map(\.rawValue))
    }

    func includes(_ other: Vocabulary) -> Bool {
        if case .either(let one, let another) = self { return one.includes(other) || another.includes(other) }
        return self == other
    }
}

extension Vocabulary {
    static let leads = words(LeadClass.self)
    static let priorities = words(Priority.self)
    static let messageStates = words(MessageState.self)
    static let lineStates = words(LineState.self)
    static let stages = words(MessageStage.self)
    static let answers = words(Statement.Answer.self)
    static let findings = words(FindingWord.self)
    static let changes = closed(Change.types)
    /// What stands for all notices of the other side together.
    static let rivals = either(.notices, .closed(["all"]))
    static let envelopeStates = either(.either(.messageStates, .lineStates), .closed(["INVITED"]))
    static let sides = closed(["north", "south", "east", "west"])
}
