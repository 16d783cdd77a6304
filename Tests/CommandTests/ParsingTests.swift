import ArgumentParser
import Testing
import clearline

/// What is accepted on the command line, and what is refused before anything is done.
struct ParsingTests {
    /// What is wrong with arguments; nil if they are accepted.
    private func complaint(_ arguments: String) -> String? {
        do {
            _ = try Clearline.parseAsRoot(arguments.split(separator: " ").map(String.init))
            return nil
        } catch {
            return Clearline.exitCode(for: error) == .validationFailure
                ? Clearline.message(for: error) : "no complaint"
        }
    }

    @Test(arguments: [
        "init --member A --role party --endpoint https://127.0.0.1:9443 --endpoint https://[::1]:9443 a",
        "init --member F2 --role facilitator --scope forces f",
        "charter propose --name N --member a.json --member b.json --theatre t.json --line B-A --witness F --out c.json",
        "charter sign --directory a charter.json", "charter show --json -", "charter verify charter.json",
        "officer add --directory a --name N --role watch", "officer list --directory a",
        "officer revoke 3 --directory a", "status --node http://127.0.0.1:8080 --token-file t",
        "notice file -",
        "notice amend A-601 n.geojson", "notice activate A-601", "notice end A-601",
        "notice cancel A-601 --json",
        "notice list", "notice show A-601 --author B", "conflict list", "proposal list",
        "proposal make --conflict A-B-0~B-A-0 --notice B-A-0 --change {\"type\":\"floor\",\"value\":13000}",
        "proposal agree A-B-4", "proposal decline A-B-4 --refer facilitator", "entry list --limit 5",
        "log list",
        "check --plan - --against b --profile p --json --changes --skip-invalid --timing",
        "check --all a --timing", "benchmark conflicts -",
        "contact announce --endpoint https://b.example:9443", "simulate --seeds 5 --seed 9",
    ])
    func `what the help describes is accepted`(arguments: String) {
        #expect(complaint(arguments) == nil)
    }

    @Test(arguments: [
        ("init --member a --role party d", "The value 'a' is invalid for '--member <name>'"),
        ("init --member A-B --role party d", "The value 'A-B' is invalid for '--member <name>'"),
        ("init --member A --role enemy d", "The value 'enemy' is invalid for '--role <role>'"),
        ("init --member A --role party", "Missing expected argument '<dir>'"),
        ("charter propose --name N --member a.json --theatre t --out c", "the cards of two members or more"),
        (
            "charter propose --name N --member a --member b --theatre t --out c --line A-A",
            "The value 'A-A' is invalid for '--line <pair>'"
        ),
        (
            "charter propose --name N --member a --member b --theatre t --out c --line A-B-C",
            "The value 'A-B-C' is invalid for '--line <pair>'"
        ),
        ("officer add --directory a --name \u{202E}N --role watch", "all of them visible"),
        ("officer add --directory a --name N --role 123456789012345678901234567890123", "1 to 32 characters"),
        ("officer add --directory a --name N --role node", "The role node is no officer's"),
        ("officer add --directory a --name N --role Administrator", "sees no content"),
        ("officer revoke x --directory a", "The value 'x' is invalid for '<id>'"),
        ("notice show A-601 --author b", "The value 'b' is invalid for '--author <member>'"),
        ("notice file", "Missing expected argument '<file>'"),
        ("status --token secret", "Unknown option '--token'"),
        ("proposal decline A-B-4", "Missing expected argument '--refer <who>'"),
        ("proposal decline A-B-4 --refer nobody", "The value 'nobody' is invalid for '--refer <who>'"),
        ("entry list --limit 0", "from 1 to 10000"), ("contact announce", "One to 8 endpoints"),
        ("simulate --seeds 0", "1 or more"), ("simulate --seeds 2 --seed 18446744073709551615", "64 bits"),
        ("simulate --minutes 0", "The minutes must be from 1 to 10080"),
        ("check --plan a", "Either --plan and --against, or --all alone"),
        ("benchmark line --notices 0", "The notices must be from 1 to 100000."),
        ("benchmark flash --messages 0", "The messages must be from 1 to 100000."),
        ("demo --port 65531", "The first port must be from 1 to 65530."),
        ("serve --config n --log-level loud", "The log level loud is not known"),
        ("check --plan - --against -", "Standard input (-) can be read for one file only"),
        ("check --plan a --all b", "Either --plan and --against, or --all alone"),
        ("fly", "Unexpected argument 'fly'"),
    ])
    func `what is wrong is said before anything is done`(arguments: String, words: String) {
        let complaint = complaint(arguments)
        #expect(complaint?.contains(words) == true, "\(complaint ?? "accepted")")
    }
}
