/// What a value of this module can be refused for. Indices count from zero; ring 0 is the outer ring, and
/// edge `i` of a ring or a line starts at its position `i`.
public enum AirspaceError: Error, Equatable, Sendable {
    /// Beyond ±90°, in 1e-7 degree.
    case latitudeOutOfRange(e7: Int32)
    /// Beyond ±180°, in 1e-7 degree.
    case longitudeOutOfRange(e7: Int32)
    /// Before 1970 or after 2199, in Unix milliseconds.
    case instantOutOfRange(milliseconds: Int64)
    /// Beyond −2,000…100,000 ft.
    case altitudeOutOfRange(feet: Int32)
    case ceilingBelowFloor(floor: Altitude, ceiling: Altitude)
    case endBeforeStart(start: Instant, end: Instant)
    case noOuterRing
    /// A ring of fewer than three positions, the repeated closing one not counted.
    case ringTooShort(ring: Int, positions: Int)
    case ringCrossesItself(ring: Int, edge: Int, otherEdge: Int)
    case ringsCross(ring: Int, edge: Int, otherRing: Int, otherEdge: Int)
    case holeOutside(ring: Int)
    case holeInsideHole(ring: Int, otherRing: Int)
    /// An edge of a ring over 10,000 km.
    case ringEdgeTooLong(ring: Int, edge: Int)
    /// An edge of a corridor's line over 10,000 km.
    case lineEdgeTooLong(edge: Int)
    case tooManyVertices(count: Int)
    case tooManyRings(count: Int)
    /// The edges of a polygon or of a corridor's line, over 100,000 km together; see `Limits`.
    case outlineTooLong
    /// A corridor's line of fewer than two positions.
    case lineTooShort(positions: Int)
    case radiusOutOfRange(metres: Int32)
    case halfWidthOutOfRange(metres: Int32)
    /// A separation class is one of 64.
    case separationClassOutOfRange(id: UInt8)
    case lateralMinimumOutOfRange(metres: Int32)
    case verticalMinimumOutOfRange(feet: Int32)
    case timeMinimumOutOfRange(milliseconds: Int64)
    /// A change that leaves nothing, or does not fit the activity it is applied to.
    case changeDoesNotApply(Change)
}
