extension Polygon {
    /// Whether a footprint lies inside, give or take a metre at the edges.
    public func covers(_ footprint: Footprint) -> Bool {
        let area = GroundShape(.polygon(self))
        let shape = GroundShape(footprint)
        for edge in shape.trace.edges {
            guard area.holds(edge.start), area.holds(edge.end) else { return false }
        }
        if case .polygon = footprint {
            // A corner of this polygon may still reach into one whose own corners all lie inside.
            return !area.trace.edges.contains { shape.holds($0.start, margin: -1) }
        }
        return TraceDistance.between(area.trace, shape.trace, below: shape.reach - 1) == nil
    }
}

extension GroundShape {
    /// Whether a point lies inside, or beside it by at most `margin` metres; with a negative margin, so far
    /// inside.
    fileprivate func holds(_ point: GroundPoint, margin: Double = 1) -> Bool {
        let beside =
            TraceDistance.between(trace, Trace(edges: [GeodesicEdge(point, point)]), below: abs(margin))
            != nil
        return beside ? margin > 0 : contains(point)
    }
}
