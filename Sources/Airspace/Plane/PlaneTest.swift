/// What the plane can say about two shapes and a limit.
enum PlaneAnswer {
    /// Surely nearer than the limit.
    case near
    /// Surely not.
    case apart
    /// Too close to call: the geometry in space decides.
    case unsure
}

/// Whether two plain shapes are nearer than a limit, decided in a plane where its error allows.
///
/// In the plane all edges are straight. What is true on the ground differs in two ways: an edge lies up to its
/// shape's bulge beside its straight line, and metres are stretched. So a distance d between the straight
/// shapes is one of d ± `blur` between the bulging ones in the plane, and that is one of (1 ± stretch) times
/// as much on the ground. Positions are the same on both sides.
struct PlaneTest {
    /// Beyond this many pairs of edges the trees of the geometry in space are faster.
    static let mostPairs = 2_048
    /// Metres; more than rounding in the plane, and than what the geometry in space calls touching.
    private static let rounding = 0.07

    private let nearest: Double
    private let farthest: Double
    private let blur: Double

    /// - Parameters:
    ///   - limit: as in `GroundShape.distance(to:below:)`, in metres.
    ///   - stretch: of a metre, in the plane.
    init(limit: Double, _ a: PlaneShape, _ b: PlaneShape, stretch: Double) {
        let between = limit + a.reach + b.reach
        blur = (a.bulge + b.bulge) * (1 + 2 * stretch) + Self.rounding
        farthest = between * (1 + 2 * stretch) + blur
        nearest = between * (1 - 2 * stretch) - blur
    }

    /// The answer for two shapes, neither of which has more than one ring.
    func answer(_ a: PlaneShape, _ b: PlaneShape) -> PlaneAnswer {
        guard a.edgeCount * b.edgeCount <= Self.mostPairs else { return .unsure }
        if a.isConvex, b.isConvex {
            switch separated(a, b) {
            case .apart: return .apart
            case .near: return .near
            case .unsure: break
            }
            switch separated(b, a) {
            case .apart: return .apart
            case .near: return .near
            case .unsure: break
            }
        }
        return byEdges(a, b)
    }

    /// Each edge of a convex ring as an axis: if the other lies beyond one of them far enough, the two are
    /// apart; if a vertex of the other lies well inside all of them, they share it.
    private func separated(_ ring: PlaneShape, _ other: PlaneShape) -> PlaneAnswer {
        let farthestSquared = farthest * farthest
        var inside = UInt64.max >> UInt64(max(0, 64 - other.points.count))
        for index in ring.points.indices {
            let (a, b) = ring.edge(index)
            let (dx, dy) = (b.x - a.x, b.y - a.y)
            let edgeOffset = dy * a.x - dx * a.y
            let inner = -blur * (abs(dx) + abs(dy))
            var least = Double.infinity
            var bit: UInt64 = 1
            for vertex in other.points.indices {
                let height = dy * other.points[vertex].x - dx * other.points[vertex].y - edgeOffset
                least = min(least, height)
                if height >= inner { inside &= ~bit }
                bit &<<= 1
            }
            if least > 0, least * least > farthestSquared * (dx * dx + dy * dy) { return .apart }
        }
        return inside == 0 ? .unsure : .near
    }

    /// All pairs of edges.
    ///
    /// Two edges surely cross if the ends of each lie on different sides of the other's line by more than the
    /// blur: prolonged beyond its ends, one bulging edge still parts the ends of the other, which cannot get
    /// round it, for beyond those ends it is farther from the line than its own bulge.
    private func byEdges(_ a: PlaneShape, _ b: PlaneShape) -> PlaneAnswer {
        var least = Double.infinity
        var mayCross = false
        for i in 0..<a.edgeCount {
            let (a0, a1) = a.kind == .circle ? (a.points[0], a.points[0]) : a.edge(i)
            for j in 0..<b.edgeCount {
                let (b0, b1) = b.kind == .circle ? (b.points[0], b.points[0]) : b.edge(j)
                let crossing = PlaneCrossing(a0, a1, b0, b1)
                if crossing.isProper(beyond: blur) { return .near }
                mayCross = mayCross || crossing.isProper
                least = min(
                    least, Self.squared(a0, b0, b1), Self.squared(a1, b0, b1), Self.squared(b0, a0, a1),
                    Self.squared(b1, a0, a1))
            }
        }
        return answer(squared: least, mayCross: mayCross, a, b)
    }

    private func answer(
        squared least: Double, mayCross: Bool, _ a: PlaneShape, _ b: PlaneShape
    ) -> PlaneAnswer {
        if nearest > 0, mayCross || least < nearest * nearest { return .near }
        guard !mayCross, least > blur * blur else { return .unsure }
        // The edges are surely apart, so a position of one tells whether that one lies inside the other.
        if a.contains(b.points[0]) || b.contains(a.points[0]) { return .near }
        return least > farthest * farthest ? .apart : .unsure
    }

    /// The square of the distance from a point to an edge.
    @inline(__always)
    private static func squared(
        _ point: SIMD2<Double>, _ a: SIMD2<Double>, _ b: SIMD2<Double>
    ) -> Double {
        let (ux, uy) = (b.x - a.x, b.y - a.y)
        let (px, py) = (point.x - a.x, point.y - a.y)
        let along = ux * px + uy * py
        let length = ux * ux + uy * uy
        if along <= 0 { return px * px + py * py }
        if along >= length { return (px - ux) * (px - ux) + (py - uy) * (py - uy) }
        let across = ux * py - uy * px
        return across * across / length
    }
}

/// How two straight edges of a plane lie to each other.
struct PlaneCrossing {
    private let a0: Double
    private let a1: Double
    private let b0: Double
    private let b1: Double
    private let a: Double
    private let b: Double

    @inline(__always)
    init(_ a0: SIMD2<Double>, _ a1: SIMD2<Double>, _ b0: SIMD2<Double>, _ b1: SIMD2<Double>) {
        let (ux, uy) = (a1.x - a0.x, a1.y - a0.y)
        let (vx, vy) = (b1.x - b0.x, b1.y - b0.y)
        self.b0 = ux * (b0.y - a0.y) - uy * (b0.x - a0.x)
        self.b1 = ux * (b1.y - a0.y) - uy * (b1.x - a0.x)
        self.a0 = vx * (a0.y - b0.y) - vy * (a0.x - b0.x)
        self.a1 = vx * (a1.y - b0.y) - vy * (a1.x - b0.x)
        a = abs(ux) + abs(uy)
        b = abs(vx) + abs(vy)
    }

    /// Each with its inner points on both sides of the other.
    @inline(__always)
    var isProper: Bool { a0 * a1 < 0 && b0 * b1 < 0 }

    /// Whether they cross, with every end farther than `blur` from the other's line.
    @inline(__always)
    func isProper(beyond blur: Double) -> Bool {
        isProper && min(abs(a0), abs(a1)) > blur * b && min(abs(b0), abs(b1)) > blur * a
    }
}
