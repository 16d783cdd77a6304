package import Airspace

extension Footprint {
    /// How many positions describe the footprint; a ring's closing point is not counted.
    package var vertexCount: Int {
        switch self {
        case .polygon(let polygon): polygon.rings.reduce(0) { $0 + $1.count }
        case .circle: 1
        case .corridor(let corridor): corridor.line.count
        }
    }
}
