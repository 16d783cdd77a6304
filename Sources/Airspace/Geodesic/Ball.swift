/// A ball in space, in metres.
struct Ball: Hashable, Sendable {
    let centre: Vector
    let radius: Double

    /// The smallest ball that holds two others.
    static func holding(_ a: Ball, _ b: Ball) -> Ball {
        let way = b.centre - a.centre
        let distance = way.length
        if distance + b.radius <= a.radius { return a }
        if distance + a.radius <= b.radius { return b }
        let radius = (distance + a.radius + b.radius) / 2
        return Ball(centre: a.centre + way * ((radius - a.radius) / distance), radius: radius * (1 + 1e-12))
    }

    /// Metres between two balls, negative when they share points.
    func gap(to other: Ball) -> Double { (centre - other.centre).length - radius - other.radius }

    func contains(_ place: Vector) -> Bool { (place - centre).length <= radius }

    func widened(by metres: Double) -> Ball { Ball(centre: centre, radius: radius + metres) }
}
