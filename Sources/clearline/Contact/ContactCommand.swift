import ArgumentParser
import Line

/// `clearline contact`: how the other members reach this node.
struct ContactCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Tell the other members how this node is reached from now on.",
        subcommands: [ContactAnnounceCommand.self])
}

/// `clearline contact announce`
struct ContactAnnounceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "announce",
        abstract:
            "Announce new endpoints, and with them a new certificate, to every member that has a line with this one."
    )

    @OptionGroup var options: NodeOptions

    @Option(
        help: ArgumentHelp(
            "An address of this node, as https://host:port; give it again for further ones, in the order in which "
                + "they are to be tried.", valueName: "url"))
    var endpoint: [String] = []

    func validate() throws {
        guard 1...Limits.endpointsPerMember ~= endpoint.count else {
            throw ValidationError(
                "One to \(Limits.endpointsPerMember) endpoints must be given with --endpoint.")
        }
    }

    func run() async throws {
        try EndpointArguments(endpoint).check()
        let body: CanonicalJSON = ["endpoints": .array(endpoint.map { .string($0) })]
        let answer = try await options.client().post("contact", body: body.encoded)
        try options.show(answer) { _ in ["Announced: \(endpoint.joined(separator: ", "))."] }
    }
}
