/// Finds the activities that meet a rule with a volume: places from the grid, then time and height, then the
/// plane, and where that cannot tell, the geometry in space.
struct PairSearch {
    let volume: PackedVolume
    let separation: SeparationClass
    private let extent: Extent
    private let frame: FlatFrame?
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
        let frame = FlatFrame(
            latitudeE7: (extent.south + extent.north) / 2, longitudeE7: extent.west)
        mine.set(volume, words, in: frame)
        self.frame = frame
    }

    /// Appends what `volume` meets to `scratch.hits`, but for its own activity.
    func find(
        in snapshot: ConflictSnapshot, words: Span<Int32>, where isWanted: (ActivityID) -> Bool,
        using scratch: inout ConflictScratch
    ) {
        scratch.placed = nil
        scratch.central = nil
        for partner in table.partners(of: separation.id) {
            var wide = extent
            wide.widen(by: partner.reach)
            snapshot.grid.find(wide, classID: partner.classID, in: &scratch.tiles)
            keepConcurrent(snapshot.store, &scratch.tiles, partner.reach, where: isWanted)
            for index in scratch.tiles.places.indices {
                snapshot.store.withWords(of: scratch.tiles.places[index]) { other in
                    test(words, other, partner.rules, using: &scratch)
                }
            }
        }
    }

    /// Drops what is too early or too late, or not wanted. All headers are read in one sweep, so that waiting
    /// for one of them is waiting for several.
    private func keepConcurrent(
        _ store: VolumeStore, _ found: inout TileSearch, _ reach: SeparationReach,
        where isWanted: (ActivityID) -> Bool
    ) {
        let start = volume.start - reach.milliseconds
        let end = volume.end + reach.milliseconds
        found.keep { place in
            store.withWords(of: place) { words in
                let times = PackedVolume.times(words)
                let id = PackedVolume.id(words)
                // No latitude is this one: the first position is only asked for ahead of time.
                guard words[PackedVolume.headerWords] != .min else { return false }
                return times.start <= end && times.end >= start && id != volume.id && isWanted(id)
            }
        }
    }

    private func test(
        _ words: Span<Int32>, _ otherWords: Span<Int32>, _ rules: [SeparationRule],
        using scratch: inout ConflictScratch
    ) {
        let other = PackedVolume(otherWords)
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
        let limit = rule.lateralLimit
        var answer = inFlatPlane(limit, other, otherWords, using: &scratch)
        if answer == .unsure {
            answer = inCentralPlane(limit, words, other, otherWords, using: &scratch)
        }
        switch answer {
        case .near: return true
        case .apart: return false
        case .unsure: return inSpace(limit, words, other, otherWords, using: &scratch)
        }
    }

    private func inFlatPlane(
        _ limit: Double, _ other: PackedVolume, _ otherWords: Span<Int32>,
        using scratch: inout ConflictScratch
    ) -> PlaneAnswer {
        guard let frame, other.isPlain else { return .unsure }
        scratch.theirs.set(other, otherWords, in: frame)
        return PlaneTest.answer(limit: limit, scratch.mine, scratch.theirs, in: frame)
    }

    private func inCentralPlane(
        _ limit: Double, _ words: Span<Int32>, _ other: PackedVolume, _ otherWords: Span<Int32>,
        using scratch: inout ConflictScratch
    ) -> PlaneAnswer {
        let frame =
            scratch.central ?? CentralFrame(at: GroundPoint(volume.position(0, words)).place)
        if scratch.central == nil {
            guard scratch.mineCentral.set(volume, words, in: frame) else { return .unsure }
            scratch.central = frame
        }
        guard scratch.theirs.set(other, otherWords, in: frame) else { return .unsure }
        return PlaneTest.answer(limit: limit, scratch.mineCentral, scratch.theirs, in: frame)
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
