import Airspace
import Line

/// How soon whoever is in an own notice can be out of it: what a late notice beside it is held against.
extension Node {
    /// Across it where it is widest, at the charter's speed, and the charter's margin; whole seconds, rounded up. nil for another's
    /// notice, and for an outline of so many corners that its width is not looked for.
    package func timeToClear(_ key: NoticeKey) -> Duration? {
        guard key.author == me, let file = register[key] else { return nil }
        var widest = 0.0
        for volume in (file.original ?? file.disclosed).volumes {
            guard let metres = volume.footprint.metresAcross else { return nil }
            widest = max(widest, metres)
        }
        let terms = charter.profile.timeToClear
        // A knot is 1,852 metres in 3,600 seconds.
        let seconds = (widest * 3_600 / (1_852 * Double(terms.defaultSpeedKnots))).rounded(.up)
        return .seconds(Int64(seconds)) + terms.margin
    }
}

extension Footprint {
    /// Corners of which each is held against each.
    private static let corners = 100

    /// Across a circle, across a corridor from side to side, from corner to farthest corner of an area.
    fileprivate var metresAcross: Double? {
        switch self {
        case .circle(let circle): return 2 * Double(circle.radiusMetres)
        case .corridor(let corridor): return 2 * Double(corridor.halfWidthMetres)
        case .polygon(let polygon):
            let corners = polygon.outer
            guard corners.count <= Self.corners else { return nil }
            var widest = 0.0
            for (number, corner) in corners.enumerated() {
                for other in corners[(number + 1)...] {
                    guard let metres = corner.metres(to: other) else { return nil }
                    widest = max(widest, metres)
                }
            }
            return widest
        }
    }
}
