import Airspace
import ArgumentParser
import Foundation
import Line
import NodeService

/// How long a notice takes from one officer's request into the other side's picture.
struct LineBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "line",
        abstract:
            "Measure the time from the request that files a notice to the notice in the other side's picture.",
        discussion: """
            Two parties and a facilitator run as processes on loopback, as in the demo. Notices are filed one after the \
            other over HTTP, and the other side's API is asked for each until it has it.
            """)

    @Option(help: "How many notices are filed.")
    var notices = 200

    func validate() throws {
        guard 1...100_000 ~= notices else { throw ValidationError("The notices must be from 1 to 100000.") }
    }

    func run() async throws {
        Signals.unblock()
        let demo = try Demo(ports: FreePorts.take(6))
        do {
            try await demo.awaitLines()
            let times = try await measure(demo)
            try demo.finish()
            report(times)
        } catch {
            demo.abandon()
            Terminal.complain("\(error). The nodes' directories and logs are in \(demo.directory).")
            throw ExitCode.couldNot
        }
    }

    private func measure(_ demo: Demo) async throws -> [Duration] {
        var times: [Duration] = []
        for number in 0..<notices {
            let began = ContinuousClock.now
            try await demo.a.post("notices", body: notice(number))
            // Asked again at once: a pause would be measured with it.
            while try await !demo.b.has(notice: "N-\(number)", of: demo.a.name) {}
            times.append(ContinuousClock.now - began)
        }
        return times.sorted()
    }

    /// Small areas apart from each other, so that no conflict is computed.
    private func notice(_ number: Int) -> CanonicalJSON {
        let start = Instant.now.advanced(byMilliseconds: Int64(2_880 + number) * 60_000)
        return [
            "type": "Feature",
            "geometry": [
                "type": "Point",
                "coordinates": [
                    .decimal(Int64(360 + number % 50), decimals: 1),
                    .decimal(Int64(330 + number / 50 % 30), decimals: 1),
                ],
            ],
            "properties": [
                "id": .string("N-\(number)"), "kind": "ground", "radius_m": 500,
                "start": .string(Timestamp.text(start)),
                "end": .string(Timestamp.text(start.advanced(byMilliseconds: 1_800_000))), "to": ["B"],
            ],
        ]
    }

    private func report(_ times: [Duration]) {
        print(
            "From the request that files a notice to the notice in the other side's picture, \(times.count) notices:\n"
        )
        for line in Quantiles.lines(of: times) { print(line) }
    }
}
