import Airspace
import Deconfliction
import Foundation
import Line
import Logging
import NodeService
import ServiceLifecycle

/// Many clients in one process, each filing one notice after the other at one desk; each waits until its notice is durable.
struct AppendTrial {
    private let desk: Desk
    private let services: ServiceGroup
    private let clients: Int

    /// - Parameter sample: the witness's directory is taken, whose record is empty. Its node reaches nobody.
    init(sample: SampleRecord, clients: Int) throws {
        var logger = Logger(label: "clearline")
        logger.logLevel = .error
        guard let name = MemberName("F") else { preconditionFailure("F is a name") }
        let opened = try Mechanism(sample.directory(of: name), logger: logger)
        desk = opened.desk
        self.clients = clients
        services = ServiceGroup(
            services: [DeskLoop(desk: opened.desk, identity: opened.identity, logger: logger)],
            logger: logger)
    }

    func run(appends: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            try await withThrowingTaskGroup(of: Void.self) { clients in
                for client in 0..<self.clients {
                    clients.addTask { try await file(client, of: appends) }
                }
                try await clients.waitForAll()
            }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }

    private func file(_ client: Int, of appends: Int) async throws {
        let officer = Officer(name: "officer \(client)", role: "watch officer")
        for number in stride(from: client, to: appends, by: clients) {
            let outcome = try await desk.submit(.file(try notice(number)), by: officer)
            guard case .filed = outcome else {
                throw Failure.wrongArgument("notice \(number)", wanted: "not filed: \(outcome)")
            }
        }
    }

    private func notice(_ number: Int) throws -> Notice {
        let feature = SmallNotice.feature(number, named: "\(clients)", to: "B")
        let notices = try GeoJSON.notices(in: feature.encoded, limit: 1 << 12)
        guard let notice = notices.first else { preconditionFailure("one Feature is one notice") }
        return notice
    }
}
