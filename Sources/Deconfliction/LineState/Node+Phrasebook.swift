package import Line

/// Whether what is read here is what was meant there. Codes and parameters hold whatever the phrasebook.
extension Node {
    /// Whether this node reads codes by the phrasebook that the charter names.
    package var hasAgreedPhrasebook: Bool { charter.phrasebook.isSame(as: messages.terms.phrasebook) }

    /// Whether texts made here of what a member says are UNVERIFIED: this node's phrasebook is not the one agreed on, or the
    /// member has said in its newest line check that it goes by another.
    package func isUnverified(textOf member: MemberName) -> Bool {
        guard hasAgreedPhrasebook, let other = messages.phrasebookDigest(of: member) else {
            return !hasAgreedPhrasebook
        }
        return other != messages.terms.phrasebook.digest
    }
}
