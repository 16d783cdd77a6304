/// The least distance between the edges of two shapes, by descending both trees together, the nearer halves
/// first.
struct TraceDistance {
    private let a: Trace
    private let b: Trace
    private var distance: EdgeDistance

    /// The distance in metres; 0 when the edges touch, and `nil` when it is not below `limit`.
    static func between(_ a: Trace, _ b: Trace, below limit: Double) -> Double? {
        var search = TraceDistance(a: a, b: b, distance: EdgeDistance(limit: limit))
        search.descend(.root(a.edges.count), .root(b.edges.count))
        let least = search.distance.least
        if search.distance.touches { return 0 }
        return least < limit ? least : nil
    }

    private mutating func descend(_ left: Trace.Node, _ right: Trace.Node) {
        guard !distance.touches, gap(left, right) < distance.least else { return }
        let splitsLeft: Bool
        switch (left.halves, right.halves) {
        case (nil, nil):
            return distance.measure(a.edges[left.edges.lowerBound], b.edges[right.edges.lowerBound])
        case (nil, _): splitsLeft = false
        case (_, nil): splitsLeft = true
        default: splitsLeft = a.ball(of: left).radius >= b.ball(of: right).radius
        }
        if splitsLeft, let (one, two) = left.halves {
            let isNearer = gap(one, right) <= gap(two, right)
            descend(isNearer ? one : two, right)
            descend(isNearer ? two : one, right)
        } else if let (one, two) = right.halves {
            let isNearer = gap(left, one) <= gap(left, two)
            descend(left, isNearer ? one : two)
            descend(left, isNearer ? two : one)
        }
    }

    private func gap(_ left: Trace.Node, _ right: Trace.Node) -> Double {
        a.ball(of: left).gap(to: b.ball(of: right)) - Chord.rounding
    }
}
