import Foundation
import Testing

/// What the documentation of a public library shows as code is the code of a test of that library.
struct GuideTests {
    @Test(arguments: [
        ("Sources/Airspace/Airspace.docc/CheckingAPlan.md", "Tests/AirspaceTests/GuideTests.swift"),
        (
            "Sources/TransparencyLog/TransparencyLog.docc/TransparencyLog.md",
            "Tests/TransparencyLogTests/GuideTests.swift"
        ),
    ])
    func `a guide's code is the code of its test`(guide: String, test: String) throws {
        let shown = Self.shown(in: try #require(Repository.here.file(guide)))
        #expect(!shown.isEmpty)
        #expect(shown == Self.tried(in: try #require(Repository.here.file(test))))
    }

    @Test func `the code of a guide and of a test is found, whatever stands round it`() {
        let guide = SourceFile(
            path: "Guide.md",
            text: "Text\n```swift\nlet a = 1\n\n  b()\n```\n```\nno code\n```\n```swift\nc()\n```\n")
        let test = SourceFile(
            path: "A.swift",
            text: "z()\n  // guide\n  let a = 1\n  b()\n\n  c()\n  // end of the guide\nz()\n")
        #expect(Self.shown(in: guide) == ["let a = 1", "b()", "c()"])
        #expect(Self.tried(in: test) == ["let a = 1", "b()", "c()"])
    }

    /// The lines of a page's blocks of Swift, but for those that are blank.
    private static func shown(in guide: SourceFile) -> [String] {
        lines(between: "```swift", and: "```", of: guide)
    }

    /// The same of what stands between two comments of a test.
    private static func tried(in test: SourceFile) -> [String] {
        lines(between: "// guide", and: "// end of the guide", of: test)
    }

    private static func lines(between begin: String, and end: String, of file: SourceFile) -> [String] {
        var isInside = false
        var found: [String] = []
        for line in file.lines.map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line == end { isInside = false }
            if isInside, !line.isEmpty { found.append(line) }
            if line == begin { isInside = true }
        }
        return found
    }
}
