import Logging
import NodeHTTP
import NodeService
import ServiceLifecycle

/// A node's parts, opened and wired together: for each mechanism its loop and its listener, and one officers' API for all.
struct ServedNode {
    private let configuration: NodeConfiguration
    private let mechanisms: [Mechanism]
    private let logger: Logger
    private let onFlash: String?

    /// - Parameter onFlash: the program to call when a FLASH has come.
    init(configuration: NodeConfiguration, onFlash: String?, logger: Logger) throws {
        self.onFlash = onFlash
        self.configuration = configuration
        self.logger = logger
        mechanisms = try configuration.mechanisms.map { terms in
            let directory = MechanismDirectory(path: terms.directory)
            // What is wrong with keys and record names its own file.
            return try Failure.about(directory.charterFile) { try Mechanism(directory, logger: logger) }
        }
    }

    /// Reads all that a node needs but its record, and writes nothing: it may be asked beside a node that runs.
    static func check(_ configuration: NodeConfiguration, logger: Logger) throws {
        for terms in configuration.mechanisms {
            let directory = MechanismDirectory(path: terms.directory)
            try Failure.about(directory.charterFile) {
                _ = try directory.agreedCharter()
                _ = try directory.identity()
            }
        }
        _ = try OfficersServer(
            desks: [], configuration: configuration, version: Clearline.release, logger: logger)
    }

    /// Everything that runs, in the order in which it starts: the nodes before anybody can ask them anything.
    func services() throws -> [any Service] {
        var services: [any Service] = []
        for (mechanism, terms) in zip(mechanisms, configuration.mechanisms) {
            services += try line(of: mechanism, listening: terms.line)
        }
        services.append(
            try OfficersServer(
                desks: mechanisms.map(\.desk), configuration: configuration, version: Clearline.release,
                logger: logger))
        return services
    }

    /// A bell for each mechanism: what floods one keeps nobody in another waiting, whatever members of both are called.
    private func bell() -> Bell? {
        let webhooks = configuration.webhooks
        guard onFlash != nil || !webhooks.isEmpty else { return nil }
        return Bell(program: onFlash, webhooks: webhooks, logger: logger)
    }

    private func line(of mechanism: Mechanism, listening line: NodeConfiguration.Listen) throws
        -> [any Service]
    {
        let routes = LineRoutes(mechanism.desk)
        let logger = logger
        let listener = try LineListener(
            host: line.host, port: line.port, identity: mechanism.identity, trusting: mechanism.trusted(),
            logger: logger,
            onBound: { port in
                logger.info("the line listens", metadata: ["host": "\(line.host)", "port": "\(port)"])
            },
            handler: { await routes.answer($0) })
        let bell = bell()
        let loop = DeskLoop(desk: mechanism.desk, identity: mechanism.identity, logger: logger, bell: bell) {
            do {
                try listener.trust(mechanism.trusted(), identity: mechanism.desk.directory.identity())
            } catch {
                // The old terms stay in force: the counterpart is still reached by its earlier certificate.
                logger.error("the new certificates cannot be used: \(error)")
            }
        }
        var services: [any Service] = bell.map { [$0] } ?? []
        services.append(loop)
        services.append(listener)
        return services
    }
}
