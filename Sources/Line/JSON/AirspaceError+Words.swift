import Airspace

extension AirspaceError {
    /// What was found and what would be right, as one sentence without a full stop.
    package var words: String {
        switch self {
        case .latitudeOutOfRange, .longitudeOutOfRange, .instantOutOfRange, .altitudeOutOfRange,
            .radiusOutOfRange, .halfWidthOutOfRange, .lateralMinimumOutOfRange, .verticalMinimumOutOfRange,
            .timeMinimumOutOfRange, .separationClassOutOfRange:
            wordsOfRange
        case .ceilingBelowFloor(let floor, let ceiling):
            "the ceiling, \(ceiling.feet) ft, is below the floor, \(floor.feet) ft"
        case .endBeforeStart(let start, let end):
            "the end, \(Timestamp.text(end)), is before the start, \(Timestamp.text(start))"
        case .changeDoesNotApply: "the change leaves nothing, or does not fit the notice"
        default: wordsOfShape
        }
    }

    private var wordsOfRange: String {
        switch self {
        case .latitudeOutOfRange: "the latitude is out of range; -90 to 90 is wanted"
        case .longitudeOutOfRange: "the longitude is out of range; -180 to 180 is wanted"
        case .instantOutOfRange: "the time is out of range; 1970 to 2199 is wanted"
        case .altitudeOutOfRange(let feet): "\(feet) ft is out of range; -2000 to 100000 is wanted"
        case .radiusOutOfRange(let metres): "a radius of \(metres) m is out of range; 0 to 1000000 is wanted"
        case .halfWidthOutOfRange(let metres):
            "a half width of \(metres) m is out of range; 0 to 1000000 is wanted"
        case .lateralMinimumOutOfRange(let metres): "a lateral minimum of \(metres) m is out of range"
        case .verticalMinimumOutOfRange(let feet): "a vertical minimum of \(feet) ft is out of range"
        case .timeMinimumOutOfRange(let time): "a time minimum of \(time) ms is out of range"
        case .separationClassOutOfRange(let id): "there is no separation class \(id)"
        default: preconditionFailure("not a range: \(self)")
        }
    }

    private var wordsOfShape: String {
        switch self {
        case .noOuterRing: "a polygon without an outer ring"
        case .ringTooShort(let ring, let positions):
            "ring \(ring) has \(positions) positions; three and the first again are wanted"
        case .ringCrossesItself(let ring, let edge, let other):
            "ring \(ring) crosses itself: its edge \(edge) and its edge \(other) cut each other"
        case .ringsCross(let ring, let edge, let otherRing, let otherEdge):
            "ring \(ring) at its edge \(edge) crosses ring \(otherRing) at its edge \(otherEdge)"
        case .holeOutside(let ring): "ring \(ring), a hole, is outside the polygon"
        case .holeInsideHole(let ring, let other): "ring \(ring), a hole, lies in ring \(other), another hole"
        case .ringEdgeTooLong(let ring, let edge):
            "edge \(edge) of ring \(ring) is over 10,000 km long; put vertices in between"
        case .lineEdgeTooLong(let edge):
            "edge \(edge) of the line is over 10,000 km long; put vertices in between"
        case .tooManyRings(let count):
            "\(count) rings are more than the \(Airspace.Limits.ringsOfAVolume) of one volume"
        case .tooManyVertices(let count): "\(count) vertices are more than the 10000 of one volume"
        case .outlineTooLong: "the edges together are over 100,000 km long"
        case .lineTooShort(let positions): "a line of \(positions) positions; two at least are wanted"
        default: preconditionFailure("not a shape: \(self)")
        }
    }
}
