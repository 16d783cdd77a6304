import Foundation
import Testing

struct PageTests {
    @Test func `the architecture page has at most 300 lines and names every module`() throws {
        let found = Repository.here.file("ARCHITECTURE.md")
        let page = try #require(found, "ARCHITECTURE.md:1: is missing")
        #expect(page.lineCount <= 300, "ARCHITECTURE.md:\(page.lineCount): at most 300 lines")
        let modules = Set(Repository.here.files.filter { $0.path.hasPrefix("Sources/") }.compactMap(\.module))
        for module in Self.unnamed(modules, in: page.text) {
            Issue.record("ARCHITECTURE.md:1: does not name the module \(module)")
        }
    }

    @Test func `a module that a page does not name is found`() {
        #expect(Self.unnamed(["Line", "Airspace"], in: "`Airspace`: the Lines between nodes") == ["Line"])
        #expect(Self.unnamed(["Line", "Airspace"], in: "`Airspace` under `Sources/Line/`") == [])
    }

    @Test func `decision records are numbered in order, titled and linked`() {
        let records = Repository.here.files.filter { $0.path.hasPrefix("docs/decisions/") }
        if records.isEmpty { Issue.record("docs/decisions: holds no record") }
        for problem in Self.problems(of: records, among: Repository.here.files) { Issue.record("\(problem)") }
    }

    @Test func `a decision record that nothing names is found`() {
        let first = SourceFile(path: "docs/decisions/0001-floors.md", text: "# 1. Floors\n")
        let third = SourceFile(path: "docs/decisions/0003-store.md", text: "The store\n")
        let page = SourceFile(path: "README.md", text: "See docs/decisions/0001-floors.md.")
        #expect(Self.problems(of: [first], among: [first, page]) == [])
        #expect(
            Self.problems(of: [first, third], among: [first, third, page]).map(\.what) == [
                "expected number 0002", "no title", "neither linked nor listed anywhere",
            ])
    }

    private static func unnamed(_ modules: Set<String>, in page: String) -> [String] {
        let words = Set(page.split { !$0.isLetter && !$0.isNumber }.map(String.init))
        return modules.subtracting(words).sorted()
    }

    private static func problems(of records: [SourceFile], among files: [SourceFile]) -> [Breach] {
        zip(1..., records).flatMap { number, record in
            let name = record.path.split(separator: "/").last.map(String.init) ?? ""
            let expected = String(repeating: "0", count: 4 - String(number).count) + String(number)
            let linked = files.contains { $0.path != record.path && $0.text.contains(name.dropLast(3)) }
            return [
                name.hasPrefix("\(expected)-") ? nil : "expected number \(expected)",
                record.text.hasPrefix("# ") ? nil : "no title",
                linked ? nil : "neither linked nor listed anywhere",
            ].compactMap { $0 }.map { Breach(path: record.path, line: 1, what: $0) }
        }
    }
}
