/// Every point within `halfWidthMetres` of a line of geodesic edges: its ends are round.
public struct Corridor: Hashable, Sendable {
    /// Two positions or more, as given.
    public let line: [Position]
    /// Whole metres, 0…1,000,000.
    public let halfWidthMetres: Int32

    /// - Throws: `lineTooShort`, `tooManyVertices`, `lineEdgeTooLong`, `outlineTooLong`,
    ///   `halfWidthOutOfRange`.
    public init(line: [Position], halfWidthMetres: Int32) throws(AirspaceError) {
        guard line.count >= 2 else { throw .lineTooShort(positions: line.count) }
        guard line.count <= Limits.verticesOfAVolume else { throw .tooManyVertices(count: line.count) }
        guard Limits.radiusMetres.contains(halfWidthMetres) else {
            throw .halfWidthOutOfRange(metres: halfWidthMetres)
        }
        if EdgeLengths.glance(at: line, isClosed: false).map({ $0 <= Limits.outlineMetres }) != true {
            let lengths = EdgeLengths(of: line, isClosed: false)
            if let edge = lengths.firstTooLong { throw .lineEdgeTooLong(edge: edge) }
            guard lengths.sum <= Limits.outlineMetres else { throw .outlineTooLong }
        }
        self.line = line
        self.halfWidthMetres = halfWidthMetres
    }
}
