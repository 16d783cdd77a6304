/// What the plane can say about two shapes and a limit.
enum PlaneAnswer {
    /// Surely nearer than the limit.
    case near
    /// Surely not.
    case apart
    /// Too close to call: the geometry in space decides.
    case unsure
}

/// Whether two shapes are nearer than a limit, decided in a plane where its error allows.
///
/// In the plane all edges are straight. What is true on the ground differs in two ways: an edge lies up to its
/// shape's bulge beside its straight line, and metres are stretched. So a distance d between the straight
/// shapes is one of d ± `blur` between the bulging ones in the plane, and that is one of (1 ± stretch) times
/// as much on the ground. Positions are the same on both sides.
struct PlaneTest {
    /// Metres; more than rounding in the plane, and than what the geometry in space calls touching.
    private static let rounding = 0.07

    private let nearest: Double
    private let farthest: Double
    private let blur: Double

    /// - Parameters:
    ///   - limit: as in `GroundShape.distance(to:below:)`, in metres.
    ///   - stretch: of a metre, in the plane; at most 0.25.
    private init(limit: Double, _ a: PlaneShape, _ b: PlaneShape, stretch: Double) {
        let between = limit + a.reach + b.reach
        blur = (a.bulge + b.bulge) * (1 + 2 * stretch) + Self.rounding
        farthest = between * (1 + 2 * stretch) + blur
        nearest = between * (1 - 2 * stretch) - blur
    }

    static func answer(
        limit: Double, _ a: PlaneShape, _ b: PlaneShape, in frame: FlatFrame
    ) -> PlaneAnswer {
        guard let stretch = frame.stretch(withinUnits: max(a.offset, b.offset) + 91 * around(limit, a, b))
        else { return .unsure }
        return PlaneTest(limit: limit, a, b, stretch: stretch).answer(a, b)
    }

    static func answer(
        limit: Double, _ a: PlaneShape, _ b: PlaneShape, in frame: CentralFrame
    ) -> PlaneAnswer {
        guard let stretch = frame.stretch(withinMetres: max(a.offset, b.offset) + around(limit, a, b))
        else { return .unsure }
        return PlaneTest(limit: limit, a, b, stretch: stretch).answer(a, b)
    }

    /// Metres around two shapes in which the ways between them run that matter.
    private static func around(_ limit: Double, _ a: PlaneShape, _ b: PlaneShape) -> Double {
        2 * (limit + a.reach + b.reach) + a.bulge + b.bulge
    }

    private func answer(_ a: PlaneShape, _ b: PlaneShape) -> PlaneAnswer {
        if a.isConvex, b.isConvex, a.runs.isEmpty, b.runs.isEmpty {
            let answer = separated(a, b)
            if answer != .unsure { return answer }
            let other = separated(b, a)
            if other != .unsure { return other }
        }
        return byEdges(a, b)
    }

    /// A lower bound of the distance in metres; 0 when the plane cannot tell the shapes apart, or cannot see
    /// that far.
    static func leastMetres(
        limit: Double, _ a: PlaneShape, _ b: PlaneShape, in frame: CentralFrame
    ) -> Double {
        guard let stretch = frame.stretch(withinMetres: max(a.offset, b.offset) + around(limit, a, b))
        else { return 0 }
        let test = PlaneTest(limit: limit, a, b, stretch: stretch)
        var found = PlaneNearness()
        guard !test.byRuns(a, b, &found, stopsWhenNear: false), !found.mayCross,
            found.squared > test.blur * test.blur, !a.contains(b.first), !b.contains(a.first)
        else { return 0 }
        // Beyond the limit nothing was measured.
        let metres = min(found.squared.squareRoot(), test.farthest) - test.blur
        return max(0, metres * (1 - stretch) - a.reach - b.reach)
    }

    /// Each edge of a convex ring as an axis: if the other lies beyond one of them far enough, the two are
    /// apart; if a vertex of the other lies well inside all of them, they share it.
    private func separated(_ ring: PlaneShape, _ other: PlaneShape) -> PlaneAnswer {
        let farthestSquared = farthest * farthest
        var outside: UInt64 = 0
        for edge in ring.edges {
            let (dx, dy) = (edge.z - edge.x, edge.w - edge.y)
            let edgeOffset = dy * edge.x - dx * edge.y
            let inner = -blur * (abs(dx) + abs(dy))
            var least = Double.infinity
            var bit: UInt64 = 1
            for vertex in other.edges {
                let height = dy * vertex.x - dx * vertex.y - edgeOffset
                least = min(least, height)
                if height >= inner { outside |= bit }
                bit &<<= 1
            }
            if least > 0, least * least > farthestSquared * (dx * dx + dy * dy) { return .apart }
        }
        return outside == (1 &<< UInt64(other.edges.count)) &- 1 ? .unsure : .near
    }

    /// All pairs of edges, those of long outlines in runs whose boxes come close.
    private func byEdges(_ a: PlaneShape, _ b: PlaneShape) -> PlaneAnswer {
        var found = PlaneNearness()
        return byRuns(a, b, &found, stopsWhenNear: true) ? .near : answer(found, a, b)
    }

    /// - Returns: whether two edges surely cross, or, if that is enough, are surely near.
    private func byRuns(
        _ a: PlaneShape, _ b: PlaneShape, _ found: inout PlaneNearness, stopsWhenNear: Bool
    ) -> Bool {
        let close = max(farthest, blur)
        for i in 0..<max(1, a.runs.count) {
            let first = a.run(i)
            for j in 0..<max(1, b.runs.count) {
                if !a.runs.isEmpty, !b.runs.isEmpty, !Self.isNear(a.runs[i], b.runs[j], close) { continue }
                if found.measure(first, b.run(j), blur: blur, close: close) { return true }
                if stopsWhenNear, nearest > 0, found.squared < nearest * nearest { return true }
            }
        }
        return false
    }

    private static func isNear(_ a: SIMD4<Double>, _ b: SIMD4<Double>, _ close: Double) -> Bool {
        a.x - b.z <= close && b.x - a.z <= close && a.y - b.w <= close && b.y - a.w <= close
    }

    private func answer(_ found: PlaneNearness, _ a: PlaneShape, _ b: PlaneShape) -> PlaneAnswer {
        if nearest > 0, found.mayCross || found.squared < nearest * nearest { return .near }
        guard !found.mayCross, found.squared > blur * blur else { return .unsure }
        // The edges are surely apart, so a position of one tells whether that one lies inside the other.
        if a.contains(b.first) || b.contains(a.first) { return .near }
        return found.squared > farthest * farthest ? .apart : .unsure
    }
}

extension PlaneShape {
    /// All edges when they are few.
    fileprivate func run(_ index: Int) -> ArraySlice<Edge> {
        guard !runs.isEmpty else { return edges[...] }
        return edges[index * Self.runLength..<min((index + 1) * Self.runLength, edges.count)]
    }
}

/// How near some straight edges come to others.
struct PlaneNearness {
    /// Square metres.
    private(set) var squared = Double.infinity
    /// Two of them cross, but not surely.
    private(set) var mayCross = false

    /// Measures each pair of edges but those that lie farther apart than `close`, along one axis, so that most
    /// pairs of long outlines cost two comparisons.
    ///
    /// Two edges surely cross if the ends of each lie on different sides of the other's line by more than the
    /// blur: prolonged beyond its ends, one bulging edge still parts the ends of the other, which cannot get
    /// round it, for beyond those ends it is farther from the line than its own bulge.
    ///
    /// - Returns: whether two edges surely cross.
    mutating func measure(
        _ some: ArraySlice<PlaneShape.Edge>, _ others: ArraySlice<PlaneShape.Edge>, blur: Double,
        close: Double
    ) -> Bool {
        for a in some {
            let (south, north) = (min(a.y, a.w) - close, max(a.y, a.w) + close)
            let (west, east) = (min(a.x, a.z) - close, max(a.x, a.z) + close)
            let (ux, uy) = (a.z - a.x, a.w - a.y)
            let uu = ux * ux + uy * uy
            for b in others {
                guard min(b.y, b.w) <= north, max(b.y, b.w) >= south else { continue }
                guard min(b.x, b.z) <= east, max(b.x, b.z) >= west else { continue }
                let (vx, vy) = (b.z - b.x, b.w - b.y)
                let (px, py) = (b.x - a.x, b.y - a.y)
                // Heights, times the length, of the ends of each over the line of the other.
                let b0 = ux * py - uy * px
                let b1 = b0 + ux * vy - uy * vx
                let a0 = vy * px - vx * py
                let a1 = a0 + vx * uy - vy * ux
                if a0 * a1 < 0, b0 * b1 < 0 {
                    if min(abs(a0), abs(a1)) > blur * (abs(vx) + abs(vy)),
                        min(abs(b0), abs(b1)) > blur * (abs(ux) + abs(uy))
                    {
                        return true
                    }
                    mayCross = true
                }
                let vv = vx * vx + vy * vy
                squared = min(
                    squared, Self.squared(px, py, ux, uy, uu, b0),
                    Self.squared(px + vx, py + vy, ux, uy, uu, b1), Self.squared(-px, -py, vx, vy, vv, a0),
                    Self.squared(ux - px, uy - py, vx, vy, vv, a1))
            }
        }
        return false
    }

    /// The square of the distance from a point, seen from the start of an edge, to the edge.
    @inline(__always)
    private static func squared(
        _ px: Double, _ py: Double, _ ux: Double, _ uy: Double, _ uu: Double, _ height: Double
    ) -> Double {
        let along = ux * px + uy * py
        if along <= 0 { return px * px + py * py }
        if along >= uu { return (px - ux) * (px - ux) + (py - uy) * (py - uy) }
        return height * height / uu
    }
}
