import ArgumentParser
import Line

/// `clearline officer add`: a name, a role, and a token that is shown once.
struct OfficerAddCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add",
        abstract: "Add an officer, and print the token that lets the officer in.",
        discussion: """
            The token is printed on standard output, once; the node keeps a hash of it. Hand it over in a file that \
            only the officer can read (clearline … --token-file), or type it into the console.
            """)

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Option(help: ArgumentHelp("The officer's name, for the desk's own record.", valueName: "name"))
    var name: String

    @Option(
        help: ArgumentHelp(
            "The duty position, such as \"watch officer\"; entries carry it. \"node\" and \"administrator\" are refused; an "
                + "\"interpreter\" only reads.",
            valueName: "role"))
    var role: String

    @Flag(help: "Print the officer's number and token as one line of JSON.")
    var json = false

    func validate() throws {
        for (what, text, limit) in [
            ("name", name, Limits.scopeCharacters), ("role", role, Limits.roleCharacters),
        ] {
            guard 1...limit ~= text.unicodeScalars.count, text == text.visible else {
                throw ValidationError("The \(what) must have 1 to \(limit) characters, all of them visible.")
            }
        }
        guard DeskRole.isOfficers(role) else {
            throw ValidationError(
                "The role \(role) is no officer's: a node writes by itself as node, and an administrator sees no content."
            )
        }
    }

    func run() throws {
        let (id, token) = try OfficerRoll(directory: directory).add(name: name, role: role)
        guard !json else {
            let value: CanonicalJSON = ["id": .integer(id), "token": .string(token)]
            Terminal.write(String(decoding: value.encoded, as: UTF8.self))
            return
        }
        Terminal.complain("Officer \(id), \(name), \(role). The token is shown this once:")
        Terminal.write(token)
    }
}
