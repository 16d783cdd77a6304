package import Airspace
import TransparencyLog

extension ParameterValue {
    /// How the value is shown: the same characters in every language, but for closed lists, whose words are translated,
    /// and the labels of a readback. Digits are 0–9, units are written, nothing is inflected.
    func text(in language: Language, _ kind: ParameterKind, of phrasebook: Phrasebook) -> String {
        switch self {
        case .serial(let serial): serial.description
        case .serials(let serials): serials.map(\.description).joined(separator: ", ")
        case .handle(let handle): handle.text
        case .member(let name): name.text
        case .position(let position): position.said
        case .area(let area): area.said
        case .altitude(let altitude, let reference): altitude.said(reference)
        case .bands(let bands): bands.map(\.said).joined(separator: ", ")
        case .time(let instant): DateTimeGroup.text(instant)
        case .distance(let count, let unit): "\(count) \(unit.rawValue)"
        case .bearing(let degrees): "\(padded(Int64(degrees), 3))°"
        case .count(let count): String(count)
        case .choice(let value): Self.word(value, kind, language)
        case .choices(let values): values.map { Self.word($0, kind, language) }.joined(separator: ", ")
        case .scopes(let scopes): scopes.joined(separator: ", ")
        // Eight digits are what is said and compared by voice; the message holds all.
        case .digest(let digest): String(digest.hex.prefix(8))
        case .name(let text): PlainText.tamed(text)
        case .field(let name): phrasebook.label(of: name, in: language)
        case .change(let change): change.said(in: language, of: phrasebook)
        case .readback(let readback): readback.text(in: language, of: phrasebook)
        }
    }

    private static func word(_ value: String, _ kind: ParameterKind, _ language: Language) -> String {
        switch kind {
        case .choice(let list), .choices(let list): list.words(for: value)?[language] ?? value
        default: value
        }
    }
}

private func padded(_ value: Int64, _ width: Int) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

extension Position {
    /// `35.2403N 040.1760E`: decimal degrees, four decimals at least, all that there are.
    package var said: String {
        "\(Self.degrees(latitudeE7, 2))\(latitudeE7 < 0 ? "S" : "N") "
            + "\(Self.degrees(longitudeE7, 3))\(longitudeE7 < 0 ? "W" : "E")"
    }

    private static func degrees(_ e7: Int32, _ width: Int) -> String {
        let magnitude = Int64(e7.magnitude)
        var decimals = padded(magnitude % 10_000_000, 7)
        while decimals.utf8.count > 4, decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(padded(magnitude / 10_000_000, width)).\(decimals)"
    }
}

extension Area {
    /// Every position of a short area; of a long one the box around it and how many positions it has.
    fileprivate var said: String {
        let vertices = footprints.reduce(0) { $0 + $1.vertexCount }
        guard vertices > Area.spoken else { return footprints.map(\.said).joined(separator: "; ") }
        let all = footprints.flatMap(\.positions)
        let latitudes = all.map(\.latitudeE7)
        let longitudes = all.map(\.longitudeE7)
        guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
            let east = longitudes.max(),
            // Within the ranges of positions that there are.
            let corner = try? Position(latitudeE7: south, longitudeE7: west),
            let opposite = try? Position(latitudeE7: north, longitudeE7: east)  // as above
        else { preconditionFailure("an area without positions") }
        return "\(corner.said) – \(opposite.said) (\(vertices))"
    }

    /// As many positions as can be read out.
    private static let spoken = 12
}

extension Footprint {
    fileprivate var said: String {
        switch self {
        case .circle(let circle): "\(circle.centre.said) R \(circle.radiusMetres) m"
        case .polygon(let polygon):
            polygon.rings.map { $0.map(\.said).joined(separator: ", ") }.joined(separator: " – ")
        case .corridor(let corridor):
            "\(corridor.line.map(\.said).joined(separator: ", ")) ±\(corridor.halfWidthMetres) m"
        }
    }

    fileprivate var positions: [Position] {
        switch self {
        case .circle(let circle): [circle.centre]
        case .polygon(let polygon): polygon.rings.flatMap { $0 }
        case .corridor(let corridor): corridor.line
        }
    }
}

extension Altitude {
    /// `19000 ft AMSL`, or a flight level.
    package func said(_ reference: AltitudeReference) -> String {
        switch reference {
        case .amsl: "\(feet) ft AMSL"
        case .flightLevel where feet >= 0 && feet % 100 == 0: "FL\(padded(Int64(feet / 100), 3))"
        case .flightLevel: "\(feet) ft 1013 hPa"
        }
    }
}

extension AltitudeBand {
    /// `SFC` and `UNL` are what aeronautical information calls a missing floor and ceiling (ICAO Doc 8400).
    package var said: String {
        "\(floor?.said(reference) ?? "SFC")–\(ceiling?.said(reference) ?? "UNL")"
    }
}

extension Change {
    fileprivate func said(in language: Language, of phrasebook: Phrasebook) -> String {
        let list = phrasebook.lists.first { $0.name == "change" }
        let word = list?.words(for: type)?[language] ?? type
        return "\(word) \(Isolate.around(amount))"
    }

    private var amount: String {
        switch self {
        case .startAt(let instant), .endBy(let instant): DateTimeGroup.text(instant)
        case .floor(let altitude), .ceiling(let altitude): "\(altitude.feet) ft"
        case .radius(let metres), .halfWidth(let metres): "\(metres) m"
        case .shift(let tenths, let metres): "\(tenths / 10).\(tenths % 10)° \(metres) m"
        case .limit(let side, let e7): "\(side.mark) \(FixedPoint.text(Int64(e7), decimals: 7))°"
        }
    }
}

extension Change.Side {
    fileprivate var mark: String {
        switch self {
        case .north: "N"
        case .south: "S"
        case .east: "E"
        case .west: "W"
        }
    }
}

extension Readback {
    /// `position 35.2403N 040.1760E; time …`: each value in an isolate of its own behind its label.
    fileprivate func text(in language: Language, of phrasebook: Phrasebook) -> String {
        guard let phrase = phrasebook[code] else { return code.text }
        let parts = phrase.parameters.compactMap { parameter -> String? in
            guard let value = values[parameter.name] else { return nil }
            let label = phrasebook.label(of: parameter.name, in: language)
            return "\(label) \(Isolate.around(value.text(in: language, parameter.kind, of: phrasebook)))"
        }
        return parts.joined(separator: "; ")
    }
}
