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
        let measures = gazetteer.relativePlaces(in: text).compactMap { place -> LocationFinding? in
            guard !place.origins.isEmpty else { return .unknownPlace(text: place.text) }
            return mismatch(place.text, place.positions, footprints, tolerance)
        }
        let coordinates = CoordinateScanner.coordinates(in: text).compactMap { found -> LocationFinding? in
            guard !footprints.isEmpty else { return .unplaced(text: found.text) }
            guard let position = found.position else { return .gridReference(text: found.text) }
            return mismatch(found.text, [position], footprints, tolerance)
        }
        return measures + coordinates
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

    /// Agrees if any place so named lies near enough to any footprint; else the nearest pair is named.
    private static func mismatch(
        _ text: String, _ positions: [Position], _ footprints: [Footprint], _ tolerance: Int32
    ) -> LocationFinding? {
        var nearest: (metres: Double, resolved: Position, stated: Position)?
        for position in positions {
            for footprint in footprints {
                let (stated, metres) = footprint.nearest(to: position)
                if metres <= Double(tolerance) { return nil }
                if nearest.map({ metres < $0.metres }) ?? true { nearest = (metres, position, stated) }
            }
        }
        return nearest.map {
            .mismatch(
                text: text, resolved: $0.resolved, stated: $0.stated, metres: Int64($0.metres.rounded()),
                tolerance: tolerance)
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

    /// Whether the author must put it right before anything is released.
    package var returnsToAuthor: Bool {
        switch self {
        case .mismatch, .unplaced: true
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
    /// The coordinates that a text beside this footprint speaks of, and how far from a position they are: of a circle its
    /// centre, of other shapes the shape itself, of which a vertex is named. What is beyond measuring is 1,000 km away.
    fileprivate func nearest(to position: Position) -> (stated: Position, metres: Double) {
        let beyond = 1_000_000.0
        let vertices: [Position]
        switch self {
        case .circle(let circle): return (circle.centre, circle.centre.metres(to: position) ?? beyond)
        case .polygon(let polygon): vertices = polygon.outer
        case .corridor(let corridor): vertices = corridor.line
        }
        let metres = metres(to: .point(position)) ?? beyond
        let ranked = vertices.map { ($0.metres(to: position) ?? beyond, $0) }
        let vertex = ranked.min { $0.0 < $1.0 }?.1 ?? position
        return (vertex, metres)
    }
}
