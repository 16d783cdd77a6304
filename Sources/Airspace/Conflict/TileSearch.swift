/// A search through tiles, sweep by sweep, in buffers that are used again and again.
struct TileSearch: Sendable {
    /// A tile, and the cells of it that matter.
    private struct Visit {
        let tile: Int32
        let firstRow: UInt8
        let lastRow: UInt8
        let firstColumn: UInt8
        let lastColumn: UInt8
        let query: UInt64
    }

    /// Boxes that lie one after another in a tile.
    private struct Run {
        let tile: Int32
        let start: Int32
        let end: Int32
        let query: UInt64
    }

    /// A box that was found.
    private struct Hit {
        let tile: Int32
        let box: Int32
    }

    private var visits: [Visit] = []
    private var runs: [Run] = []
    private var hits: [Hit] = []
    /// What was found.
    private(set) var places: [Int32] = []

    mutating func clear() {
        visits.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
        hits.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
    }

    @inline(__always)
    mutating func visit(_ tile: Int, _ range: CellRange, at corner: TileCorner) {
        let (north, east) = (corner.north &<< 3, corner.east &<< 3)
        visits.append(
            Visit(
                tile: Int32(truncatingIfNeeded: tile),
                firstRow: UInt8(truncatingIfNeeded: max(range.rows.lowerBound &- north, 0)),
                lastRow: UInt8(truncatingIfNeeded: min(range.rows.upperBound &- north, 7)),
                firstColumn: UInt8(truncatingIfNeeded: max(range.columns.lowerBound &- east, 0)),
                lastColumn: UInt8(truncatingIfNeeded: min(range.columns.upperBound &- east, 7)),
                query: corner.query(for: range.steps)))
    }

    mutating func findRuns(in tiles: Span<Tile>) {
        for visit in visits where !tiles[Int(visit.tile)].isEmpty {
            for row in visit.firstRow...visit.lastRow {
                let start = tiles[Int(visit.tile)].start(of: Int(row &<< 3 | visit.firstColumn))
                let end = tiles[Int(visit.tile)].end(of: Int(row &<< 3 | visit.lastColumn))
                runs.append(
                    Run(
                        tile: visit.tile, start: Int32(truncatingIfNeeded: start),
                        end: Int32(truncatingIfNeeded: end), query: visit.query))
            }
        }
    }

    mutating func findPlaces(in tiles: Span<Tile>) {
        // The first and the last word of every run are asked for before any run is read through.
        var touched: UInt64 = 0
        for run in runs where run.start < run.end {
            touched &+= tiles[Int(run.tile)].code(Int(run.start)).word
            touched &+= tiles[Int(run.tile)].code(Int(run.end) - 1).word
        }
        // The sum means nothing, but unless it is used nothing is asked for.
        if touched == .max { places.reserveCapacity(runs.count) }
        for run in runs {
            var next = Int(run.start)
            while true {
                next = tiles[Int(run.tile)].first(of: next..<Int(run.end), meeting: run.query)
                guard next < Int(run.end) else { break }
                hits.append(Hit(tile: run.tile, box: Int32(truncatingIfNeeded: next)))
                next &+= 1
            }
        }
        for hit in hits { places.append(tiles[Int(hit.tile)].place(Int(hit.box))) }
    }

    /// Keeps the places that `isWanted`.
    mutating func keep(where isWanted: (Int32) -> Bool) {
        var kept = 0
        for index in places.indices {
            let place = places[index]
            let isKept = isWanted(place)
            places[kept] = place
            kept += isKept ? 1 : 0
        }
        places.removeLast(places.count - kept)
    }
}
