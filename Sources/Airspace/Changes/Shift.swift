/// The moving of a whole activity along the ground.
struct Shift {
    private let volumes: [Volume]
    private let middle: GroundPoint

    init(of activity: Activity) {
        volumes = activity.volumes
        let directions = activity.volumes.flatMap { Self.positions(of: $0.footprint) }
            .map { GroundPoint($0).direction }
        let sum = directions.reduce(Vector(x: 0, y: 0, z: 0), +)
        middle = GroundPoint(direction: sum.squaredLength > 0 ? sum : Vector(x: 1, y: 0, z: 0))
    }

    /// The volumes after the move: the middle of all the activity's vertices goes along the bearing by
    /// exactly `metres`, and everything with it.
    func callAsFunction(bearingTenths: Int32, metres: Int32) throws(AirspaceError) -> [Volume] {
        let line = GeodesicLine(from: middle, azimuth: Azimuth(radians: Double(bearingTenths) / 1_800 * .pi))
        let rotation = GroundRotation(from: middle, to: line.point(at: Double(metres)).point)
        var turned: [Volume] = []
        for volume in volumes { turned.append(try volume.turned(by: rotation)) }
        return turned
    }

    private static func positions(of footprint: Footprint) -> [Position] {
        switch footprint {
        case .circle(let circle): [circle.centre]
        case .corridor(let corridor): corridor.line
        case .polygon(let polygon): polygon.outer
        }
    }
}

extension Volume {
    fileprivate func turned(by rotation: GroundRotation) throws(AirspaceError) -> Volume {
        func moved(_ position: Position) -> Position { rotation(GroundPoint(position)).position ?? position }
        switch footprint {
        case .circle(let circle):
            let centre = moved(circle.centre)
            return with(.circle(try Circle(centre: centre, radiusMetres: circle.radiusMetres)))
        case .corridor(let corridor):
            let line = corridor.line.map(moved)
            return with(
                .corridor(try Corridor(line: line, halfWidthMetres: corridor.halfWidthMetres)))
        case .polygon(let polygon):
            return with(.polygon(try Polygon(rings: polygon.rings.map { $0.map(moved) })))
        }
    }
}
