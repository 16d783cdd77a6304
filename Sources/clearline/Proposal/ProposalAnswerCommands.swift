import ArgumentParser
import Line

/// `clearline proposal agree`
struct ProposalAgreeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agree",
        abstract: "Agree to a proposal; if it changes this member's notice, the node files the amendment.")

    @OptionGroup var options: NodeOptions

    @Argument(help: ArgumentHelp("The proposal, such as A-B-4.", valueName: "serial"))
    var serial: String

    func run() async throws {
        let answer = try await options.client().post("proposals", serial, "agree")
        try options.show(answer) { root throws(JSONFault) in try ProposalSummary(root.object()).lines }
    }
}

/// `clearline proposal decline`
struct ProposalDeclineCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decline", abstract: "Decline a proposal, and say who takes the matter up.")

    /// Who takes the matter up.
    enum Referral: String, CaseIterable, ExpressibleByArgument {
        case dutyCommander = "duty commander"
        case facilitator
    }

    @OptionGroup var options: NodeOptions

    @Option(help: ArgumentHelp("Who takes the matter up.", valueName: "who"))
    var refer: Referral

    @Argument(help: ArgumentHelp("The proposal, such as A-B-4.", valueName: "serial"))
    var serial: String

    func run() async throws {
        let body: CanonicalJSON = ["refer": .string(refer.rawValue)]
        let answer = try await options.client().post("proposals", serial, "decline", body: body.encoded)
        try options.show(answer) { root throws(JSONFault) in try ProposalSummary(root.object()).lines }
    }
}
