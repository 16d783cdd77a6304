/// The lengths of the edges between some positions, as far as they can be trusted.
struct EdgeLengths {
    /// The index of the first edge over 10,000 km, so long that its direction is in doubt.
    private(set) var firstTooLong: Int?
    /// All edges before it, in metres.
    private(set) var sum = 0.0

    init(of line: [Position], isClosed: Bool) {
        let points = line.map(GroundPoint.init)
        let count = isClosed ? points.count : points.count - 1
        for index in 0..<count {
            guard let length = Self.length(points[index], points[(index + 1) % points.count]) else {
                firstTooLong = index
                return
            }
            sum += length
        }
    }

    /// A chord of 9,100 km always belongs to more than 10,000 km of ground, and below it the inverse problem
    /// converges.
    private static func length(_ a: GroundPoint, _ b: GroundPoint) -> Double? {
        guard (a.place - b.place).length <= 9_100_000 else { return nil }
        let metres = GeodesicInverse(from: a, to: b).metres
        return metres <= Limits.edgeMetres ? metres : nil
    }
}
