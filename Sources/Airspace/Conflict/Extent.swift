import RealModule

/// What a volume covers at most, or what lies within reach of it: a box in latitude, longitude, time and
/// height, rounded outward.
struct Extent {
    /// 1e-7 degree.
    var south: Int64
    var north: Int64
    /// −180° up to, not including, 180°.
    var west: Int64
    /// From `west` to 360° more; that and beyond is all the way round.
    var east: Int64
    /// Unix milliseconds; far beyond all instants for an open end.
    var start: Int64
    var end: Int64
    /// Feet.
    var floor: Int64
    var ceiling: Int64

    static let turn: Int64 = 3_600_000_000
    private static let pole: Int64 = 900_000_000
    private static let radiansPerUnit = Double.pi / 180 * 1e-7

    /// The extent of a volume whose flight levels are widened as against feet above mean sea level.
    init(_ volume: PackedVolume, _ words: Span<Int32>, _ uncertainty: AltitudeUncertainty) {
        start = volume.start
        end = volume.end
        floor = Int64(volume.floor)
        ceiling = Int64(volume.ceiling)
        (south, north, west, east) = (-Self.pole, Self.pole, -Self.turn / 2, Self.turn / 2)
        if volume.isFlightLevel {
            let range = uncertainty.range(of: volume.band, against: .amsl)
            floor = Int64(range.lowerBound)
            ceiling = Int64(range.upperBound)
        }
        if volume.isPlain {
            if let box = PositionBox(words, count: volume.positions) {
                south = box.south
                north = box.north
                west = box.firstLongitude + box.west
                east = box.firstLongitude + box.east
                widen(byMetres: Double(volume.bulge) + Double(volume.reach))
            }
        } else {
            cover(GroundShape(volume.footprint(words)).ball)
        }
        turnToRange()
    }

    /// Widens the box by a distance over the ground.
    ///
    /// A path of d metres changes latitude by at most d / 6,335,400 and longitude by at most d / p, p being
    /// the least radius of a parallel it can touch, at least 6,378,137 m × the cosine of its latitude.
    mutating func widen(byMetres metres: Double) {
        guard metres > 0 else { return }
        let latitude = metres / 6_335_400
        let poleward = Double(max(abs(south), abs(north))) * Self.radiansPerUnit + latitude
        south = max(-Self.pole, south - Int64((latitude / Self.radiansPerUnit).rounded(.up)) - 1)
        north = min(Self.pole, north + Int64((latitude / Self.radiansPerUnit).rounded(.up)) + 1)
        guard poleward < TrigonometricBounds.largestAngle else { return goRound() }
        let longitude = metres / (6_378_137 * TrigonometricBounds.cosineAtLeast(poleward))
        let units = Int64((min(longitude, 7) / Self.radiansPerUnit).rounded(.up)) + 1
        west -= units
        east += units
        turnToRange()
    }

    /// Widens by what the rules for a class allow beyond sharing a point.
    mutating func widen(by reach: SeparationReach) {
        floor -= Int64(reach.feet)
        ceiling += Int64(reach.feet)
        start -= reach.milliseconds
        end += reach.milliseconds
        if let metres = reach.metres {
            widen(byMetres: metres)
        } else {
            (south, north) = (-Self.pole, Self.pole)
            goRound()
        }
    }

    /// The same box, named with so many times 360° more.
    func turned(_ turns: Int64) -> Extent {
        var turned = self
        turned.west += turns * Self.turn
        turned.east += turns * Self.turn
        return turned
    }

    /// The whole earth, unless a ball of less than 3,000 km says less.
    private mutating func cover(_ ball: Ball?) {
        guard let ball, ball.radius < 3_000_000 else { return }
        // As seen from the earth's centre. What is within the ball is at least this far from it, and what is
        // looked for is on the ground.
        let place = ball.centre
        let angle = Double.asin(min(1, ball.radius / place.length))
        let latitude = Double.atan2(y: place.z, x: .hypot(place.x, place.y))
        // Geographic latitudes are up to 0.1925° from those seen from the centre.
        let slack = 0.003_5
        south = Int64(((latitude - angle - slack) / Self.radiansPerUnit).rounded(.down))
        north = Int64(((latitude + angle + slack) / Self.radiansPerUnit).rounded(.up))
        let isRound = abs(latitude) + angle + slack > TrigonometricBounds.largestAngle
        south = max(south, -Self.pole)
        north = min(north, Self.pole)
        guard !isRound else { return }
        let width = Double.asin(min(1, .sin(angle) / .cos(latitude))) + 1e-6
        let middle = Double.atan2(y: place.y, x: place.x)
        west = Int64(((middle - width) / Self.radiansPerUnit).rounded(.down))
        east = Int64(((middle + width) / Self.radiansPerUnit).rounded(.up))
    }

    private mutating func goRound() {
        west = -Self.turn / 2
        east = Self.turn / 2
    }

    private mutating func turnToRange() {
        guard east - west < Self.turn else { return goRound() }
        if west < -Self.turn / 2 {
            west += Self.turn
            east += Self.turn
        } else if west >= Self.turn / 2 {
            west -= Self.turn
            east -= Self.turn
        }
    }
}
