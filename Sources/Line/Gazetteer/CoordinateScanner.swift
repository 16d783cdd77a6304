package import Airspace

/// A coordinate in free text.
package struct FoundCoordinate: Hashable, Sendable {
    /// As it was written.
    package let text: String
    /// nil for a grid reference, which is found but not worked out.
    package let position: Position?
}

/// Finds coordinates in free text: pairs of degrees in decimals or with minutes and seconds, with or without letters;
/// compact ones as in aeronautical notices (`351425N0401034E`); and military grid references. A coordinate belongs into
/// the coordinates of a message, where it is checked, and not into its text, where it is not.
package enum CoordinateScanner {
    package static func coordinates(in text: String) -> [FoundCoordinate] {
        let folded = FoldedText(text)
        var found: [FoundCoordinate] = []
        var at = 0
        while at < folded.tokens.count {
            if let (coordinate, end) = pair(folded, at) ?? grid(folded, at) {
                found.append(coordinate)
                at = end
            } else {
                at += 1
            }
        }
        return found
    }

    private static func pair(_ text: FoldedText, _ start: Int) -> (FoundCoordinate, Int)? {
        guard let first = Angle(text, at: start) else { return nil }
        var next = first.end
        var isApart = false
        while next < text.tokens.count, separators.contains(text.tokens[next].text), next - first.end < 2 {
            next += 1
            isApart = true
        }
        guard let second = Angle(text, at: next) else { return nil }
        let isSpaced = isApart || !text.tokens[next].isGlued || first.axis != nil
        guard isSpaced, let position = position(first, second) else { return nil }
        return (FoundCoordinate(text: text.excerpt(start..<second.end), position: position), second.end)
    }

    private static let separators = [",", ";", "/", "and", "ve", "و", "и", "və", "lat", "lon", "long", ":"]

    /// Two angles are a position when their letters say so, or when both are written as precisely as only positions are.
    private static func position(_ a: Angle, _ b: Angle) -> Position? {
        let latitude: Angle
        let longitude: Angle
        switch (a.axis, b.axis) {
        case (.latitude, .longitude): (latitude, longitude) = (a, b)
        case (.longitude, .latitude): (latitude, longitude) = (b, a)
        case (nil, nil) where a.isPrecise && b.isPrecise: (latitude, longitude) = (a, b)
        default: return nil
        }
        guard abs(latitude.e7) <= 900_000_000, abs(longitude.e7) <= 1_800_000_000 else { return nil }
        // Both are within their ranges.
        return try? Position(latitudeE7: Int32(latitude.e7), longitudeE7: Int32(longitude.e7))
    }

    /// `37S DV 12345 67890`, with or without spaces.
    private static func grid(_ text: FoldedText, _ start: Int) -> (FoundCoordinate, Int)? {
        let tokens = text.tokens
        guard start + 2 < tokens.count, tokens[start].kind == .number, tokens[start].text.utf8.count <= 2,
            let zone = Int(tokens[start].text), (1...60).contains(zone), tokens[start + 1].isGlued
        else { return nil }
        var letters = ""
        var at = start + 1
        while at < tokens.count, tokens[at].kind == .word, letters.utf8.count < 3, at < start + 3 {
            letters += tokens[at].text
            at += 1
        }
        var digits = ""
        while at < tokens.count, tokens[at].kind == .number, digits.utf8.count < 10,
            !tokens[at].text.contains(".")
        {
            digits += tokens[at].text
            at += 1
        }
        let isGrid =
            letters.utf8.count == 3 && letters.utf8.allSatisfy { (0x61...0x7A).contains($0) }
            && (0x63...0x78).contains(letters.utf8.first ?? 0) && [4, 6, 8, 10].contains(digits.utf8.count)
        return isGrid ? (FoundCoordinate(text: text.excerpt(start..<at), position: nil), at) : nil
    }
}

/// One angle as text writes it, in 1e-7 degree.
private struct Angle {
    enum Axis { case latitude, longitude }

    let e7: Int64
    /// nil without a letter.
    let axis: Axis?
    /// Two decimals of a degree or more, or minutes.
    let isPrecise: Bool
    let end: Int

    init?(_ text: FoldedText, at start: Int) {
        let tokens = text.tokens
        var at = start
        var hemisphere: (axis: Axis, isNegative: Bool)?
        var isNegative = false
        if at < tokens.count, let leading = Self.hemisphere(tokens[at]) {
            hemisphere = leading
            at += 1
        } else if at < tokens.count, ["-", "\u{2212}"].contains(tokens[at].text) {
            isNegative = true
            at += 1
        }
        guard at < tokens.count, tokens[at].kind == .number, var value = Sexagesimal(tokens[at].text) else {
            return nil
        }
        at += 1
        at = value.refine(tokens, at)
        if hemisphere == nil, at < tokens.count, let trailing = Self.hemisphere(tokens[at]) {
            hemisphere = trailing
            at += 1
        }
        value.unpack(isLongitude: hemisphere?.axis == .longitude, isLettered: hemisphere != nil)
        guard let e7 = value.e7 else { return nil }
        self.e7 = isNegative || hemisphere?.isNegative == true ? -e7 : e7
        axis = hemisphere?.axis
        isPrecise = value.isPrecise
        end = at
    }

    private static func hemisphere(_ token: FoldedText.Token) -> (axis: Axis, isNegative: Bool)? {
        switch token.text {
        case "n", "north": (.latitude, false)
        case "s", "south": (.latitude, true)
        case "e", "east": (.longitude, false)
        case "w", "west": (.longitude, true)
        default: nil
        }
    }
}

/// Degrees, minutes and seconds, each perhaps with decimals.
private struct Sexagesimal {
    private struct Part {
        let whole: Int64
        var fractionE7: Int64 = 0
    }

    private var parts: [Part]
    private let digits: Int
    private var decimals: Int

    init?(_ text: String) {
        guard let (part, digits, decimals) = Self.part(text) else { return nil }
        parts = [part]
        self.digits = digits
        self.decimals = decimals
    }

    var isPrecise: Bool { decimals >= 2 || parts.count > 1 }

    /// nil for what is no angle.
    var e7: Int64? {
        let minutes = parts.count > 1 ? parts[1] : Part(whole: 0)
        let seconds = parts.count > 2 ? parts[2] : Part(whole: 0)
        guard parts[0].whole <= 360, minutes.whole < 60, seconds.whole < 60 else { return nil }
        let minutesE7 = minutes.whole * 10_000_000 + minutes.fractionE7
        let secondsE7 = seconds.whole * 10_000_000 + seconds.fractionE7
        return parts[0].whole * 10_000_000 + parts[0].fractionE7 + (minutesE7 * 60 + secondsE7 + 1_800)
            / 3_600
    }

    /// Takes a degree sign, and minutes and seconds with their signs. Returns where it stopped.
    mutating func refine(_ tokens: [FoldedText.Token], _ start: Int) -> Int {
        var at = start
        let signs = [["°", "º", "˚", "deg"], ["'", "′", "’", "min"], ["\"", "″", "”", "sec"]]
        for level in signs.indices {
            guard at < tokens.count, signs[level].contains(tokens[at].text) else { return at }
            at += 1
            if level == 1, at < tokens.count, tokens[at].text == "'" { at += 1 }
            guard level < 2, at + 1 < tokens.count, tokens[at].kind == .number,
                signs[level + 1].contains(tokens[at + 1].text),
                let (part, _, decimals) = Self.part(tokens[at].text)
            else { return at }
            parts.append(part)
            self.decimals = decimals
            at += 1
        }
        return at
    }

    /// `3514`, `351425`, `04010` and `0401034` in front of or behind a letter are degrees with minutes and seconds.
    mutating func unpack(isLongitude: Bool, isLettered: Bool) {
        let width = isLongitude ? 3 : 2
        guard isLettered, parts.count == 1, digits == width + 2 || digits == width + 4 else { return }
        let number = parts[0].whole
        let last = Part(whole: number % 100, fractionE7: parts[0].fractionE7)
        parts =
            digits == width + 2
            ? [Part(whole: number / 100), last]
            : [Part(whole: number / 10_000), Part(whole: number / 100 % 100), last]
    }

    private static func part(_ text: String) -> (part: Part, digits: Int, decimals: Int)? {
        let halves = text.split(separator: ".", omittingEmptySubsequences: false)
        guard halves[0].utf8.count <= 9, let whole = Int64(halves[0]) else { return nil }
        guard halves.count > 1 else { return (Part(whole: whole), halves[0].utf8.count, 0) }
        let fraction = halves[1].prefix(7)
        guard var scaled = Int64(fraction) else { return nil }
        for _ in fraction.utf8.count..<7 { scaled *= 10 }
        return (Part(whole: whole, fractionE7: scaled), halves[0].utf8.count, halves[1].utf8.count)
    }
}
