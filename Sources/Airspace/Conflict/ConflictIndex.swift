/// All activities of a picture, and which of them are too close to each other.
///
/// What it says depends only on the activities in it, not on the order in which they came or on what was
/// removed.
public struct ConflictIndex: Sendable {
    private var picture: ConflictSnapshot
    /// The place of each activity's first volume; −1 for one without volumes.
    private var places: [ActivityID: Int32] = [:]
    private var free = FreeBlocks()
    private var words: [Int32] = []

    public init(table: SeparationTable) {
        picture = ConflictSnapshot(table: table)
    }

    /// The picture as it is now. It stays so while this index goes on changing, and what both have in common
    /// is kept once.
    public func snapshot() -> ConflictSnapshot { picture }

    /// Number of activities.
    public var count: Int { places.count }

    /// Adds an activity; one with the same id is replaced.
    public mutating func insert(_ activity: Activity) {
        remove(activity.id)
        var next: Int32 = -1
        for index in activity.volumes.indices.reversed() {
            PackedVolume.pack(activity, index, into: &words)
            let blocks = (words.count + VolumeStore.blockWords - 1) / VolumeStore.blockWords
            let place = free.take(blocks, from: &picture.store)
            PackedVolume.setNext(next, in: &words, at: 0)
            picture.store.write(words, at: place)
            let header = PackedVolume(words.span)
            let extent = Extent(header, words.span, picture.table.uncertainty)
            picture.grid.insert(place, extent, classID: header.classID)
            next = place
        }
        places[activity.id] = next
    }

    /// Removes an activity, if it is there.
    public mutating func remove(_ id: ActivityID) {
        guard var place = places.removeValue(forKey: id) else { return }
        while place >= 0 {
            let uncertainty = picture.table.uncertainty
            let (header, extent) = picture.store.withWords(of: place) { words in
                let header = PackedVolume(words)
                return (header, Extent(header, words, uncertainty))
            }
            picture.grid.remove(place, extent, classID: header.classID)
            let blocks = (header.wordCount + VolumeStore.blockWords - 1) / VolumeStore.blockWords
            free.give(blocks, at: place, to: &picture.store)
            place = header.next
        }
    }

    /// See ``ConflictSnapshot/pairs(with:into:using:)``.
    public func pairs(
        with plan: Activity, into found: inout [ConflictPair], using scratch: inout ConflictScratch
    ) {
        picture.pairs(with: plan, into: &found, using: &scratch)
    }

    /// See ``ConflictSnapshot/allPairs()``.
    public func allPairs() -> [ConflictPair] { picture.allPairs() }

    /// The encounters of `plan`, which need not be in the index, with all others, in the order of their ids.
    /// An activity of the same id is not compared.
    public func encounters(with plan: Activity) -> [Encounter] {
        encounters(with: plan) { _ in true }
    }

    /// As ``encounters(with:)``, with those activities alone that `isWanted`: the others are not measured.
    public func encounters(with plan: Activity, where isWanted: (ActivityID) -> Bool) -> [Encounter] {
        var scratch = ConflictScratch()
        var pairs: [ConflictPair] = []
        picture.pairs(with: plan, where: isWanted, into: &pairs, using: &scratch)
        guard !pairs.isEmpty else { return [] }
        let placed = PlacedActivity(plan)
        return pairs.compactMap { pair in
            activity(pair.b).flatMap { other in
                Separation.encounter(placed, PlacedActivity(other), table: picture.table)
            }
        }
    }

    /// Each unordered pair once, `a` < `b`, in the order of `a`, then `b`.
    public func allEncounters() -> [Encounter] { Array(encountersInTurn()) }

    /// The same, each measured when it is asked for: what a crowd of millions of pairs is gone through with.
    public func encountersInTurn() -> some Sequence<Encounter> {
        var first: PlacedActivity?
        return allPairs().lazy.compactMap { pair -> Encounter? in
            if first?.id != pair.a { first = activity(pair.a).map(PlacedActivity.init) }
            guard let first, let other = activity(pair.b) else { return nil }
            return Separation.encounter(first, PlacedActivity(other), table: picture.table)
        }
    }

    /// An activity of the index, as it was inserted.
    public func activity(_ id: ActivityID) -> Activity? {
        guard var place = places[id] else { return nil }
        var volumes: [Volume] = []
        var party: UInt16 = 0
        var separation = SeparationClass(trusted: 0, watches: .max)
        while place >= 0 {
            picture.store.withWords(of: place) { words in
                let header = PackedVolume(words)
                party = header.party
                separation = header.separation(words)
                volumes.append(header.volume(words))
                place = header.next
            }
        }
        return Activity(id: id, party: party, separation: separation, volumes: volumes)
    }
}
