extension Polygon {
    /// Polygons for the rings that a cut left: those in no other ring are outer rings, those in one are its
    /// holes.
    ///
    /// Rings that rounding made too small to be rings are left out. `nil` when rounding made a ring cross
    /// itself, so that the cut cannot be said in whole units.
    static func pieces(of rings: [[GroundPoint]]) -> [Polygon]? {
        let rounded = rings.map(Self.rounded).filter { $0.count >= 3 }
        let shapes = rounded.map { GroundShape(rings: [$0]) }
        var holes: [[Int]] = Array(repeating: [], count: rounded.count)
        var outers: [Int] = []
        for index in rounded.indices {
            let around = rounded.indices.first { other in
                other != index && shapes[other].holds(shapes[index])
            }
            if let around { holes[around].append(index) } else { outers.append(index) }
        }
        var pieces: [Polygon] = []
        for outer in outers {
            // The error says nothing to a caller who never saw these rings.
            guard let piece = try? Polygon(rings: [rounded[outer]] + holes[outer].map { rounded[$0] }) else {
                return nil
            }
            pieces.append(piece)
        }
        return pieces
    }

    private static func rounded(_ ring: [GroundPoint]) -> [Position] {
        var positions: [Position] = []
        for position in ring.lazy.compactMap(\.position) where position != positions.last {
            positions.append(position)
        }
        if positions.count > 1, positions.first == positions.last { positions.removeLast() }
        return positions
    }
}

extension GroundShape {
    /// Whether a ring that does not cross this one lies in it.
    fileprivate func holds(_ ring: GroundShape) -> Bool {
        ring.trace.edges.contains { edge in
            let point = Trace(edges: [GeodesicEdge(edge.start, edge.start)])
            let distance = TraceDistance.between(point, trace, below: 2 * EdgeDistance.contact)
            return distance != 0 && contains(edge.start)
        }
    }
}
