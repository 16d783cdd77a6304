import ArgumentParser
import Foundation
import Line
import Logging
import NodeHTTP
import NodeService
import ServiceLifecycle
import UnixSignals

/// Runs a node until it is told to stop.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Run a node: the line to its counterparts, the officers' API and the console.",
        discussion: """
            The configuration is a JSON file; paths in it are relative to it:

              {"officers": {"host": "127.0.0.1", "port": 8080},
               "mechanisms": [{"directory": "a", "line": {"host": "0.0.0.0", "port": 9443}}]}

            Further keys: "officers_tls" {"certificate", "key"} (needed beyond loopback), "leaflet" (the directory of the \
            map library), "console" (the console's files) and "webhooks" (addresses that are posted serial, code and \
            priority when a FLASH has come, and with "deadlines", "members", "reason" and "told" at each step of the \
            charter's escalation: while it waits for this desk, and while an own one is undelivered or unanswered). SIGTERM \
            ends the node within five seconds.
            """)

    @Option(help: ArgumentHelp("The configuration file.", valueName: "file"))
    var config: String

    @Flag(
        help: """
            Check the configuration, the charter, the keys and the certificates, and do not run. It writes nothing and can be \
            asked beside a running node; the record is checked at each start.
            """)
    var checkConfig = false

    @Option(
        help: ArgumentHelp(
            "A program to call when a FLASH has come, and again at each step of the charter's escalation while it waits for "
                + "this desk, and while an own one is not delivered or not answered: without a shell, with serial, code and "
                + "priority as its arguments and nothing else.",
            valueName: "program"))
    var onFlash: String?

    @Flag(help: .hidden)
    var untilInputEnds = false

    @Option(help: "How much is written to standard error: trace, debug, info, notice, warning or error.")
    var logLevel = "info"

    func validate() throws {
        guard Logger.Level(rawValue: logLevel) != nil else {
            throw ValidationError(
                "The log level \(logLevel) is not known: give trace, debug, info, notice, warning or error.")
        }
        guard let onFlash, !FileManager.default.isExecutableFile(atPath: onFlash) else { return }
        throw ValidationError("The program \(onFlash) cannot be run: give the path of an executable file.")
    }

    func run() async throws {
        Signals.unblock()
        let logger = Self.logger(logLevel)
        guard !checkConfig else {
            try Failure.about(config) { try ServedNode.check(configuration(), logger: logger) }
            return print("The configuration can be used.")
        }
        var services: [any Service] = try Failure.about(config) {
            try ServedNode(configuration: configuration(), onFlash: onFlash, logger: logger).services()
        }
        if untilInputEnds { services.append(InputEnd()) }
        var group = ServiceGroupConfiguration(
            services: services.map {
                .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
            },
            gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        group.maximumGracefulShutdownDuration = .seconds(5)
        try await Failure.reporting(file: config) { try await ServiceGroup(configuration: group).run() }
    }

    private func configuration() throws -> NodeConfiguration {
        guard let data = FileManager.default.contents(atPath: config) else {
            throw CredentialError.fileUnreadable(path: config)
        }
        let directory = URL(fileURLWithPath: config).deletingLastPathComponent().path
        return try NodeConfiguration(file: Array(data), directory: directory)
    }

    private static func logger(_ level: String) -> Logger {
        var logger = Logger(
            label: "clearline",
            factory: { StreamLogHandler(label: $0, stream: LogLines(Terminal.complain)) })
        logger.logLevel = Logger.Level(rawValue: level) ?? .info
        return logger
    }
}
