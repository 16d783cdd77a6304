package import Airspace

/// Whether what a text says of a place agrees with the coordinates beside it. Nobody can switch it off: in 2016 a strike was
/// announced nine kilometres from where it fell.
package enum LocationCheck {
    /// What a text says of places, held against the coordinates it stands beside. Where it stands beside none, no coordinate in it
    /// can be checked, and none may stand there.
    ///
    /// - Parameters:
    ///   - tolerance: metres, of the profile (`text_tolerance_m`).
    /// - Returns: in the order of the text; empty when nothing is amiss.
    package static func findings(
        _ text: String, beside footprints: [Footprint], toleranceMetres tolerance: Int32,
        gazetteer: Gazetteer = .standard
    ) -> [LocationFinding] {
        // Neither a distance nor a coordinate is written without one.
        guard FoldedText.hasDigit(text) else { return [] }
        var comparison = Comparison(footprints, toleranceMetres: tolerance)
        var findings: [LocationFinding] = []
        for place in gazetteer.relativePlaces(in: text) {
            let finding: LocationFinding? =
                place.origins.isEmpty
                ? .unknownPlace(text: place.text) : comparison.mismatch(place.text, place.positions)
            if let finding { findings.append(finding) }
        }
        for found in CoordinateScanner.coordinates(in: text) {
            guard !footprints.isEmpty else {
                findings.append(.unplaced(text: found.text))
                continue
            }
            guard let position = found.position else {
                findings.append(.gridReference(text: found.text))
                continue
            }
            if let finding = comparison.mismatch(found.text, [position]) { findings.append(finding) }
        }
        let uncompared = comparison.uncompared
        return uncompared == 0 ? findings : findings + [.uncompared(places: uncompared)]
    }

    /// Of a notice's text, against all its volumes.
    package static func findings(_ notice: Notice, limits: Precision, gazetteer: Gazetteer = .standard)
        -> [LocationFinding]
    {
        guard let text = notice.text else { return [] }
        return findings(
            text, beside: notice.volumes.map(\.footprint), toleranceMetres: limits.textToleranceMetres,
            gazetteer: gazetteer)
    }

    /// The places of one text, held against the coordinates beside it until so much was compared that the rest is left.
    private struct Comparison {
        /// How many places were left uncompared.
        private(set) var uncompared = 0
        private let footprints: [Footprint]
        private let tolerance: Int32
        /// How many more positions are compared.
        private var left: Int

        init(_ footprints: [Footprint], toleranceMetres tolerance: Int32) {
            self.footprints = footprints
            self.tolerance = tolerance
            let each = footprints.reduce(0) { $0 + $1.vertexCount + Limits.placeSetOut }
            left = Limits.placeComparisons / max(1, each)
        }

        /// Agrees if any place so named lies near enough to any footprint; else the nearest pair is named.
        mutating func mismatch(_ text: String, _ positions: [Position]) -> LocationFinding? {
            guard positions.count <= left else {
                uncompared += 1
                return nil
            }
            left -= positions.count
            var nearest: (metres: Double, resolved: Position, footprint: Footprint)?
            for position in positions {
                for footprint in footprints {
                    let metres = footprint.metres(from: position)
                    if metres <= Double(tolerance) { return nil }
                    if nearest.map({ metres < $0.metres }) ?? true { nearest = (metres, position, footprint) }
                }
            }
            return nearest.map {
                .mismatch(
                    text: text, resolved: $0.resolved, stated: $0.footprint.coordinate(near: $0.resolved),
                    metres: Int64($0.metres.rounded()), tolerance: tolerance)
            }
        }
    }
}

package enum LocationFinding: Hashable, Sendable {
    /// The text names another place than the coordinates. The author gets the notice back; a reader to whom it was sent all the same
    /// is told.
    case mismatch(text: String, resolved: Position, stated: Position, metres: Int64, tolerance: Int32)
    /// A coordinate or a grid reference stands in a text that has no coordinates beside it: it belongs in a parameter, and its author
    /// gets the message back.
    case unplaced(text: String)
    /// The text measures from a place that the gazetteer does not know: said beside the notice, and no more.
    case unknownPlace(text: String)
    /// A grid reference stands in the text, where nothing can check it: said beside the notice, and no more.
    case gridReference(text: String)
    /// So many places were not compared, since there are too many coordinates; the notice goes back to its author.
    case uncompared(places: Int)

    /// Whether the author must put it right before anything is released.
    package var returnsToAuthor: Bool {
        switch self {
        case .mismatch, .unplaced, .uncompared: true
        case .unknownPlace, .gridReference: false
        }
    }

    /// `text resolves to 35.2043N 040.1760E; coordinates are 35.2403N 040.1760E; 4.0 km apart (tolerance 1.0)`
    package var words: String {
        switch self {
        case .mismatch(let text, let resolved, let stated, let metres, let tolerance):
            "\(text.quoted) resolves to \(resolved.said); the coordinates are \(stated.said); "
                + "\(Self.kilometres(metres)) km apart (tolerance \(Self.kilometres(Int64(tolerance))))"
        case .unplaced(let text):
            "\(text.quoted) has no coordinates beside it that could confirm it; say it in a message that has a place"
        case .unknownPlace(let text):
            "\(text.quoted) is measured from a place that the gazetteer does not know"
        case .uncompared(let places):
            "\(places) places are not compared with so many coordinates; say fewer"
        case .gridReference(let text): "the grid reference \(text.quoted) in the text is not checked"
        }
    }

    /// One decimal.
    private static func kilometres(_ metres: Int64) -> String {
        let tenths = (metres + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }
}

extension Footprint {
    /// How far what a text beside this footprint speaks of is from a position: of a circle its centre, of other shapes the shape
    /// itself. What is beyond measuring is 1,000 km away.
    fileprivate func metres(from position: Position) -> Double {
        let beyond = 1_000_000.0
        switch self {
        case .circle(let circle): return circle.centre.metres(to: position) ?? beyond
        case .polygon, .corridor: return metres(to: .point(position)) ?? beyond
        }
    }

    /// The coordinate to name: of a circle its centre, of other shapes a vertex near the position; of the eight that look nearest in
    /// degrees, the nearest.
    fileprivate func coordinate(near position: Position) -> Position {
        let vertices: [Position]
        switch self {
        case .circle(let circle): return circle.centre
        case .polygon(let polygon): vertices = polygon.outer
        case .corridor(let corridor): vertices = corridor.line
        }
        let ranked = vertices.map { vertex in
            let latitude = abs(Int64(vertex.latitudeE7) - Int64(position.latitudeE7))
            return (latitude + abs(Int64(vertex.longitudeE7) - Int64(position.longitudeE7)), vertex)
        }
        let near = ranked.sorted { $0.0 < $1.0 }.prefix(8)
            .map { ($0.1.metres(to: position) ?? .infinity, $0.1) }
        return near.min { $0.0 < $1.0 }?.1 ?? position
    }
}
