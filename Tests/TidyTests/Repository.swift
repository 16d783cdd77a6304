import Foundation

/// The project's own files, read once.
struct Repository: Sendable {
    let root: URL
    let files: [SourceFile]

    static let here = Repository(
        root: URL(filePath: #filePath).resolvingSymlinksInPath()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent())

    init(root: URL) {
        self.root = root
        let top = ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md", "Package.swift", ".ci/run"]
        let folders = ["Sources", "Tests", "script", "docs", "Benchmarks"]
        let paths = top + folders.flatMap { Self.paths(under: $0, of: root) }.sorted()
        files = paths.compactMap { path in
            // Absent or not text: nothing here for a rule to read.
            guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else {
                return nil
            }
            return SourceFile(path: path, text: text)
        }
    }

    func file(_ path: String) -> SourceFile? { files.first { $0.path == path } }

    private static func paths(under folder: String, of root: URL) -> [String] {
        let names = FileManager.default.enumerator(
            atPath: root.appending(path: folder).path(percentEncoded: false))
        return (names?.compactMap { $0 as? String } ?? [])
            .filter { name in name.hasSuffix(".swift") || name.hasSuffix(".md") || folder == "script" }
            .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
            .map { "\(folder)/\($0)" }
    }
}
