extension Corridor {
    /// One polygon a leg, round ends included, that contains the leg's buffer and is nowhere more than 100 m
    /// outside it, cut to `theatre`.
    ///
    /// Neither the order of the polygons nor that of their vertices tells which way the line runs; a leg
    /// flown twice is given once, and one outside the theatre not at all. A theatre that is not convex can
    /// leave several pieces of a leg.
    public func outline(cutTo theatre: Polygon?) -> [Polygon] {
        let pieces = legs.flatMap { leg in
            theatre.map { TheatreCut(theatre: $0).pieces(of: leg) } ?? [leg.polygon]
        }
        let keyed = Set(pieces.map(\.withoutDirection)).map { (key: $0.rings, polygon: $0) }
        return keyed.sorted { $0.key.lexicographicallyPrecedes($1.key) { $0.precedes($1) } }.map(\.polygon)
    }

    private var legs: [Leg] {
        let legs = zip(line, line.dropFirst()).filter { $0 != $1 }
            .map { Leg($0, $1, halfWidthMetres: halfWidthMetres) }
        return legs.isEmpty ? [Leg(line[0], line[0], halfWidthMetres: halfWidthMetres)] : legs
    }
}

extension Polygon {
    /// The same polygon with each ring started at its least position and run towards the lesser of the two
    /// neighbours.
    fileprivate var withoutDirection: Polygon {
        let turned = rings.map(\.withoutDirection)
        let ordered = [turned[0]] + turned.dropFirst().sorted { $0.precedes($1) }
        // Neither turning nor reversing a ring makes it cross anything.
        return (try? Polygon(rings: ordered)) ?? self
    }
}

extension [Position] {
    fileprivate var withoutDirection: [Position] {
        guard let start = indices.min(by: { self[$0] < self[$1] }) else { return self }
        let onward = Array(self[start...] + self[..<start])
        let backward = [onward[0]] + onward.dropFirst().reversed()
        return onward.precedes(backward) ? onward : backward
    }

    fileprivate func precedes(_ other: [Position]) -> Bool { lexicographicallyPrecedes(other) }
}
