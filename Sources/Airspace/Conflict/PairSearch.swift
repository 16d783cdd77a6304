/// Finds the activities that meet a rule with a volume: places from the grid, then time and height, then the
/// plane, and where that cannot tell, the geometry in space.
struct PairSearch {
    let volume: PackedVolume
    let separation: SeparationClass
    private let extent: Extent
    private let frame: PlaneFrame?
    private let table: SeparationTable

    /// - Parameter words: of the volume. Its shape is left in `scratch.mine`.
    init(
        _ words: Span<Int32>, table: SeparationTable, mine: inout PlaneShape
    ) {
        self.table = table
        volume = PackedVolume(words)
        separation = volume.separation(words)
        extent = Extent(volume, words, table.uncertainty)
        guard volume.isPlain else {
            frame = nil
            return
        }
        let frame = PlaneFrame(
            latitudeE7: (extent.south + extent.north) / 2, longitudeE7: extent.west)
        mine.set(volume, words, in: frame)
        self.frame = frame
    }

    /// Appends what `volume` meets to `scratch.hits`, but for its own activity.
    ///
    /// - Parameter after: only activities with a greater number are wanted.
    func find(
        in snapshot: ConflictSnapshot, words: Span<Int32>, after least: ActivityID?,
        using scratch: inout ConflictScratch
    ) {
        scratch.placed = nil
        for partner in table.partners(of: separation.id) {
            var wide = extent
            wide.widen(by: partner.reach)
            scratch.places.removeAll(keepingCapacity: true)
            snapshot.grid.find(wide, classID: partner.classID, into: &scratch.places)
            for index in scratch.places.indices {
                let place = scratch.places[index]
                snapshot.store.withWords(of: place) { other in
                    test(words, other, partner.rules, after: least, using: &scratch)
                }
            }
        }
    }

    private func test(
        _ words: Span<Int32>, _ otherWords: Span<Int32>, _ rules: [SeparationRule], after least: ActivityID?,
        using scratch: inout ConflictScratch
    ) {
        let other = PackedVolume(otherWords)
        guard other.id != volume.id else { return }
        if let least, other.id <= least { return }
        let isKnown = volume.isOneOfSeveral || other.isOneOfSeveral
        var end = rules.count
        if isKnown, let first = scratch.known[other.id] { end = first }
        for index in 0..<end
        where meets(rules[index], words, other, otherWords, using: &scratch) {
            scratch.hits.append(PairHit(b: other.id, rule: Int32(index), row: rules[index].row))
            if isKnown { scratch.known[other.id] = index }
            return
        }
    }

    private func meets(
        _ rule: SeparationRule, _ words: Span<Int32>, _ other: PackedVolume, _ otherWords: Span<Int32>,
        using scratch: inout ConflictScratch
    ) -> Bool {
        guard rule.isMet(gapMilliseconds: volume.gapMilliseconds(to: other)) else { return false }
        if rule.verticalFeet != nil {
            guard rule.isMet(by: BandPair(volume, other, table.uncertainty)) else { return false }
        }
        if rule.betweenPartiesOnly, volume.party == other.party { return false }
        if rule.selective {
            let theirs = other.separation(otherWords)
            guard separation.watches(theirs), theirs.watches(separation) else { return false }
        }
        guard rule.lateralMetres != nil else { return true }
        switch inPlane(rule.lateralLimit, other, otherWords, using: &scratch) {
        case .near: return true
        case .apart: return false
        case .unsure: return inSpace(rule.lateralLimit, words, other, otherWords, using: &scratch)
        }
    }

    private func inPlane(
        _ limit: Double, _ other: PackedVolume, _ otherWords: Span<Int32>,
        using scratch: inout ConflictScratch
    ) -> PlaneAnswer {
        guard let frame, other.isPlain else { return .unsure }
        scratch.theirs.set(other, otherWords, in: frame)
        let offset = max(scratch.mine.offsetE7, scratch.theirs.offsetE7)
        let around =
            2 * (limit + scratch.mine.reach + scratch.theirs.reach)
            + scratch.mine.bulge + scratch.theirs.bulge
        let units = offset + Int64(around * 91)
        guard units < PlaneFrame.farthestE7 else { return .unsure }
        let stretch = frame.stretch(withinE7: units)
        guard stretch < 0.25 else { return .unsure }
        return PlaneTest(limit: limit, scratch.mine, scratch.theirs, stretch: stretch)
            .answer(scratch.mine, scratch.theirs)
    }

    /// In the order of the activities' ids, as `Separation.encounter` does, so that both sides get the same
    /// answer.
    private func inSpace(
        _ limit: Double, _ words: Span<Int32>, _ other: PackedVolume, _ otherWords: Span<Int32>,
        using scratch: inout ConflictScratch
    ) -> Bool {
        let mine = scratch.placed ?? PlacedVolume(volume.volume(words))
        scratch.placed = mine
        let theirs = PlacedVolume(other.volume(otherWords))
        let metres =
            volume.id < other.id
            ? mine.lateralMetres(to: theirs, below: limit) : theirs.lateralMetres(to: mine, below: limit)
        return metres != nil
    }
}
