import Testing

/// A place that breaks a rule of the house.
struct Breach: Equatable, CustomStringConvertible {
    let path: String
    let line: Int
    let what: String

    var description: String { "\(path):\(line): \(what)" }
}

/// One rule, asked of one file at a time.
struct Rule: Sendable {
    let name: String
    /// The lines that break the rule, each with what is wrong there.
    let check: @Sendable (SourceFile) -> [(line: Int, what: String)]

    func breaches(in file: SourceFile) -> [Breach] {
        check(file).map { Breach(path: file.path, line: $0.line, what: "\($0.what) [\(name)]") }
    }

    /// Records an issue for each breach in the repository that `Exemption.all` does not name.
    func expectHeld(in repository: Repository = .here, sourceLocation: SourceLocation = #_sourceLocation) {
        for file in repository.files where !Exemption.covers(self, file.path) {
            for breach in breaches(in: file) {
                Issue.record(Comment(rawValue: breach.description), sourceLocation: sourceLocation)
            }
        }
    }

    /// The lines that break the rule in a made-up file.
    func lines(in text: String, at path: String = "Sources/Line/Entry/Sample.swift") -> [Int] {
        check(SourceFile(path: path, text: text)).map(\.line)
    }
}
