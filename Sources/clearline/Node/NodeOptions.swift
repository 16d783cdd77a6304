import ArgumentParser
import Foundation
import Line

/// What every command needs that talks to a running node.
struct NodeOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The node's address; without it that of the environment variable CLEARLINE_NODE, or "
                + "\(NodeAddress.standard).", valueName: "url"))
    var node: String?

    @Option(
        help: ArgumentHelp(
            "A file with the officer's token that only its owner can read; without it the environment variable "
                + "CLEARLINE_TOKEN holds the token.", valueName: "file"))
    var tokenFile: String?

    @Flag(help: "Print the node's answer as JSON.")
    var json = false

    /// The node as the options and the environment name it.
    func client() throws(Failure) -> NodeClient {
        let environment = ProcessInfo.processInfo.environment
        let given = node ?? environment["CLEARLINE_NODE"] ?? NodeAddress.standard
        guard let address = NodeAddress(given) else {
            throw .wrongArgument(
                given,
                wanted:
                    "a node's address is written https://host:port; http:// is for this machine alone, because "
                    + "the token would cross the network readable to everybody")
        }
        return NodeClient(address: address, token: try token(environment["CLEARLINE_TOKEN"]))
    }

    /// Prints an answer: as JSON, or in the words made of it.
    func show(_ answer: NodeAnswer, _ words: (JSONValue) throws(JSONFault) -> [String]) throws(Failure) {
        let lines = try answer.read(words)
        Terminal.write(json ? [answer.visibleJSON] : lines)
    }

    private func token(_ fromEnvironment: String?) throws(Failure) -> String {
        guard
            let token = try tokenFile.map({ path throws(Failure) in try SecretFile(path: path).line() })
                ?? fromEnvironment
        else {
            throw .wrongArgument(
                "No token",
                wanted: "give this officer's token with --token-file, or in the environment variable "
                    + "CLEARLINE_TOKEN; clearline officer add makes one")
        }
        guard !token.isEmpty, token.utf8.allSatisfy({ 0x21...0x7E ~= $0 }) else {
            throw .wrongArgument("The token", wanted: "a token is one word of letters, digits and hyphens")
        }
        return token
    }
}
