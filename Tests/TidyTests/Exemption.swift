/// A file that one rule leaves alone, and why. The only place where exceptions stand.
struct Exemption: Sendable {
    let rule: String
    let path: String
    let reason: String

    static let all: [Exemption] = [
        Exemption(
            rule: Rule.places.name, path: "Tests/TidyTests/PlaceTests.swift",
            reason: "names the places that it forbids")
    ]

    static func covers(_ rule: Rule, _ path: String) -> Bool {
        all.contains { $0.rule == rule.name && $0.path == path }
    }
}
