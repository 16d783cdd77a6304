package import Airspace

extension Change {
    /// What an officer would say: `end by 04:45Z`, `west limit 37.82°E or farther east`.
    package func words(today now: Instant) -> String {
        switch self {
        case .startAt(let instant): "start at \(Quantities.time(instant, today: now)) or later"
        case .endBy(let instant): "end by \(Quantities.time(instant, today: now))"
        case .floor(let altitude): "floor \(Quantities.feet(altitude)) or higher"
        case .ceiling(let altitude): "ceiling \(Quantities.feet(altitude)) or lower"
        case .radius(let metres): "radius \(Quantities.metres(metres)) or less"
        case .halfWidth(let metres): "half width \(Quantities.metres(metres)) or less"
        case .shift(let tenths, let metres):
            "move \(Quantities.kilometres(metres)) toward \(Quantities.bearing(tenths: tenths))"
        case .limit(let side, let e7): side.limitWords(e7: e7)
        }
    }
}

extension Change.Side {
    fileprivate func limitWords(e7: Int32) -> String {
        switch self {
        case .north: "north limit \(Quantities.latitude(e7: e7)) or farther south"
        case .south: "south limit \(Quantities.latitude(e7: e7)) or farther north"
        case .east: "east limit \(Quantities.longitude(e7: e7)) or farther west"
        case .west: "west limit \(Quantities.longitude(e7: e7)) or farther east"
        }
    }
}
