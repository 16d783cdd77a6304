/// Who is told of a notice. There is no default: an author says it when filing.
package enum Audience: Hashable, Sendable {
    /// Disclosed to these members: sorted, none twice.
    case to([MemberName])
    /// Kept at the author's node and checked there.
    case withheld
    /// Nothing was said; such a notice can be checked, but not filed.
    case unsaid
}
