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

    private func nearest(meeting rule: SeparationRule) -> Approach? {
        var nearest: Approach?
        for (i, first) in a.volumes.enumerated() {
            for (j, second) in b.volumes.enumerated() {
                let gap = first.volume.window.gapMilliseconds(to: second.volume.window)
                guard rule.isMet(gapMilliseconds: gap) else { continue }
                let bands = BandPair(first.volume.band, second.volume.band, table.uncertainty)
                guard rule.isMet(by: bands) else { continue }
                var limit = rule.lateralLimit
                if let nearest { limit = min(limit, nearest.lateral + Separation.toleranceMetres) }
                guard let lateral = lateral(first, second, below: limit, rule) else { continue }
                let approach = Approach(
                    lateral: lateral, vertical: bands.gapFeet, gap: gap, volumeA: i, volumeB: j)
                if nearest.map({ approach < $0 }) ?? true { nearest = approach }
            }
        }
        return nearest
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

/// How near two volumes come.
private struct Approach: Comparable {
    let lateral: Double
    let vertical: Int32
    let gap: Int64
    let volumeA: Int
    let volumeB: Int

    static func < (left: Approach, right: Approach) -> Bool {
        (left.lateral, left.vertical, left.gap, left.volumeA, left.volumeB)
            < (right.lateral, right.vertical, right.gap, right.volumeA, right.volumeB)
    }
}
