import Airspace
import Line

extension FactValue {
    package var words: String {
        switch self {
        case .text(let text): text
        case .number(let thousandths): Self.words(thousandths)
        case .time(let instant): Timestamp.text(instant)
        case .flag(let flag): flag ? "yes" : "no"
        case .list(let items): "[\(items.joined(separator: ", "))]"
        }
    }

    private static func words(_ thousandths: Int64) -> String {
        let (whole, rest) = thousandths.magnitude.quotientAndRemainder(dividingBy: 1_000)
        let sign = thousandths < 0 ? "-" : ""
        guard rest > 0 else { return "\(sign)\(whole)" }
        var digits = String(rest + 1_000).dropFirst()
        while digits.last == "0" { digits = digits.dropLast() }
        return "\(sign)\(whole).\(digits)"
    }
}

extension FactPattern {
    package var words: String {
        "\(topic.rawValue) with " + conditions.map { "\($0.column) \($0.test.words)" }.joined(separator: ", ")
    }
}

extension FactPattern.Test {
    var words: String {
        switch self {
        case .equal(let value): value.words
        case .range(let low, let high): "from \(low?.words ?? "any") to \(high?.words ?? "any")"
        case .any(let values): "one of \(values.map(\.words).joined(separator: ", "))"
        case .not(let test): "not \(test.words)"
        case .has(let items): "with \(items.joined(separator: ", "))"
        case .lacks(let items): "without \(items.joined(separator: ", "))"
        case .present(let wanted): wanted ? "present" : "absent"
        }
    }
}
