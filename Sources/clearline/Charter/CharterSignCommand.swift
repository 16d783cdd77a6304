import ArgumentParser
import Deconfliction
import Line
import NodeService

/// `clearline charter sign`: this member's signatures under the terms.
struct CharterSignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sign",
        abstract: "Add this member's signature to a charter.",
        discussion: """
            Read the charter with clearline charter show before you sign it. The file is replaced as a whole. It is \
            not signed when a signature in it does not hold, or when it names other keys for this member than those in \
            the directory.
            """)

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Flag(help: "Print the result as one line of JSON.")
    var json = false

    @Argument(help: ArgumentHelp("The charter, which is written back.", valueName: "charter"))
    var charter: String

    func run() throws {
        let place = MechanismDirectory(path: directory)
        let card = try Failure.about(place.cardFile) { try place.card() }
        let keys = try Failure.about(directory) { try place.keys() }
        var signed = try CharterFile(path: charter).read()
        try Failure.about(charter) {
            try signed.verify()
            try signed.sign(as: card.name, log: keys.log, witness: keys.witness)
        }
        try OutputFile(path: charter).replace(with: signed.encoded)
        Terminal.write(json ? [CharterReport(signed).json] : words(signed, as: card.name))
    }

    private func words(_ signed: SignedCharter, as name: MemberName) -> [String] {
        let missing = signed.unsigned.map(\.text).joined(separator: ", ")
        let next =
            missing.isEmpty
            ? ["Everybody has signed. Each member puts the file into its directory as charter.json."]
            : ["Not signed yet by \(missing)."]
        return ["\(name) has signed mechanism \(signed.charter.mechanism)."] + next
    }
}
