import RealModule

extension Footprint {
    /// Area in square metres, to about 0.1 %: good for limits on how large a notice may be, not for land
    /// registers.
    ///
    /// Polygons are taken with great-circle edges on the sphere of equal area, holes subtracted; a circle as
    /// a flat disc; a corridor as its straight legs with both ends.
    public var areaSquareMetres: Double {
        switch self {
        case .circle(let circle):
            let radius = Double(circle.radiusMetres)
            return .pi * radius * radius
        case .corridor(let corridor):
            let half = Double(corridor.halfWidthMetres)
            let length = GroundShape.edges(corridor.line, isClosed: false).reduce(0) { $0 + $1.length }
            return 2 * half * length + .pi * half * half
        case .polygon(let polygon):
            let holes = polygon.rings.dropFirst().reduce(0) { $0 + Self.area(of: $1) }
            return max(0, Self.area(of: polygon.rings[0]) - holes)
        }
    }

    /// The smaller side of a ring, by the excess of its trapeziums over the equator (Bevis and Cambareri
    /// 1987).
    private static func area(of ring: [Position]) -> Double {
        var excess = 0.0
        var turned = 0.0
        for (index, position) in ring.enumerated() {
            let next = ring[(index + 1) % ring.count]
            let step = (Double(next.longitudeE7) - Double(position.longitudeE7)).remainder(dividingBy: 3.6e9)
            let angle = step * 1e-7 * .pi / 180
            let a = Double.tan(authalicLatitude(position) / 2)
            let b = Double.tan(authalicLatitude(next) / 2)
            excess += 2 * .atan2(y: .tan(angle / 2) * (a + b), x: 1 + a * b)
            turned += angle
        }
        // A ring that goes all the way round holds a pole: the rest of a hemisphere.
        let sphere = abs(turned) > .pi ? abs(2 * .pi - abs(excess)) : abs(excess)
        return min(sphere, 4 * .pi - sphere) * authalicRadius * authalicRadius
    }

    /// Radius in metres of the sphere with the ellipsoid's area.
    private static let authalicRadius = 6_371_007.180_9

    /// The first two terms of the series in the third flattening; the rest is below 1e-8 radians.
    private static func authalicLatitude(_ position: Position) -> Double {
        let latitude = Double(position.latitudeE7) * 1e-7 * .pi / 180
        return latitude - 0.002_239_209_94 * .sin(2 * latitude) + 0.000_002_130_5 * .sin(4 * latitude)
    }
}
