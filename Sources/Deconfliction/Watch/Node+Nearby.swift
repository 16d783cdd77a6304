package import Airspace
package import Line

/// What a message has to do with this member's own notices.
extension Node {
    /// The own live notices near the place that a message speaks of, at the time it speaks of, for the desk to look at
    /// first. They are shown to their owner alone, and answer nothing.
    package func ownNotices(near message: Correspondence, at now: Instant) -> [NoticeKey] {
        guard case .message(let said) = message.content else { return [] }
        let places = said.footprints
        guard !places.isEmpty else { return [] }
        // Of what has happened, what has begun since is looked at as well, and nobody hides what is there now by dating it: only
        // who asks about an aircraft asks about another time alone.
        let moment = said.moment ?? message.filed
        let from = message.code == .unknownAircraft ? moment : min(moment, message.filed)
        let until = max(moment, said.end ?? message.filed)
        return register.all.filter { file in
            guard file.key.author == me, !file.isOver(at: now), file.start <= until,
                file.end.map({ from <= $0 }) ?? true
            else { return false }
            return file.disclosed.volumes.contains { volume in
                places.contains { $0.metres(to: volume.footprint) == 0 }
            }
        }.map(\.key)
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
