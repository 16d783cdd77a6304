import Airspace
package import Line

/// What the charter says that messages are judged by.
package struct MessageTerms: Sendable {
    package let me: MemberName
    package let profile: Profile
    package let phrasebook: Phrasebook
    private let members: [MemberName: Member]
    /// The codes whose answers speak for scopes.
    private let scoped: Set<Code>

    package init(_ charter: Charter, me: MemberName, phrasebook: Phrasebook = .standard) {
        self.me = me
        profile = charter.profile
        self.phrasebook = phrasebook
        members = Dictionary(uniqueKeysWithValues: charter.members.map { ($0.name, $0) })
        scoped = Set(
            phrasebook.phrases.map(\.code).filter { code in
                Answering.choices(for: code, in: phrasebook).contains(where: \.speaksForScopes)
            })
    }

    package func role(of name: MemberName) -> Member.Role? { members[name]?.role }

    /// Whom a member's answers must speak for, all of them.
    package func scopes(of name: MemberName) -> [String] { members[name]?.scopes ?? [] }

    /// Whether an answer to this must say for which scopes it speaks.
    func isAnsweredByScope(_ code: Code) -> Bool { scoped.contains(code) }

    /// Whether a member of this role may say something of this code by the phrasebook.
    func maySay(_ code: Code, _ name: MemberName) -> Bool {
        guard let role = role(of: name), let phrase = phrasebook[code] else { return false }
        return phrase.senders.contains(role)
    }

    /// What is due on a message. LN01 has no clock here: the line's state follows it.
    func due(_ code: Code) -> Due? {
        code == .lineCheck ? nil : phrasebook[code]?.due(under: profile)
    }
}

extension Code {
    /// Whether it says something of some of its author's scopes only.
    package var speaksForScopes: Bool { self == .queryAnswer || self == .notMine }
}
