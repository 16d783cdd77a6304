/// The moving of a whole activity along the ground.
struct Shift {
    private let rotation: GroundRotation

    /// The middle of all the activity's vertices moves along the bearing by exactly `metres`, and everything
    /// with it.
    init(of activity: Activity, bearingTenths: Int32, metres: Int32) {
        let directions = activity.volumes.flatMap { Self.positions(of: $0.footprint) }
            .map { GroundPoint($0).direction }
        let sum = directions.reduce(Vector(x: 0, y: 0, z: 0), +)
        let middle = GroundPoint(direction: sum.squaredLength > 0 ? sum : Vector(x: 1, y: 0, z: 0))
        let line = GeodesicLine(from: middle, azimuth: Azimuth(radians: Double(bearingTenths) / 1_800 * .pi))
        rotation = GroundRotation(from: middle, to: line.point(at: Double(metres)).point)
    }

    func callAsFunction(_ volume: Volume) throws(AirspaceError) -> Volume {
        switch volume.footprint {
        case .circle(let circle):
            let centre = moved(circle.centre)
            return volume.with(.circle(try Circle(centre: centre, radiusMetres: circle.radiusMetres)))
        case .corridor(let corridor):
            let line = corridor.line.map(moved)
            return volume.with(
                .corridor(try Corridor(line: line, halfWidthMetres: corridor.halfWidthMetres)))
        case .polygon(let polygon):
            return volume.with(.polygon(try Polygon(rings: polygon.rings.map { $0.map(moved) })))
        }
    }

    private func moved(_ position: Position) -> Position {
        rotation(GroundPoint(position)).position ?? position
    }

    private static func positions(of footprint: Footprint) -> [Position] {
        switch footprint {
        case .circle(let circle): [circle.centre]
        case .corridor(let corridor): corridor.line
        case .polygon(let polygon): polygon.outer
        }
    }
}
