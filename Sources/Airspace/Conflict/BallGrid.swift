/// Balls in space, by the cell of their centres, in layers of cells that double in size: a ball lies in the
/// finest layer whose cells are no smaller than its radius. There is no seam at the antimeridian and no
/// narrowing at the poles.
struct BallGrid: Sendable {
    private var layers = Array(repeating: [Cell: [Entry]](), count: Self.layerCount)
    /// What has no ball is near everything.
    private var everywhere: [ActivityID] = []

    private static let layerCount = 10
    private static let finestCellMetres = 25_000.0

    private struct Cell: Hashable {
        let x, y, z: Int32
    }

    private struct Entry: Equatable {
        let id: ActivityID
        let ball: Ball
    }

    mutating func insert(_ id: ActivityID, in ball: Ball?) {
        guard let ball else { return everywhere.append(id) }
        let layer = Self.layer(of: ball)
        layers[layer][Self.cell(of: ball.centre, in: layer), default: []].append(Entry(id: id, ball: ball))
    }

    /// Removes what one `insert` of the same id and ball added.
    mutating func remove(_ id: ActivityID, from ball: Ball?) {
        guard let ball else {
            if let place = everywhere.firstIndex(of: id) { everywhere.remove(at: place) }
            return
        }
        let layer = Self.layer(of: ball)
        let cell = Self.cell(of: ball.centre, in: layer)
        var entries = layers[layer][cell] ?? []
        if let place = entries.firstIndex(of: Entry(id: id, ball: ball)) { entries.remove(at: place) }
        layers[layer][cell] = entries.isEmpty ? nil : entries
    }

    /// Adds everything whose ball shares a point with `ball`; without one, everything.
    func find(near ball: Ball?, into found: inout Set<ActivityID>) {
        found.formUnion(everywhere)
        for layer in layers.indices {
            for entries in entries(of: layer, near: ball) {
                for entry in entries where ball.map({ $0.gap(to: entry.ball) <= 0 }) ?? true {
                    found.insert(entry.id)
                }
            }
        }
    }

    /// The cells that can matter; all of a layer when it has fewer cells than there are places to look.
    private func entries(of layer: Int, near ball: Ball?) -> [[Entry]] {
        guard let ball else { return Array(layers[layer].values) }
        let span = Self.cellMetres(layer) + ball.radius
        let low = Self.cell(of: ball.centre - Vector(x: span, y: span, z: span), in: layer)
        let high = Self.cell(of: ball.centre + Vector(x: span, y: span, z: span), in: layer)
        let sides = (Int(high.x - low.x) + 1, Int(high.y - low.y) + 1, Int(high.z - low.z) + 1)
        guard sides.0 * sides.1 * sides.2 < layers[layer].count else { return Array(layers[layer].values) }
        var found: [[Entry]] = []
        for x in low.x...high.x {
            for y in low.y...high.y {
                for z in low.z...high.z {
                    if let entries = layers[layer][Cell(x: x, y: y, z: z)] { found.append(entries) }
                }
            }
        }
        return found
    }

    private static func layer(of ball: Ball) -> Int {
        (0..<layerCount).first { cellMetres($0) >= ball.radius } ?? layerCount - 1
    }

    private static func cellMetres(_ layer: Int) -> Double { finestCellMetres * Double(1 << layer) }

    private static func cell(of place: Vector, in layer: Int) -> Cell {
        let size = cellMetres(layer)
        return Cell(
            x: Int32((place.x / size).rounded(.down)), y: Int32((place.y / size).rounded(.down)),
            z: Int32((place.z / size).rounded(.down)))
    }
}
