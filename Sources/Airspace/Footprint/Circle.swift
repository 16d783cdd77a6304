/// Every point within a geodesic distance of a centre. A radius of 0 is a point.
public struct Circle: Hashable, Sendable {
    /// Where the radius is measured from.
    public let centre: Position
    /// Whole metres, 0…1,000,000.
    public let radiusMetres: Int32

    /// - Throws: `radiusOutOfRange`.
    public init(centre: Position, radiusMetres: Int32) throws(AirspaceError) {
        guard Limits.radiusMetres.contains(radiusMetres) else {
            throw .radiusOutOfRange(metres: radiusMetres)
        }
        self.centre = centre
        self.radiusMetres = radiusMetres
    }
}
