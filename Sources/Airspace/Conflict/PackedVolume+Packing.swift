extension PackedVolume {
    /// Writes one volume of an activity as words, replacing what `words` held.
    static func pack(_ activity: Activity, _ index: Int, into words: inout [Int32]) {
        let volume = activity.volumes[index]
        let outline = Outline(volume.footprint)
        words.removeAll(keepingCapacity: true)
        words.append(addingCapacity: headerWords + 2 * outline.positions + outline.rings + 2) { words in
            append(activity.id.number, to: &words)
            append(volume.window.start.milliseconds, to: &words)
            append(volume.window.end?.milliseconds ?? openEnd, to: &words)
            words.append(volume.band.effectiveFloor.feet)
            words.append(volume.band.effectiveCeiling.feet)
            words.append(Int32(index))
            words.append(flags(activity, volume))
            words.append(Int32(activity.party))
            words.append(0)
            words.append(outline.reach)
            words.append(-1)
            words.append(Int32(outline.positions))
            words.append(Int32(outline.rings))
            append(volume.footprint, to: &words)
            if activity.separation.watches != .max {
                append(Int64(bitPattern: activity.separation.watches), to: &words)
            }
        }
        let survey = RingSurvey(words.span, kind: volume.footprint.kind)
        words[9] |= survey.flags
        words[11] = survey.bulge
    }

    private static func flags(_ activity: Activity, _ volume: Volume) -> Int32 {
        var flags = volume.footprint.kind.rawValue
        if volume.band.reference == .flightLevel { flags |= Flag.flightLevel }
        if volume.band.floor == nil { flags |= Flag.noFloor }
        if volume.band.ceiling == nil { flags |= Flag.noCeiling }
        if activity.volumes.count > 1 { flags |= Flag.several }
        if activity.separation.watches == .max { flags |= Flag.watchesAll }
        return flags | Int32(activity.separation.id) << 16
    }

    private static func append(_ footprint: Footprint, to words: inout OutputSpan<Int32>) {
        switch footprint {
        case .circle(let circle): append(circle.centre, to: &words)
        case .corridor(let corridor): for position in corridor.line { append(position, to: &words) }
        case .polygon(let polygon):
            for ring in polygon.rings { for position in ring { append(position, to: &words) } }
            if polygon.rings.count > 1 { for ring in polygon.rings { words.append(Int32(ring.count)) } }
        }
    }

    private static func append(_ position: Position, to words: inout OutputSpan<Int32>) {
        words.append(position.latitudeE7)
        words.append(position.longitudeE7)
    }

    private static func append(_ long: Int64, to words: inout OutputSpan<Int32>) {
        words.append(Int32(truncatingIfNeeded: long))
        words.append(Int32(truncatingIfNeeded: long >> 32))
    }

    /// What a header says of a footprint.
    private struct Outline {
        var reach: Int32 = 0
        var positions = 1
        var rings = 0

        init(_ footprint: Footprint) {
            switch footprint {
            case .circle(let circle): reach = circle.radiusMetres
            case .corridor(let corridor):
                reach = corridor.halfWidthMetres
                positions = corridor.line.count
            case .polygon(let polygon):
                rings = polygon.rings.count
                positions = polygon.rings.reduce(0) { $0 + $1.count }
            }
        }
    }
}

extension Footprint {
    var kind: PackedVolume.Kind {
        switch self {
        case .polygon: .polygon
        case .circle: .circle
        case .corridor: .corridor
        }
    }
}
