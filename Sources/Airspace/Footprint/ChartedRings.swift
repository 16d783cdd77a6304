/// The rings of a polygon on a chart, where most of them can be seen not to cross.
struct ChartedRings {
    private let edges: [Edge]

    /// `nil` when there is no chart for them.
    ///
    /// - Parameter rings: not empty, and no ring is.
    init?(_ rings: [[Position]]) {
        guard let chart = Chart(of: rings) else { return nil }
        var edges: [Edge] = []
        edges.reserveCapacity(rings.reduce(0) { $0 + $1.count })
        for ring in rings {
            let first = edges.count
            let last = first + ring.count - 1
            var start = chart.place(ring[0])
            for number in first...last {
                let end = chart.place(ring[number == last ? 0 : number - first + 1])
                edges.append(
                    Edge(
                        start, end, bend: chart.bend, previous: number == first ? last : number - 1,
                        next: number == last ? first : number + 1))
                start = end
            }
        }
        self.edges = edges
    }

    /// Whether it is certain that no edge comes within 1 cm of another that is not its neighbour.
    var areApart: Bool { edges.count <= Self.fewEdges ? allPairsAreApart : sweptPairsAreApart }

    /// Up to so many edges every pair is looked at; more are put in order first.
    private static let fewEdges = 40

    private var allPairsAreApart: Bool {
        for j in edges.indices {
            for i in 0..<j where !areApart(i, j) { return false }
        }
        return true
    }

    /// From west to east, each edge with those that begin before it ends.
    private var sweptPairsAreApart: Bool {
        let widest = edges.reduce(0) { max($0, $1.bulge) }
        let order = edges.indices.sorted { edges[$0].low.x < edges[$1].low.x }
        for (place, i) in order.enumerated() {
            let reach = edges[i].high.x + edges[i].bulge + widest + Edge.doubt
            for j in order[(place + 1)...] {
                guard edges[j].low.x <= reach else { break }
                guard areApart(i, j) else { return false }
            }
        }
        return true
    }

    private func areApart(_ i: Int, _ j: Int) -> Bool {
        edges[i].next == j || edges[i].previous == j || edges[i].isApart(from: edges[j])
    }
}

/// An edge between two places of a chart.
private struct Edge {
    let start: SIMD2<Double>
    let end: SIMD2<Double>
    let low: SIMD2<Double>
    let high: SIMD2<Double>
    /// Of length 1, to the left of the edge; 0 for an edge that is a point.
    let left: SIMD2<Double>
    /// How far the edge may lie from the straight line, in metres.
    let bulge: Double
    /// The numbers of the edges before it and behind it in its ring.
    let previous: Int
    let next: Int

    /// Edges nearer than this, in metres, are left to the exact test: twice what touches there.
    static let doubt = 2 * RingCrossings.touching + Chart.rounding

    init(_ start: SIMD2<Double>, _ end: SIMD2<Double>, bend: Double, previous: Int, next: Int) {
        self.start = start
        self.end = end
        low = pointwiseMin(start, end)
        high = pointwiseMax(start, end)
        let way = end - start
        let squared = (way * way).sum()
        left = squared > 0 ? SIMD2(-way.y, way.x) / squared.squareRoot() : .zero
        bulge = bend * squared
        self.previous = previous
        self.next = next
    }

    /// Whether their frames, or the line through one of them, show that two edges are apart.
    func isApart(from other: Edge) -> Bool {
        let margin = bulge + other.bulge + Self.doubt
        let gap = pointwiseMax(low - other.high, other.low - high)
        return gap.max() > margin || isBeside(other, margin) || other.isBeside(self, margin)
    }

    /// Whether another edge lies on one side of this one's line, `margin` metres away or more.
    private func isBeside(_ other: Edge, _ margin: Double) -> Bool {
        let first = (left * (other.start - start)).sum()
        let second = (left * (other.end - start)).sum()
        return min(first, second) > margin || max(first, second) < -margin
    }
}
