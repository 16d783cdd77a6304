import ArgumentParser
import Line
import SQLiteStore

/// `clearline officer list`
struct OfficerListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the officers of a desk, those whose token was revoked too.")

    @Option(help: ArgumentHelp("The directory that clearline init made.", valueName: "dir"))
    var directory: String

    @Flag(help: "Print the officers as one line of JSON.")
    var json = false

    func run() throws {
        let officers = try OfficerRoll(directory: directory).officers
        guard !json else {
            let value: CanonicalJSON = ["officers": .array(officers.map(\.json))]
            Terminal.write(String(decoding: value.encoded, as: UTF8.self).visibleJSON)
            return
        }
        var table = Table("ID", "NAME", "ROLE", "ADDED", "REVOKED")
        for officer in officers {
            table.add(
                "\(officer.id)", officer.name.visible, officer.role.visible, officer.created.shown,
                officer.revoked?.shown ?? "")
        }
        Terminal.write(
            table.isEmpty ? ["This desk has no officer; add one with clearline officer add."] : table.lines)
    }
}

extension Store.OfficerRow {
    fileprivate var json: CanonicalJSON {
        [
            "created": .string(Timestamp.text(created)), "id": .integer(id), "name": .string(name),
            "revoked": revoked.map { .string(Timestamp.text($0)) } ?? .null, "role": .string(role),
        ]
    }
}
