/// What says which place or thing an answer is about, beside the entry that it names. Where a question and its answer both say it,
/// they must mean the same: an answer about another one answers nothing (docs/decisions/0014-messages.md). The raw value is the
/// parameter's name.
package enum AnswerSubject: String, Hashable, Sendable, CaseIterable {
    /// Where the activity is that was asked about, as far as readbacks of positions may differ. It is said back, and tells nothing of
    /// where anybody's units are.
    case position
    /// To whom a relay was asked for.
    case thirdParty = "third_party"
    /// A red line, by its handle.
    case id

    /// Those by which an answer is about something else than its question, in a fixed order.
    ///
    /// - Parameter tolerance: metres between positions, of the profile (`readback_tolerance_m`); nothing else may differ at all.
    package static func differing(
        in answer: Content, from question: Content, toleranceMetres tolerance: Int32
    ) -> [AnswerSubject] {
        let (said, asked) = (answer.parameters, question.parameters)
        return allCases.filter { subject in
            guard let wanted = asked[subject.rawValue], let found = said[subject.rawValue] else {
                return false
            }
            return !wanted.isReadBack(by: found, within: Double(tolerance))
        }
    }
}
