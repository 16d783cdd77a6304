/// One side of a line on the ground, and the order of points along that line.
struct HalfPlane {
    /// Not negative for what is kept.
    let height: (GroundPoint) -> Double
    /// Grows along the line.
    let order: (GroundPoint) -> Double

    /// What is kept of the inside of some rings (by the even–odd rule), as rings of their own. New vertices
    /// lie on the old edges; neighbours along the line are joined straight.
    func clip(_ rings: [[GroundPoint]]) -> [[GroundPoint]] {
        var whole: [[GroundPoint]] = []
        var chains: [[GroundPoint]] = []
        for ring in rings {
            let kept = ring.map { height($0) >= 0 }
            if !kept.contains(false) {
                whole.append(ring)
            } else if kept.contains(true) {
                chains += self.chains(of: ring, kept: kept)
            }
        }
        return whole + joined(chains)
    }

    /// The runs of kept vertices, from the edge where each enters to the edge where it leaves.
    private func chains(of ring: [GroundPoint], kept: [Bool]) -> [[GroundPoint]] {
        let count = ring.count
        let entries = ring.indices.filter { kept[$0] && !kept[($0 + count - 1) % count] }
        return entries.map { entry in
            var chain = [cut(ring[(entry + count - 1) % count], ring[entry])]
            var index = entry
            while kept[index] {
                chain.append(ring[index])
                index = (index + 1) % count
            }
            chain.append(cut(ring[index], ring[(index + count - 1) % count]))
            return chain
        }
    }

    /// Where the edge from a point that is not kept to one that is meets the line: the last place of 1e-4 m
    /// or less that is kept.
    private func cut(_ outside: GroundPoint, _ inside: GroundPoint) -> GroundPoint {
        let edge = GeodesicEdge(outside, inside).solved
        var (low, high) = (0.0, edge.length)
        var found = inside
        while high - low > 1e-4 {
            let middle = (low + high) / 2
            let point = edge.point(at: middle).point
            if height(point) >= 0 {
                high = middle
                found = point
            } else {
                low = middle
            }
        }
        return found
    }

    /// Along the line, inside and outside alternate: the ends of chains belong together by twos.
    private func joined(_ chains: [[GroundPoint]]) -> [[GroundPoint]] {
        var ends: [(chain: Int, isLast: Bool, order: Double)] = []
        for (index, chain) in chains.enumerated() {
            for (point, isLast) in [(chain.first, false), (chain.last, true)] {
                if let point { ends.append((index, isLast, order(point))) }
            }
        }
        ends.sort { ($0.order, $0.chain) < ($1.order, $1.chain) }
        var place = Array(repeating: [0, 0], count: chains.count)
        for (index, end) in ends.enumerated() { place[end.chain][end.isLast ? 1 : 0] = index }
        var isUsed = Array(repeating: false, count: chains.count)
        var rings: [[GroundPoint]] = []
        for first in chains.indices where !isUsed[first] {
            var ring: [GroundPoint] = []
            var (chain, forward) = (first, true)
            while !isUsed[chain] {
                isUsed[chain] = true
                ring += forward ? chains[chain] : chains[chain].reversed()
                let partner = ends[place[chain][forward ? 1 : 0] ^ 1]
                (chain, forward) = (partner.chain, !partner.isLast)
            }
            rings.append(ring)
        }
        return rings
    }
}
