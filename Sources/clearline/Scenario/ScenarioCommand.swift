import ArgumentParser

/// `clearline scenario`: scenarios played against the nodes' own code.
struct ScenarioCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scenario", abstract: "Play scenario files against the nodes' own code.",
        subcommands: [ScenarioRunCommand.self])
}
