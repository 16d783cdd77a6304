import Airspace
import ArgumentParser
import Foundation
import NodeService

/// Shows the mechanism at work on this machine.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract:
            "Run two parties and a facilitator on this machine and play a survey team's visit to an airfield.",
        discussion: """
            Each of the three is a process of its own with its own record, keys and listeners; everything between them goes \
            over mutual TLS on loopback. The notices are filed now, for an hour from now, on the real airfields. Without \
            --once, the consoles' addresses are printed and the nodes run until interrupted.
            """)

    @Flag(
        help:
            "Play it through without waiting for people, print what each side saw, verify every log, and end."
    )
    var once = false

    @Option(
        help:
            "The first of six ports in a row: three consoles, then three lines. Without it, free ones are taken."
    )
    var port: Int?

    func validate() throws {
        guard port.map({ 1...65_530 ~= $0 }) ?? true else {
            throw ValidationError("The first port must be from 1 to 65530.")
        }
    }

    func run() async throws {
        Signals.unblock()
        let ports = try port.map { first in (first..<first + 6).map(\.self) } ?? FreePorts.take(6)
        let demo = try Demo(ports: ports)
        do {
            try await demo.awaitLines()
            if once {
                try await DemoPlay(demo).run()
            } else {
                try await keepRunning(demo)
            }
            try demo.finish()
        } catch {
            demo.abandon()
            Terminal.complain(
                "\(Self.words(error)) The nodes' directories and logs are in \(demo.directory).")
            throw ExitCode(3)
        }
    }

    private func keepRunning(_ demo: Demo) async throws {
        try await demo.fileNotices(SurveyTeam(now: .now))
        print("Two parties and a facilitator are running. Their consoles:\n")
        for (desk, words) in zip(demo.desks, ["party A", "party B", "facilitator F"]) {
            print("  \(words.padding(toLength: 14, withPad: " ", startingAt: 0)) \(desk.consoleAddress)")
        }
        print("\nInterrupt (Ctrl-C) to end them.")
        fflush(nil)
        await Interruption.wait()
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let failed as Demo.Failed: failed.what
        default: Failure(error, file: "demo").words
        }
    }
}
