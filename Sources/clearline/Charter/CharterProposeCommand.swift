import ArgumentParser
import Line

/// `clearline charter propose`: terms without a signature.
struct CharterProposeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "propose",
        abstract: "Draw up a charter from the members' cards.",
        discussion: """
            Without --line every two members have a line between them; without --witness every facilitator is a \
            witness. The numbers are those of the default profile R0 where --profile says nothing else.
            """)

    @Option(help: ArgumentHelp("What the mechanism is called.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "A member's public card, member.json; give it once for each member.", valueName: "file"))
    var member: [String] = []

    @Option(
        help: ArgumentHelp(
            "The theatre: GeoJSON with one polygon without holes.", valueName: "file"))
    var theatre: String

    @Option(
        help: ArgumentHelp(
            "Two members that have a line, such as A-B; give it again for further lines.", valueName: "pair"))
    var line: [CharterLine] = []

    @Option(
        help: ArgumentHelp(
            "A member that cosigns the logs of others, which it cannot read; give it again for further ones.",
            valueName: "member"))
    var witness: [MemberName] = []

    @Option(
        help: ArgumentHelp(
            "A rule profile; a key in it replaces that key of the default profile R0.", valueName: "file"))
    var profile: String?

    @Option(
        help: ArgumentHelp(
            "Where to write the charter; a file that is there is not overwritten.", valueName: "file"))
    var out: String

    @Flag(help: "Print the result as one line of JSON.")
    var json = false

    func validate() throws {
        guard member.count >= 2 else {
            throw ValidationError("A charter needs the cards of two members or more.")
        }
        let length = name.unicodeScalars.count
        guard 1...Limits.mechanismNameCharacters ~= length else {
            throw ValidationError(
                "The name must have 1 to \(Limits.mechanismNameCharacters) characters, not \(length).")
        }
    }

    func run() throws {
        let charter = try drafted()
        try OutputFile(path: out).create(with: SignedCharter(charter).encoded)
        guard !json else {
            Terminal.write(CharterReport(SignedCharter(charter)).json)
            return
        }
        Terminal.write([
            "The charter of “\(charter.name.visible)” is in \(out.visible).",
            "Mechanism \(charter.mechanism)",
            "Nobody has signed it. Each of \(charter.members.map(\.name.text).joined(separator: ", ")) reads it with",
            "  clearline charter show \(out.visible)",
            "and signs it with",
            "  clearline charter sign --directory DIR \(out.visible)",
        ])
    }

    private func drafted() throws(Failure) -> Charter {
        let members = try cards()
        let known = members.map(\.name)
        let named = line.flatMap { [$0.pair.first, $0.pair.second] } + witness
        if let stranger = named.first(where: { !known.contains($0) }) {
            let cards = known.map(\.text).joined(separator: ", ")
            throw .wrongArgument(
                stranger.text, wanted: "no card of this member was given; cards are there of \(cards)")
        }
        let theatre = try InputFile(path: theatre).contents(limit: Limits.geoJSONBytes, TheatreFile.ring)
        let terms = try profile.map { path throws(Failure) in
            try InputFile(path: path).contents(limit: Limits.profileBytes) { bytes throws(JSONFault) in
                try Profile(file: bytes)
            }
        }
        do throws(JSONFault) {
            return try Charter.drafted(
                name: name, members: members, theatre: theatre, lines: lines(among: known),
                witnesses: witnesses(among: members), profile: terms ?? .r0)
        } catch {
            throw .noCharter(error)
        }
    }

    private func cards() throws(Failure) -> [Member] {
        var members: [Member] = []
        for path in member {
            let card = try InputFile(path: path).contents(limit: Limits.charterBytes) {
                bytes throws(JSONFault) in
                try Member(json: JSONDocument(bytes, limit: Limits.charterBytes).root)
            }
            guard !members.contains(where: { $0.name == card.name }) else {
                throw .wrongArgument(
                    path, wanted: "a card of \(card.name) was given already; each member has one")
            }
            members.append(card)
        }
        return members
    }

    private func lines(among names: [MemberName]) -> [Charter.Pair] {
        let given = line.map(\.pair)
        let pairs =
            given.isEmpty
            ? names.indices.flatMap { a in names[(a + 1)...].map { Charter.Pair(names[a], $0) } } : given
        return pairs.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private func witnesses(among members: [Member]) -> [MemberName] {
        let given = witness.isEmpty ? members.filter { $0.role == .facilitator }.map(\.name) : witness
        return given.sorted().reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }
}
