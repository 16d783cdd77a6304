/// A picture as it was at one moment: all that a reader needs while its owner goes on writing.
public struct ConflictSnapshot: Sendable {
    let table: SeparationTable
    var store = VolumeStore()
    var grid = BoxGrid()

    init(table: SeparationTable) { self.table = table }

    /// Appends the pairs of `plan`, which is `a` of each, with all activities that meet a rule with it, in the
    /// order of their ids. The same as ``ConflictIndex/encounters(with:)`` names, without measuring how close they come.
    public func pairs(
        with plan: Activity, into found: inout [ConflictPair], using scratch: inout ConflictScratch
    ) {
        pairs(with: plan, where: { _ in true }, into: &found, using: &scratch)
    }

    /// The same among the activities that `isWanted`; the others are not looked at.
    func pairs(
        with plan: Activity, where isWanted: (ActivityID) -> Bool, into found: inout [ConflictPair],
        using scratch: inout ConflictScratch
    ) {
        scratch.hits.removeAll(keepingCapacity: true)
        scratch.known.removeAll(keepingCapacity: true)
        var words: [Int32] = []
        swap(&words, &scratch.words)
        for index in plan.volumes.indices {
            PackedVolume.pack(plan, index, into: &words)
            let search = PairSearch(words.span, table: table, mine: &scratch.mine)
            search.find(in: self, words: words.span, where: isWanted, using: &scratch)
        }
        swap(&words, &scratch.words)
        Self.append(&scratch.hits, of: plan.id, to: &found)
    }

    /// Each unordered pair of activities that meet a rule once, `a` < `b`, in the order of `a`, then `b`.
    public func allPairs() -> [ConflictPair] {
        var scratch = ConflictScratch()
        var found: [ConflictPair] = []
        grid.forEachPlace { place in
            scratch.hits.removeAll(keepingCapacity: true)
            scratch.known.removeAll(keepingCapacity: true)
            store.withWords(of: place) { words in
                let search = PairSearch(words, table: table, mine: &scratch.mine)
                let id = search.volume.id
                search.find(in: self, words: words, where: { $0 > id }, using: &scratch)
                Self.append(&scratch.hits, of: id, to: &found)
            }
        }
        found.sort { ($0.a, $0.b, $0.row) < ($1.a, $1.b, $1.row) }
        var kept = 0
        for index in found.indices where kept == 0 || !found[index].isOfSame(as: found[kept - 1]) {
            found[kept] = found[index]
            kept += 1
        }
        found.removeSubrange(kept...)
        return found
    }

    /// Of each activity the first rule that any of its volumes meets.
    private static func append(
        _ hits: inout [PairHit], of id: ActivityID, to found: inout [ConflictPair]
    ) {
        if hits.count > 1 { hits.sort() }
        let first = found.count
        for hit in hits where found.count == first || found[found.count - 1].b != hit.b {
            found.append(ConflictPair(a: id, b: hit.b, row: hit.row))
        }
    }
}

extension ConflictPair {
    fileprivate func isOfSame(as other: ConflictPair) -> Bool { a == other.a && b == other.b }
}
