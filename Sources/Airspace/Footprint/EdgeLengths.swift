/// The lengths of the edges between some positions, as far as they can be trusted.
struct EdgeLengths {
    /// The index of the first edge over 10,000 km, so long that its direction is in doubt.
    private(set) var firstTooLong: Int?
    /// All edges before it, in metres.
    private(set) var sum = 0.0

    init(of line: [Position], isClosed: Bool) {
        let count = isClosed ? line.count : line.count - 1
        for index in 0..<count {
            let next = index + 1 < line.count ? index + 1 : 0
            guard let length = Self.length(line[index], line[next]) else {
                firstTooLong = index
                return
            }
            sum += length
        }
    }

    /// At least the length of all edges between some positions, in metres, where a glance shows that none is
    /// over 10,000 km; `nil` where it does not.
    static func glance(at line: [Position], isClosed: Bool) -> Double? {
        var sum = 0.0
        var last = isClosed ? line[line.count - 1] : line[0]
        for position in line {
            let length = mostMetres(last, position)
            guard length <= Limits.edgeMetres else { return nil }
            sum += length
            last = position
        }
        return sum
    }

    /// The way along a parallel and a meridian, none of which is longer than this: a degree of the equator
    /// or of a meridian at the poles. The edge is shorter.
    private static func mostMetres(_ a: Position, _ b: Position) -> Double {
        let north = abs(Int64(a.latitudeE7) - Int64(b.latitudeE7))
        let across = abs(Int64(a.longitudeE7) - Int64(b.longitudeE7))
        let east = min(across, 3_600_000_000 - across)
        return Double(north + east) * Self.mostMetresPerE7
    }

    private static let mostMetresPerE7 = Ellipsoid.greatestRadius * 1e-7 * Double.pi / 180

    /// A chord of 9,100 km always belongs to more than 10,000 km of ground, and below it the inverse problem
    /// converges.
    private static func length(_ a: Position, _ b: Position) -> Double? {
        let (p, q) = (GroundPoint(a), GroundPoint(b))
        guard (p.place - q.place).length <= 9_100_000 else { return nil }
        let metres = GeodesicInverse(from: p, to: q).metres
        return metres <= Limits.edgeMetres ? metres : nil
    }
}
