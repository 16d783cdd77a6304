import Airspace
import Foundation
import Line

/// Three nodes as processes of their own, on loopback, in a fresh directory, and their officers.
struct Demo {
    let a: DemoDesk
    let b: DemoDesk
    let f: DemoDesk
    let directory: String
    private let processes: [NodeProcess]

    struct Failed: Error {
        let what: String
    }

    init(ports: [Int]) throws {
        directory =
            FileManager.default.temporaryDirectory
            .appendingPathComponent("clearline-demo-\(UUID().uuidString.prefix(8).lowercased())").path
        let parties = [
            try DemoParty("A", .party, in: directory, officersPort: ports[0], linePort: ports[3]),
            try DemoParty("B", .party, in: directory, officersPort: ports[1], linePort: ports[4]),
            try DemoParty("F", .facilitator, in: directory, officersPort: ports[2], linePort: ports[5]),
        ]
        let charter = try DemoCharter.agreed(by: parties)
        let desks = try parties.map { party in
            DemoDesk(name: party.name, address: party.address, token: try party.settle(charter))
        }
        (a, b, f) = (desks[0], desks[1], desks[2])
        processes = try parties.map { try $0.start() }
    }

    var desks: [DemoDesk] { [a, b, f] }

    /// Waits until every node answers its officer and hears its counterparts.
    func awaitLines() async throws {
        for desk in desks {
            try await wait("the node of \(desk.name)") { await desk.isUp() }
            try await wait("the lines of \(desk.name)") {
                try await desk.get("status").list("lines").allSatisfy {
                    try $0.text(at: "state") == "UP"
                }
            }
        }
    }

    /// Files the three notices in the scenario's order.
    func fileNotices(_ scenario: SurveyTeam) async throws {
        try await a.post("notices", body: scenario.team)
        try await a.post("notices", body: scenario.flight)
        try await b.post("notices", body: scenario.activity)
    }

    /// Waits until something holds; what it was waiting for is named when it never does.
    func wait(_ what: String, until holds: () async throws -> Bool) async throws {
        let deadline = ContinuousClock.now + .seconds(15)
        while try await !holds() {
            guard ContinuousClock.now < deadline else { throw Failed(what: "Waited in vain for \(what).") }
            if let ended = processes.firstIndex(where: { !$0.isRunning }) {
                throw Failed(what: "The node of \(desks[ended].name) has ended; see \(directory).")
            }
            try await Task.sleep(for: .milliseconds(50))
        }
    }

    /// Ends the nodes, each of which must end well, and removes their directory.
    func finish() throws {
        let ill = zip(desks, processes).filter { !$0.1.stop() }.map(\.0.name.text)
        guard ill.isEmpty else {
            throw Failed(what: "Told to end, the node of \(ill.joined(separator: ", ")) did not end well.")
        }
        // A leftover in the temporary directory harms nobody.
        try? FileManager.default.removeItem(atPath: directory)
    }

    /// Ends the nodes and keeps their directory, to see what went wrong.
    func abandon() {
        for process in processes { process.stop() }
    }
}
