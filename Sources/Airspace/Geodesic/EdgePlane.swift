/// The plane through the ends of an edge and the earth's centre: the edge lies beside it by little, and what
/// lies on one side of it can be told cheaply.
struct EdgePlane {
    private let start: Vector
    private let end: Vector
    /// Of length 1, or 0 for an edge that is a point.
    private let normal: Vector
    private let deviation: Double

    init(_ edge: GeodesicEdge) {
        start = edge.start.place
        end = edge.end.place
        let normal = start.cross(end - start)
        self.normal = normal.squaredLength > 0 ? normal.normalized : normal
        deviation = edge.deviation
    }

    /// A lower bound of the distance between two edges in metres, good for edges that run along each other:
    /// how far one lies on one side of the other's plane.
    func sideDistance(to other: EdgePlane) -> Double {
        max(beside(other), other.beside(self)) - deviation - other.deviation - Chord.rounding
    }

    private func beside(_ other: EdgePlane) -> Double {
        let first = normal.dot(other.start - start)
        let second = normal.dot(other.end - start)
        return first * second > 0 ? min(abs(first), abs(second)) : 0
    }
}
