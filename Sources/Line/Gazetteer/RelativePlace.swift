package import Airspace

/// A place that a text names by its distance and direction from another: `9 km south of Deir ez-Zor airfield`.
package struct RelativePlace: Hashable, Sendable {
    /// As it was written.
    package let text: String
    package let metres: Int32
    /// Tenths of a degree from north.
    package let bearingTenths: Int32
    /// What it is measured from, as far as the gazetteer knows places of that name; none if it knows no such place.
    package let origins: [Gazetteer.Place]

    /// Where that is, one for each origin.
    package var positions: [Position] {
        origins.map { $0.position.moved(bearingTenths: bearingTenths, metres: metres) }
    }
}

extension Gazetteer {
    /// The places that a text names so, in the order of the text. In English and its like the name follows, in Turkish and
    /// Azerbaijani it stands before.
    package func relativePlaces(in text: String) -> [RelativePlace] {
        RelativePlaceReader(text: FoldedText(text), gazetteer: self).places
    }
}

private struct RelativePlaceReader {
    private let text: FoldedText
    private let gazetteer: Gazetteer
    /// Words, numbers and ends of sentences, without the signs that only join them.
    private let indices: [Int]

    init(text: FoldedText, gazetteer: Gazetteer) {
        self.text = text
        self.gazetteer = gazetteer
        indices = text.tokens.indices.filter {
            text.tokens[$0].kind != .sign || Self.isEnd(text.tokens[$0].text)
        }
    }

    var places: [RelativePlace] {
        var places: [RelativePlace] = []
        for at in indices.indices {
            guard let measure = measure(at) else { continue }
            let name = name(after: measure.end) ?? name(before: at)
            let first = min(at, name?.range.lowerBound ?? at)
            let last = max(measure.end, name?.range.upperBound ?? measure.end) - 1
            places.append(
                RelativePlace(
                    text: text.excerpt(indices[first]..<(indices[last] + 1)), metres: measure.metres,
                    bearingTenths: measure.bearing, origins: name?.places ?? []))
        }
        return places
    }

    private static func isEnd(_ sign: String) -> Bool { [".", ";", "!", "?", "؟", "؛"].contains(sign) }

    private func word(_ at: Int) -> String? {
        guard indices.indices.contains(at) else { return nil }
        let token = text.tokens[indices[at]]
        return token.kind == .word ? token.text : nil
    }

    /// A word, or the number at the end of one (`T4`).
    private func part(_ at: Int) -> String? {
        guard indices.indices.contains(at), at > 0 else { return word(at) }
        let token = text.tokens[indices[at]]
        return token.kind == .number && token.isGlued && word(at - 1) != nil ? token.text : word(at)
    }

    /// A number, a unit, and a direction at most two words behind it.
    private func measure(_ at: Int) -> (metres: Int32, bearing: Int32, end: Int)? {
        let token = text.tokens[indices[at]]
        guard token.kind == .number, let number = Double(token.text) else { return nil }
        var next = at + 1
        // The Hebrew for km is two letters with a sign between them, which is gone by now.
        let unit =
            word(next) == "ק" && word(next + 1) == "מ"
            ? (1_000, 2) : word(next).flatMap { PlaceWords.metres($0, word(next + 1)) }
        guard let unit else { return nil }
        next += unit.words
        let metres = (number * unit.metres).rounded()
        guard (0...1_000_000).contains(metres) else { return nil }
        for skipped in 0...2 {
            guard let first = word(next + skipped) else { return nil }
            guard PlaceWords.direction(first) != nil else { continue }
            let start = next + skipped
            let points = (start..<(start + 3)).map { word($0).flatMap(PlaceWords.direction) }
            let directions = points.prefix { $0 != nil }.compactMap { $0 }
            let degrees = Self.joined(directions)
            return (Int32(metres), Int32((degrees * 10).rounded()) % 3_600, start + directions.count)
        }
        return nil
    }

    /// From the last to the first: north, north and east are north-northeast.
    private static func joined(_ directions: [Double]) -> Double {
        guard let last = directions.last else { return 0 }
        return directions.dropLast().reversed().reduce(last) { between($1, $0) }
    }

    /// North and east are northeast, north and northeast are north-northeast.
    private static func between(_ a: Double, _ b: Double) -> Double {
        let turn = (b - a + 540).truncatingRemainder(dividingBy: 360) - 180
        return (a + turn / 2 + 360).truncatingRemainder(dividingBy: 360)
    }

    private func name(after start: Int) -> (places: [Gazetteer.Place], range: Range<Int>)? {
        for at in start..<(start + 5) {
            guard word(at) != nil else { return nil }
            if let found = match(at, before: indices.count) { return found }
        }
        return nil
    }

    private func name(before end: Int) -> (places: [Gazetteer.Place], range: Range<Int>)? {
        var best: (places: [Gazetteer.Place], range: Range<Int>)?
        var at = end - 1
        while at >= max(0, end - 8), word(at) != nil {
            if let found = match(at, before: end), end - found.range.upperBound <= 2,
                found.range.upperBound >= best?.range.upperBound ?? 0
            {
                best = found
            }
            at -= 1
        }
        return best
    }

    /// The longest name that begins here. With a word for an airfield beside it, it is the airfield.
    private func match(_ at: Int, before end: Int) -> (places: [Gazetteer.Place], range: Range<Int>)? {
        var words: [String] = []
        var best: (places: [Gazetteer.Place], range: Range<Int>)?
        while words.count < gazetteer.longestName, at + words.count < end, let next = part(at + words.count) {
            words.append(next)
            let range = at..<(at + words.count)
            if let places = places(words, range) { best = (places, range) }
        }
        guard var found = best else { return nil }
        while found.range.upperBound < end, let next = word(found.range.upperBound),
            PlaceWords.isAirfield(next)
        {
            found.range = found.range.lowerBound..<(found.range.upperBound + 1)
        }
        return found
    }

    private func places(_ words: [String], _ range: Range<Int>) -> [Gazetteer.Place]? {
        let beside = [word(range.lowerBound - 1), word(range.upperBound), word(range.lowerBound - 2)]
        let isAirfield = beside.contains { $0.map(PlaceWords.isAirfield) ?? false }
        for key in Self.keys(words) {
            let airfields = gazetteer.airfields(key: key)
            let towns = gazetteer.towns(key: key)
            let places =
                isAirfield
                ? airfields + (airfields.isEmpty ? towns : []) : towns + (towns.isEmpty ? airfields : [])
            if !places.isEmpty { return places }
        }
        return nil
    }

    /// The name as it stands, then without what Arabic and Hebrew put before it and Russian behind it.
    private static func keys(_ words: [String]) -> [String] {
        var keys = [words.joined(separator: " ")]
        guard let first = words.first, let last = words.last else { return keys }
        if first.unicodeScalars.count > 3, let letter = first.unicodeScalars.first,
            "לבמהשلب".unicodeScalars.contains(letter)
        {
            keys.append(([String(first.dropFirst())] + words.dropFirst()).joined(separator: " "))
        }
        if last.unicodeScalars.count > 3,
            last.unicodeScalars.allSatisfy({ (0x430...0x451).contains($0.value) })
        {
            for count in 1...2 {
                keys.append((words.dropLast() + [String(last.dropLast(count))]).joined(separator: " "))
            }
        }
        return keys
    }
}
