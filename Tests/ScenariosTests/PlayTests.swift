import Foundation
import Line
import Scenarios
import Testing

/// The scenarios that the project keeps, played as they stand, and with their key rules switched off.
struct PlayTests {
    private static let names = ["S01", "S02", "S03", "S05", "S06", "S11", "S17", "S24", "S25", "S27"]

    private static var page: String {
        get throws {
            let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "../../docs/scenarios.md").standardizedFileURL
            return try String(contentsOf: page, encoding: .utf8)
        }
    }

    private static func scenario(_ name: String) throws -> Scenario {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Scenarios").standardizedFileURL
        return try ScenarioFile.scenario(Array(Data(contentsOf: folder.appending(path: "\(name).yaml"))))
    }

    @Test(arguments: names)
    func `every expectation of every branch is met`(name: String) throws {
        for report in try Play.reports(Self.scenario(name)) {
            for verdict in report.missed {
                Issue.record(
                    "\(name) \(report.branch), line \(verdict.line): \(verdict.says): \(verdict.missed ?? "")"
                )
            }
            #expect(report.findings.count >= 5)
        }
    }

    @Test(arguments: names)
    func `with its key rule switched off it fails`(name: String) throws {
        let scenario = try Self.scenario(name)
        #expect(!scenario.keyRules.isEmpty)
        for rule in scenario.keyRules {
            let missed = try Play.reports(scenario, mutations: [rule]).flatMap(\.missed)
            #expect(!missed.isEmpty, "\(name) does not notice that \(rule.rawValue) is missing")
            // The page lists what fails first.
            let row = "| \(name) | `\(rule.rawValue)` | \(missed.first?.says ?? "nothing") |"
            #expect(try Self.page.contains(row), "docs/scenarios.md has no row \(row)")
        }
    }

    @Test func `the same scenario plays the same, to the last line of its timeline`() throws {
        let scenario = try Self.scenario("S25")
        let first = try Play.reports(scenario).map(\.timeline)
        #expect(try Play.reports(scenario).map(\.timeline) == first)
    }
}
