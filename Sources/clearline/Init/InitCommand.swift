import ArgumentParser
import Line
import NodeService

/// `clearline init`: a member's directory for one mechanism.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the keys and the certificate of a member for one mechanism.",
        discussion: """
            The directory is made if it is not there. It holds the secret keys, which never leave it, and the public \
            card member.json, which goes into the charter. Nothing in it may be used in any other mechanism; run this \
            command anew for each. A directory that has keys already is not touched.
            """)

    @Option(
        help: ArgumentHelp(
            "The member's name: 1 to 16 capitals and digits, a capital first.", valueName: "name"))
    var member: MemberName

    @Option(help: ArgumentHelp("What the member is in the mechanism.", valueName: "role"))
    var role: Member.Role

    @Option(
        help: ArgumentHelp(
            "An address under which the other members' nodes reach this one, as https://host:port; give it again for "
                + "further ones, in the order in which they are to be tried.", valueName: "url"))
    var endpoint: [String] = []

    @Option(
        help: ArgumentHelp(
            "For whom this member's answers speak, such as \"armed forces\"; give it again for further ones.",
            valueName: "scope"))
    var scope: [String] = []

    @Flag(help: "Print the result as one line of JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The directory.", valueName: "dir"))
    var directory: String

    func validate() throws {
        guard endpoint.count <= Limits.endpointsPerMember else {
            throw ValidationError("At most \(Limits.endpointsPerMember) endpoints can be given.")
        }
        guard scope.count <= Limits.scopesPerMember else {
            throw ValidationError("At most \(Limits.scopesPerMember) scopes can be given.")
        }
        if let long = scope.first(where: { $0.unicodeScalars.count > Limits.scopeCharacters || $0.isEmpty }) {
            throw ValidationError(
                "The scope \(long.quoted) must have 1 to \(Limits.scopeCharacters) characters.")
        }
    }

    func run() throws {
        try EndpointArguments(endpoint).check()
        let made = try Failure.about(directory) {
            try MechanismDirectory.create(
                at: directory, member: member, role: role, endpoints: endpoint, scopes: scope)
        }
        let card = try Failure.about(made.cardFile) { try made.card() }
        Terminal.write(json ? [summary(card, made)] : words(card, made))
    }

    private func summary(_ card: Member, _ made: MechanismDirectory) -> String {
        let value: CanonicalJSON = [
            "card": .string(made.cardFile), "certificate_sha256": .string(card.certificateFingerprint),
            "member": .string(card.name.text), "role": .string(card.role.rawValue),
        ]
        return String(decoding: value.encoded, as: UTF8.self).visibleJSON
    }

    private func words(_ card: Member, _ made: MechanismDirectory) -> [String] {
        [
            "The keys of \(card.name) (\(card.role.rawValue)) are in \(directory.visible); keep it to yourself.",
            "The public card is \(made.cardFile.visible).",
            "Its certificate has the SHA-256 \(card.certificateFingerprint);",
            "let the other members check this number with you over another channel.",
            "",
            "What to do next:",
            "  1. Give the card to whoever draws up the charter (clearline charter propose).",
            "  2. Read the charter that comes back (clearline charter show), and sign it:",
            "     clearline charter sign --directory \(directory.visible) charter.json",
            "  3. When everybody has signed it, put it into \(directory.visible) as charter.json, add an officer",
            "     (clearline officer add --directory \(directory.visible) …), and start the node (clearline serve).",
        ]
    }
}
