/// A file that one rule leaves alone, and why. The only place where exceptions stand.
struct Exemption: Sendable {
    let rule: String
    let path: String
    let reason: String

    static let all: [Exemption] = [
        Exemption(
            rule: Rule.places.name, path: "Tests/TidyTests/PlaceTests.swift",
            reason: "names the places that it forbids"),
        Exemption(
            rule: Rule.testStyle.name, path: "Tests/EndToEndTests/Member.swift",
            reason: "asks a process of its own again and again, which has no event to wait for"),
    ]

    static func covers(_ rule: Rule, _ path: String) -> Bool {
        all.contains { $0.rule == rule.name && $0.path == path }
    }
}
