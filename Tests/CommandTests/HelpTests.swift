import ArgumentParser
import Testing
import clearline

/// What `--help` says, word for word: it is what an officer reads at night.
struct HelpTests {
    /// The program itself, and every command under it.
    static let commands = paths(from: Clearline.self)

    private static func paths(from command: any ParsableCommand.Type) -> [[String]] {
        [[]]
            + command.configuration.subcommands.flatMap { subcommand in
                paths(from: subcommand).map { [subcommand.configuration.commandName ?? "unnamed"] + $0 }
            }
    }

    private func help(_ command: [String]) -> String {
        do {
            var help = try Clearline.parseAsRoot(command + ["--help"])
            try help.run()
            return "no help"
        } catch {
            let text = Clearline.fullMessage(for: error, columns: 80)
            return text.hasSuffix("\n") ? String(text.dropLast()) : text
        }
    }

    @Test(arguments: commands)
    func `every command says in sentences what it does`(command: [String]) {
        let paragraphs = help(command).split(separator: "\n\n").prefix { !$0.hasPrefix("USAGE:") }
        #expect(paragraphs.first?.hasPrefix("OVERVIEW: ") == true)
        for paragraph in paragraphs where !paragraph.hasPrefix("  ") {
            #expect(paragraph.hasSuffix(".") || paragraph.hasSuffix(":"), "\(paragraph)")
        }
    }

    @Test func `the charter commands are listed`() {
        #expect(
            help(["charter"]) == """
                OVERVIEW: Draw up, sign, read and verify the terms of a mechanism.

                One file goes round, in person or by any channel; each member adds its
                signature to it. The SHA-256 of the terms is the mechanism's id: whoever signed
                anything else signed another mechanism.

                USAGE: clearline charter <subcommand>

                OPTIONS:
                  --version               Show the version.
                  -h, --help              Show help information.

                SUBCOMMANDS:
                  propose                 Draw up a charter from the members' cards.
                  sign                    Add this member's signature to a charter.
                  show                    Say in plain words what a charter agrees, and who has
                                          signed it.
                  verify                  Check whether every member has signed a charter.

                  See 'clearline help charter <subcommand>' for detailed help.
                """)
    }

    @Test func `filing a notice is explained`() {
        #expect(
            help(["notice", "file"]) == """
                OVERVIEW: File a notice.

                The file is GeoJSON with one notice; Features with the same id are its volumes.
                It must say to whom the notice is disclosed (to), or that it is withheld.

                USAGE: clearline notice file [--node <url>] [--token-file <file>] [--json] <file>

                ARGUMENTS:
                  <file>                  The notice; - reads standard input.

                OPTIONS:
                  --node <url>            The node's address; without it that of the
                                          environment variable CLEARLINE_NODE, or
                                          http://127.0.0.1:8080.
                  --token-file <file>     A file with the officer's token that only its owner
                                          can read; without it the environment variable
                                          CLEARLINE_TOKEN holds the token.
                  --json                  Print the node's answer as JSON.
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }

    @Test func `proposing a charter is explained`() {
        #expect(
            help(["charter", "propose"]) == """
                OVERVIEW: Draw up a charter from the members' cards.

                Without --line every two members have a line between them; without --witness
                every facilitator is a witness. The numbers are those of the default profile R0
                where --profile says nothing else.

                USAGE: clearline charter propose --name <name> [--member <file> ...] --theatre <file> [--line <pair> ...] [--witness <member> ...] [--profile <file>] --out <file> [--json]

                OPTIONS:
                  --name <name>           What the mechanism is called.
                  --member <file>         A member's public card, member.json; give it once for
                                          each member.
                  --theatre <file>        The theatre: GeoJSON with one polygon without holes.
                  --line <pair>           Two members that have a line, such as A-B; give it
                                          again for further lines.
                  --witness <member>      A member that cosigns the logs of others, which it
                                          cannot read; give it again for further ones.
                  --profile <file>        A rule profile; a key in it replaces that key of the
                                          default profile R0.
                  --out <file>            Where to write the charter; a file that is there is
                                          not overwritten.
                  --json                  Print the result as one line of JSON.
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }

    @Test func `adding an officer is explained`() {
        #expect(
            help(["officer", "add"]) == """
                OVERVIEW: Add an officer, and print the token that lets the officer in.

                The token is printed on standard output, once; the node keeps a hash of it.
                Hand it over in a file that only the officer can read (clearline …
                --token-file), or type it into the console.

                USAGE: clearline officer add --directory <dir> --name <name> --role <role> [--json]

                OPTIONS:
                  --directory <dir>       The directory that clearline init made.
                  --name <name>           The officer's name, for the desk's own record.
                  --role <role>           The duty position, such as "watch officer"; entries
                                          carry it. "node" and "administrator" are refused; an
                                          "interpreter" only reads.
                  --json                  Print the officer's number and token as one line of
                                          JSON.
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }

    @Test func `proposing a change is explained`() {
        #expect(
            help(["proposal", "make"]) == """
                OVERVIEW: Propose to the other side a change that clears a conflict.

                The change is given in the words that clearline conflict list uses, such as
                "end by 04:45Z", or as the API's JSON, such as {"type":"ceiling","value":12000}.

                USAGE: clearline proposal make [--node <url>] [--token-file <file>] [--json] --conflict <id> --notice <serial> --change <change>

                OPTIONS:
                  --node <url>            The node's address; without it that of the
                                          environment variable CLEARLINE_NODE, or
                                          http://127.0.0.1:8080.
                  --token-file <file>     A file with the officer's token that only its owner
                                          can read; without it the environment variable
                                          CLEARLINE_TOKEN holds the token.
                  --json                  Print the node's answer as JSON.
                  --conflict <id>         The conflict, as clearline conflict list names it.
                  --notice <serial>       The version of the notice that is to change, such as
                                          B-A-0.
                  --change <change>       The change, in words or as JSON.
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }

    @Test func `declining a proposal is explained`() {
        #expect(
            help(["proposal", "decline"]) == """
                OVERVIEW: Decline a proposal, and say who takes the matter up.

                USAGE: clearline proposal decline [--node <url>] [--token-file <file>] [--json] --refer <who> <serial>

                ARGUMENTS:
                  <serial>                The proposal, such as A-B-4.

                OPTIONS:
                  --node <url>            The node's address; without it that of the
                                          environment variable CLEARLINE_NODE, or
                                          http://127.0.0.1:8080.
                  --token-file <file>     A file with the officer's token that only its owner
                                          can read; without it the environment variable
                                          CLEARLINE_TOKEN holds the token.
                  --json                  Print the node's answer as JSON.
                  --refer <who>           Who takes the matter up. (values: duty commander,
                                          facilitator)
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }

    @Test func `making a directory is explained`() {
        #expect(
            help(["init"]) == """
                OVERVIEW: Make the keys and the certificate of a member for one mechanism.

                The directory is made if it is not there. It holds the secret keys, which never
                leave it, and the public card member.json, which goes into the charter. Nothing
                in it may be used in any other mechanism; run this command anew for each. A
                directory that has keys already is not touched.

                USAGE: clearline init --member <name> --role <role> [--endpoint <url> ...] [--scope <scope> ...] [--json] <dir>

                ARGUMENTS:
                  <dir>                   The directory.

                OPTIONS:
                  --member <name>         The member's name: 1 to 16 capitals and digits, a
                                          capital first.
                  --role <role>           What the member is in the mechanism. (values: party,
                                          facilitator, civil, humanitarian, observer)
                  --endpoint <url>        An address under which the other members' nodes reach
                                          this one, as https://host:port; give it again for
                                          further ones, in the order in which they are to be
                                          tried.
                  --scope <scope>         For whom this member's answers speak, such as "armed
                                          forces"; give it again for further ones.
                  --json                  Print the result as one line of JSON.
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }

    @Test func `simulating is explained`() {
        #expect(
            help(["simulate"]) == """
                OVERVIEW: Run the nodes' own code on a simulated clock, network and disk, from
                a seed.

                Messages are lost, doubled, delayed, overtaken, damaged and brought again;
                disks fill up, tear, rot and are replaced by old backups; mark files tear and
                are lost; clocks are wrong, jump and stop; processes die between any two steps;
                and in some worlds one member lies. After every step it is checked that
                nobody's history was rewritten, that no receipt covers what is not stored, and
                that nobody has evidence against an honest member; at the end everybody must
                hold everything, see the same, and find the same after a restart. The same seed
                gives the same run. It stops after twenty seeds that broke a rule. The exit
                code is 1 if a rule was broken, or if in 200 seeds or more a fault never struck
                or was never recovered from.

                USAGE: clearline simulate [--seeds <count>] [--seed <number>] [--minutes <minutes>] [--json]

                OPTIONS:
                  --seeds <count>         How many seeds to run, one after the other. (default:
                                          10)
                  --seed <number>         The first seed. (default: 1)
                  --minutes <minutes>     Run seeds for so many minutes, however many those are.
                  --json                  Print one line of JSON for each seed that kept every
                                          rule; what broke one is said on standard error.
                  --version               Show the version.
                  -h, --help              Show help information.
                """)
    }
}
