/// The ground under a volume.
public enum Footprint: Hashable, Sendable {
    case polygon(Polygon)
    case circle(Circle)
    case corridor(Corridor)

    /// Positions in all rings, on the line, or 1 for a circle.
    public var vertexCount: Int {
        switch self {
        case .polygon(let polygon): polygon.rings.reduce(0) { $0 + $1.count }
        case .circle: 1
        case .corridor(let corridor): corridor.line.count
        }
    }
}
