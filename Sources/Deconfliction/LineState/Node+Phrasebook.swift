package import Line

/// Whether what is read here is what was meant there. Codes and parameters hold whatever the phrasebook.
extension Node {
    /// Whether this node reads codes by the phrasebook that the charter names.
    package var hasAgreedPhrasebook: Bool { charter.phrasebook.isSame(as: messages.terms.phrasebook) }

    /// Whether texts made here of what a member says are UNVERIFIED: this node's phrasebook is not the one agreed on, or the
    /// member has said that it goes by another.
    package func isUnverified(textOf member: MemberName) -> Bool {
        !hasAgreedPhrasebook || phrasebookDiffers(from: member) == true
    }

    /// Whether a member has said, in its newest line check or answer to one, that it goes by another phrasebook than this node;
    /// nil while it has said nothing.
    package func phrasebookDiffers(from member: MemberName) -> Bool? {
        messages.phrasebookDigest(of: member).map { $0 != messages.terms.phrasebook.digest }
    }
}
