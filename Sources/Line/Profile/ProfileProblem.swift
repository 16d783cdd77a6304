/// What can be wrong with a rule profile whose values are sound one by one.
package enum ProfileProblem: Hashable, Sendable {
    /// `declared-kinds` only means something beside `red-line`.
    case declaredKindsWithoutRedLine
    /// Each lead class asks for less than the one before; the last asks for nothing, so that every lead has a
    /// class.
    case leadClassesDoNotDescend
    case lastLeadClassIsNotZero
    /// A reply is due no sooner than its acknowledgement.
    case replyBeforeAcknowledgement
    case listedTwice(String)
}
