package import Airspace
package import Line

/// What a message has to do with this member's own notices, and with the protected positions that it was told of.
extension Node {
    /// The own live notices near the place that a message speaks of, at the time it speaks of, for the desk to look at
    /// first. They are shown to their owner alone, and answer nothing.
    package func ownNotices(near message: Correspondence, at now: Instant) -> [NoticeKey] {
        guard case .message(let said) = message.content else { return [] }
        let places = said.footprints
        guard !places.isEmpty else { return [] }
        let span = span(of: said, in: message)
        return register.all { file in
            guard file.key.author == me, isThere(file, in: span, at: now) else { return false }
            return file.disclosed.volumes.contains { volume in
                places.contains { $0.metres(to: volume.footprint) == 0 }
            }
        }.map(\.key)
    }

    /// Others' protected positions that this desk was told of, in which a position lies that a message names, or nearer to it than the
    /// charter lets anything come, at the time it speaks of: whose list they stand on, and under which name. The nearest first, of each
    /// author a few. They answer nothing, and nobody is told that they were looked for.
    package func sites(near message: Correspondence, at now: Instant) -> [NoticeKey] {
        guard case .message(let said) = message.content else { return [] }
        let places = said.positions.map { Footprint.point($0) }
        guard !places.isEmpty else { return [] }
        let span = span(of: said, in: message)
        let reach = protectedMetres
        var (looked, named): ([MemberName: Int], [MemberName: Int]) = ([:], [:])
        var near: [(metres: Double, key: NoticeKey)] = []
        let sites = register.all { file in
            file.key.author != me && file.disclosed.kind == .protected && isThere(file, in: span, at: now)
        }
        for file in sites {
            let footprints = file.disclosed.volumes.map(\.footprint)
            let vertices = footprints.reduce(looked[file.key.author] ?? 0) { $0 + $1.vertexCount }
            guard vertices <= Limits.siteVertices else { continue }
            looked[file.key.author] = vertices
            let distances = footprints.flatMap { footprint in places.compactMap { $0.metres(to: footprint) } }
            guard let metres = distances.min(), metres <= reach else { continue }
            near.append((metres, file.key))
        }
        return near.sorted { ($0.metres, $0.key) < ($1.metres, $1.key) }.map(\.key).filter { key in
            named[key.author, default: 0] += 1
            return named[key.author, default: 0] <= Limits.sitesNear
        }
    }

    /// How near to a protected position anything is in conflict with it, by the charter.
    private var protectedMetres: Double {
        let rows = charter.profile.separation.filter { [$0.first, $0.second].contains(.protected) }
        return Double(rows.compactMap(\.lateralMetres).max() ?? 0)
    }

    /// From when to when a message speaks of.
    private func span(of said: Message, in message: Correspondence) -> ClosedRange<Instant> {
        // Of what has happened, what has begun since is looked at as well, and nobody hides what is there now by dating it: only
        // who asks about an aircraft asks about another time alone.
        let moment = said.moment ?? message.filed
        let from = message.code == .unknownAircraft ? moment : min(moment, message.filed)
        return from...max(moment, said.end ?? message.filed)
    }

    private func isThere(_ file: NoticeFile, in span: ClosedRange<Instant>, at now: Instant) -> Bool {
        !file.isOver(at: now) && file.start <= span.upperBound
            && file.end.map { span.lowerBound <= $0 } ?? true
    }
}

extension Message {
    /// Where it speaks of: its areas, and its position with the distance round it.
    fileprivate var footprints: [Footprint] {
        var (positions, areas, metres): ([Position], [Footprint], Int32) = ([], [], 0)
        for name in values.keys.sorted() {
            switch values[name] {
            case .position(let position): positions.append(position)
            case .area(let area): areas += area.footprints
            case .distance(let distance, let unit):
                metres = Int32(min(1_000_000, distance * unit.millimetres / 1_000))
            default: break
            }
        }
        let circles = positions.compactMap { position -> Footprint? in
            // Within the limits of a radius.
            (try? Circle(centre: position, radiusMetres: metres)).map { .circle($0) }
        }
        return areas + circles
    }

    /// Those that it names, without any distance round them.
    fileprivate var positions: [Position] {
        values.keys.sorted().compactMap { name -> Position? in
            if case .position(let position) = values[name] { position } else { nil }
        }
    }

    /// The moment that it speaks of: where an aircraft is asked for then, or what happened then.
    fileprivate var moment: Instant? {
        if case .time(let moment) = self["at"] { return moment }
        return nil
    }

    /// Until when it speaks of.
    package var end: Instant? {
        if case .time(let until) = self["until"] { return until }
        if case .time(let end) = self["end"] { return end }
        return nil
    }
}
