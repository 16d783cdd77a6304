/// The smaller side of a ring of geodesic edges, without its holes.
///
/// Rings may run either way round. A ring may touch itself, another hole or the outer ring at points, and it
/// may have no area at all; it may not cross. What counts is the shape after rounding to 1e-7°: whatever
/// comes within 1 cm touches.
public struct Polygon: Hashable, Sendable {
    /// The outer ring, then the holes, each as given but without the repeated closing position.
    public let rings: [[Position]]

    /// The ring round everything.
    public var outer: [Position] { rings[0] }
    /// The rings round what is left out.
    public var holes: ArraySlice<[Position]> { rings.dropFirst() }

    /// - Parameter given: the outer ring first, each of three positions or more, not counting the repeated
    ///   first one at the end, which may be left out.
    /// - Throws: `noOuterRing`, `tooManyRings`, `ringTooShort`, `tooManyVertices`, `ringEdgeTooLong`, `outlineTooLong`,
    ///   `ringCrossesItself`, `ringsCross`, `holeOutside`, `holeInsideHole`.
    public init(rings given: [[Position]]) throws(AirspaceError) {
        var rings: [[Position]] = []
        for var ring in given {
            // A ring of one place is three positions, and stays three when it is read again.
            while ring.count > 3, ring.first == ring.last { ring.removeLast() }
            rings.append(ring)
        }
        try PolygonCheck(rings: rings).validate()
        self.rings = rings
    }
}
