import Foundation
import Line
import Scenarios
import Testing

/// The scenarios that the project keeps, played as they stand, and with their key rules switched off.
struct PlayTests {
    private static let names = [
        "S01", "S02", "S03", "S05", "S06", "S08", "S11", "S12", "S13", "S17", "S18", "S19", "S22", "S24",
        "S25", "S25-gaps", "S27",
    ]

    private static var page: String {
        get throws {
            let page = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
                .appending(path: "../../docs/scenarios.md").standardizedFileURL
            return try String(contentsOf: page, encoding: .utf8)
        }
    }

    private static func scenario(_ name: String) throws -> Scenario {
        try ScenarioFile.scenario(bytes(name))
    }

    private static func bytes(_ name: String) throws -> [UInt8] {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Scenarios").standardizedFileURL
        return Array(try Data(contentsOf: folder.appending(path: "\(name).yaml")))
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

    /// As the program decides its exit code: 1 where a report is not met.
    @Test func `a file that switches a rule off itself is played without it, and is not met`() throws {
        let text = String(decoding: try Self.bytes("S24"), as: UTF8.self)
        for line in ["mutate: lamps-apart", "mutate: [lamps-apart]"] {
            let scenario = try ScenarioFile.scenario(Array((text + "\n" + line + "\n").utf8))
            let reports = try Play.reports(scenario)
            #expect(reports.allSatisfy { $0.mutations == [.lampsApart] })
            #expect(reports.contains { !$0.isMet })
            #expect(reports.flatMap(\.missed).first?.says == "a human at B has acknowledged")
        }
    }

    @Test(arguments: Topic.allCases)
    func `the page names every column, and what it is`(topic: Topic) throws {
        let rows = try Self.page.split(separator: "\n").map(String.init)
        let row = try #require(rows.first { $0.hasPrefix("| `\(topic.rawValue)` |") })
        let cell = try #require(row.split(separator: "|").last)
        for (name, column) in topic.columns {
            let kind = column.kind == .text ? "" : " \(column.kind)"
            #expect(cell.contains("`\(name)`\(kind)"), "\(topic): \(name)\(kind)")
        }
        let named = cell.matches(of: /`([a-z_]+)`/).map { String($0.output.1) }
        #expect(named.sorted() == topic.columnNames.sorted())
    }

    @Test func `the same scenario plays the same, to the last line of its timeline`() throws {
        let scenario = try Self.scenario("S25")
        let first = try Play.reports(scenario).map(\.timeline)
        #expect(try Play.reports(scenario).map(\.timeline) == first)
    }
}
