/// All rules for two activities, tried on all pairs of their volumes.
struct PairTest {
    let a: PlacedActivity
    let b: PlacedActivity
    let table: SeparationTable

    /// The first row met, and of the volumes that meet it the nearest.
    var encounter: Encounter? {
        let (one, two) = (a.activity, b.activity)
        for rule in table.rules(one.separation, two.separation) {
            if rule.betweenPartiesOnly, one.party == two.party { continue }
            if rule.selective, !watchEachOther(one.separation, two.separation) { continue }
            if let nearest = nearest(meeting: rule) { return encounter(nearest, rule) }
        }
        return nil
    }

    private func watchEachOther(_ one: SeparationClass, _ two: SeparationClass) -> Bool {
        one.watches(two) && two.watches(one)
    }

    /// Two notices may hold a million pairs of volumes, and measuring one takes some 50 µs: so the pairs are
    /// measured in the order of a lower bound of how near they come, until none that is left can be nearer.
    private func nearest(meeting rule: SeparationRule) -> Approach? {
        var nearest: Approach?
        for bound in bounds(rule).sorted() {
            var limit = rule.lateralLimit
            if let nearest {
                guard bound < nearest else { break }
                limit = min(limit, nearest.lateral + Separation.toleranceMetres)
            }
            let (first, second) = (a.volumes[bound.volumeA], b.volumes[bound.volumeB])
            guard let lateral = lateral(first, second, below: limit, rule) else { continue }
            let approach = bound.at(lateral)
            if nearest.map({ approach < $0 }) ?? true { nearest = approach }
        }
        return nearest
    }

    /// The volumes that come near enough in time and height, and how near they may come over the ground.
    private func bounds(_ rule: SeparationRule) -> [Approach] {
        var bounds: [Approach] = []
        var planes = PairPlanes(limit: rule.lateralLimit)
        let isOnlyPair = a.volumes.count == 1 && b.volumes.count == 1
        for (i, first) in a.volumes.enumerated() {
            planes.first = nil
            for (j, second) in b.volumes.enumerated() {
                let gap = first.volume.window.gapMilliseconds(to: second.volume.window)
                guard rule.isMet(gapMilliseconds: gap) else { continue }
                let bands = BandPair(first.volume.band, second.volume.band, table.uncertainty)
                guard rule.isMet(by: bands) else { continue }
                let lateral = isOnlyPair ? 0 : planes.leastMetres(first, second)
                guard lateral < rule.lateralLimit || rule.lateralMetres == nil else { continue }
                bounds.append(
                    Approach(lateral: lateral, vertical: bands.gapFeet, gap: gap, volumeA: i, volumeB: j))
            }
        }
        return bounds
    }

    /// Where lateral distance does not separate, what lies beyond measuring counts as the farthest distance.
    private func lateral(
        _ first: PlacedVolume, _ second: PlacedVolume, below limit: Double, _ rule: SeparationRule
    ) -> Double? {
        let metres = first.lateralMetres(to: second, below: limit)
        return rule.lateralMetres == nil ? metres ?? Separation.farthestMetres : metres
    }

    private func encounter(_ nearest: Approach, _ rule: SeparationRule) -> Encounter {
        let first = a.volumes[nearest.volumeA].volume
        let second = b.volumes[nearest.volumeB].volume
        let when = first.window.encounter(with: second.window, minimum: rule.time)
        return Encounter(
            a: a.id, b: b.id, volumeA: nearest.volumeA, volumeB: nearest.volumeB, row: rule.row,
            start: when.start, end: when.end, lateralMetres: nearest.lateral,
            verticalFeet: nearest.vertical, gapMilliseconds: nearest.gap, rule: rule)
    }
}

/// Lower bounds of the distances between volumes: of their balls, and where these meet, in the plane.
private struct PairPlanes {
    let limit: Double
    /// The frame of the first volume in hand; `nil` until it is needed.
    var first: CentralFrame?
    private var isSeen = false
    private var mine = PlaneShape()
    private var theirs = PlaneShape()

    init(limit: Double) { self.limit = limit }

    mutating func leastMetres(_ one: PlacedVolume, _ other: PlacedVolume) -> Double {
        guard let ball = one.ball, let otherBall = other.ball else { return 0 }
        let gap = ball.gap(to: otherBall)
        guard gap < limit else { return min(gap, Separation.farthestMetres) }
        let frame = first ?? CentralFrame(at: one.shape.trace.edges[0].start.place)
        if first == nil {
            isSeen = mine.set(one.shape, in: frame)
            first = frame
        }
        guard isSeen, theirs.set(other.shape, in: frame) else { return max(0, gap) }
        return max(0, gap, PlaneTest.leastMetres(limit: limit, mine, theirs, in: frame))
    }
}

/// How near two volumes come.
private struct Approach: Comparable {
    let lateral: Double
    let vertical: Int32
    let gap: Int64
    let volumeA: Int
    let volumeB: Int

    func at(_ lateral: Double) -> Approach {
        Approach(lateral: lateral, vertical: vertical, gap: gap, volumeA: volumeA, volumeB: volumeB)
    }

    static func < (left: Approach, right: Approach) -> Bool {
        (left.lateral, left.vertical, left.gap, left.volumeA, left.volumeB)
            < (right.lateral, right.vertical, right.gap, right.volumeA, right.volumeB)
    }
}
