import Airspace
import Deconfliction
import Line

/// Notices, conflicts, and the changes that clear them.
extension Screen {
    var notices: [Fact] { node.register.all.map(notice) }

    private func notice(_ file: NoticeFile) -> Fact {
        let lead = node.lead(of: file)
        let findings = node.findings(of: file.key)
        let flash = findings.compactMap { finding -> String? in
            if case .flash(let key) = finding { key.handle.text } else { nil }
        }
        let isMine = file.key.author == node.me
        return Fact(
            .notice,
            [
                "author": .text(file.key.author.text), "id": .text(file.key.handle.text),
                "kind": .text(file.disclosed.kind.rawValue), "phase": .text(file.phase.rawValue),
                "withheld": .flag(file.isWithheld), "start": .time(file.start),
                "end": file.end.map { .time($0) },
                "over": .flag(file.isOver(at: now)), "lead": .text(lead.worse.rawValue),
                "lead_filed": .text(lead.filing.rawValue),
                "lead_delivered": (lead.delivery?.rawValue).map { .text($0) },
                "lead_s": .count(file.start.milliseconds(since: file.filed) / 1_000),
                "filed": .time(file.filed),
                "delivered": .flag(isMine ? node.copies(of: file).allSatisfy { $0.delivered != nil } : true),
                "findings": .list(findings.map(\.word)), "flash_with": .list(flash),
                "text": file.disclosed.text.map { .text($0) },
                "shapes": .list(file.disclosed.volumes.map(\.footprint.word).sorted()),
                "volumes": .count(file.disclosed.volumes.count),
                "age_s": isMine ? nil : age(of: file.key.author).map { .count($0) },
                "stale": isMine ? nil : .flag(isStale(file.key.author)),
                "clear_s": node.timeToClear(file.key).map { .count($0.components.seconds) },
            ])
    }

    /// Seconds since anything was last heard of a member.
    func age(of member: MemberName) -> Int64? {
        guard !mutations.contains(.lineState) else { return 0 }
        return node.link(to: member)?.lastHeard.map { now.milliseconds(since: $0) / 1_000 }
    }

    // MARK: Conflicts

    var conflicts: [Fact] { node.board.conflicts(in: node.register, at: now).map(conflict) }

    private func conflict(_ conflict: Conflict) -> Fact {
        let encounter = conflict.encounter
        let mine = node.register[conflict.mine]?.disclosed.volumes[encounter.volumeA].band
        let other = node.register[conflict.other]?.disclosed.volumes[encounter.volumeB].band
        let floor = [mine?.floor, other?.floor].compactMap(\.self).map(\.feet).max()
        let ceiling = [mine?.ceiling, other?.ceiling].compactMap(\.self).map(\.feet).min()
        return Fact(
            .conflict,
            [
                "kind": .text(conflict.kind.rawValue), "mine": .text(conflict.mine.handle.text),
                "other": .text(conflict.other.handle.text), "home": .flag(conflict.isHome),
                "lateral_m": .decimal(encounter.lateralMetres), "vertical_ft": .count(encounter.verticalFeet),
                "gap_s": .number(encounter.gapMilliseconds), "start": .time(encounter.start),
                "end": encounter.end.map { .time($0) }, "floor_ft": floor.map { .count($0) },
                "ceiling_ft": ceiling.map { .count($0) },
            ])
    }

    /// What would clear each conflict, and what would clear all conflicts of an own notice together.
    var offers: [Fact] {
        let conflicts = node.board.conflicts(in: node.register, at: now)
        let single = conflicts.flatMap { conflict in
            node.changes(clearing: conflict, at: now).map { version, change in
                let changing = version.flatMap { node.register.key(of: $0) } ?? conflict.mine
                return offer(
                    change, of: changing, for: conflict.mine.handle.text, against: conflict.other.handle.text,
                    clears: "one")
            }
        }
        let keys = Set(conflicts.flatMap { [$0.mine, $0.other] }.filter { $0.author == node.me }).sorted()
        let all = keys.flatMap { key in
            node.changes(clearingAllOf: key, at: now).map {
                offer($0, of: key, for: key.handle.text, against: "all", clears: "all")
            }
        }
        return single + all
    }

    private func offer(_ change: Change, of key: NoticeKey, for mine: String, against: String, clears: String)
        -> Fact
    {
        var (time, feet, metres, bearing, side, degrees):
            (Instant?, Int32?, Int32?, Int32?, Change.Side?, Int32?)
        switch change {
        case .startAt(let instant), .endBy(let instant): time = instant
        case .floor(let altitude), .ceiling(let altitude): feet = altitude.feet
        case .radius(let width), .halfWidth(let width): metres = width
        case .shift(let tenths, let distance): (bearing, metres) = (tenths, distance)
        case .limit(let limit, let e7): (side, degrees) = (limit, e7)
        }
        return Fact(
            .offer,
            [
                "for": .text(mine), "against": .text(against), "changing": .text(key.handle.text),
                "own": .flag(key.author == node.me), "clears": .text(clears), "type": .text(change.type),
                "time": time.map { .time($0) }, "feet": feet.map { .count($0) },
                "metres": metres.map { .count($0) },
                "bearing": bearing.map { .number(Int64($0) * 100) }, "side": (side?.word).map { .text($0) },
                "degrees": degrees.map { .number(Int64($0) / 10_000) },
            ])
    }
}

extension Change {
    var type: String {
        switch self {
        case .startAt: "start-at"
        case .endBy: "end-by"
        case .floor: "floor"
        case .ceiling: "ceiling"
        case .radius: "radius"
        case .halfWidth: "half-width"
        case .shift: "shift"
        case .limit: "limit"
        }
    }
}

extension Footprint {
    var word: String {
        switch self {
        case .polygon: "polygon"
        case .circle: "circle"
        case .corridor: "corridor"
        }
    }
}
