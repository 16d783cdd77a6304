import Airspace
package import Line

/// What the charter says that messages are judged by.
package struct MessageTerms: Sendable {
    package let me: MemberName
    package let profile: Profile
    package let phrasebook: Phrasebook
    private let members: [MemberName: Member]

    package init(_ charter: Charter, me: MemberName, phrasebook: Phrasebook = .standard) {
        self.me = me
        profile = charter.profile
        self.phrasebook = phrasebook
        members = Dictionary(uniqueKeysWithValues: charter.members.map { ($0.name, $0) })
    }

    package func role(of name: MemberName) -> Member.Role? { members[name]?.role }

    /// Whom a member's answers must speak for, all of them.
    package func scopes(of name: MemberName) -> [String] { members[name]?.scopes ?? [] }

    /// What is due on a message. LN01 has no clock here: the line's state follows it.
    func due(_ code: Code, raisedTo raised: Priority? = nil) -> Due? {
        code == .lineCheck ? nil : phrasebook[code]?.due(under: profile, raisedTo: raised)
    }
}
