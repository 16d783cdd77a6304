import Airspace
import Line

/// What a check found, in plain words.
extension CheckReport {
    /// The conflicts of one notice.
    func words(_ conflicts: [NoticeConflict], _ opening: NoticeOpening?) -> [String] {
        var lines = conflicts.flatMap(words)
        if offersChanges, conflicts.count > 1 { lines.append(wordsForAll(conflicts)) }
        if let opening { lines.append(words(opening, of: conflicts[0].a)) }
        return lines
    }

    private func words(_ opening: NoticeOpening, of notice: Notice) -> String {
        let hours = comparison.profile.changes.units.searchWindowMilliseconds / 3_600_000
        let slot = opening.slot.map { "start at \(Timestamp.text($0))" } ?? "none within \(hours) hours"
        let band = opening.feet.map { feet in
            "\(feet < 0 ? "down" : "up") by \(abs(feet)) ft"
                + (opening.band.map { " (\($0.lowerBound) to \($0.upperBound) ft)" } ?? "")
        }
        return
            "To meet nothing of the picture, \(notice.handle) has as its earliest slot: \(slot); as its nearest band: "
            + (band ?? (opening.hasBand ? "none up to FL600" : "none, its altitudes being open")) + "."
    }

    /// What closes a report in words.
    func closing(_ leftOut: CheckInput.LeftOut) -> [String] {
        let found =
            switch count {
            case 0: CheckReport.nothingFound
            case 1: "1 conflict found."
            default: "\(count) conflicts found."
            }
        return [found] + [leftOut.words].compactMap(\.self)
    }

    private func words(_ conflict: NoticeConflict) -> [String] {
        let encounter = conflict.encounter
        let end = encounter.end.map { "until \(Timestamp.text($0))" } ?? "until cancelled"
        let head = "\(conflict.a.handle) and \(conflict.b.handle): \(conflict.kind.rawValue) conflict"
        var lines = ["\(head) from \(Timestamp.text(encounter.start)) \(end).", "  " + distances(conflict)]
        guard offersChanges else { return lines }
        let changes = changes(clearing: [conflict])
        lines.append("  To clear it, change \(conflict.a.handle): \(listed(changes))")
        return lines
    }

    private func wordsForAll(_ conflicts: [NoticeConflict]) -> String {
        let notice = conflicts[0].a
        return
            "To clear all \(conflicts.count) conflicts of \(notice.handle) at once: \(listed(changes(clearing: conflicts)))"
    }

    private func distances(_ conflict: NoticeConflict) -> String {
        let (encounter, rule) = (conflict.encounter, conflict.encounter.rule)
        let tenths = tenthsOfMetres(conflict)
        let lateral = tenths == 0 ? "They overlap on the map" : "They are \(tenths / 10) m apart on the map"
        let lateralMinimum = rule.lateralMetres.map { " (minimum \($0) m)" } ?? ""
        let gap = encounter.gapMilliseconds / 1_000
        return lateral + lateralMinimum + ", \(encounter.verticalFeet) ft in height"
            + verticalMinimum(rule)
            + " and \(gap) s in time"
            + (rule.time.map { " (minimum \($0 / 1_000) s)." } ?? " (time does not separate).")
    }

    private func verticalMinimum(_ rule: SeparationRule) -> String {
        guard let feet = rule.verticalFeet else { return " (height does not separate)" }
        let high = rule.verticalFeetAtOrAboveFL290.map { ", \($0) ft from FL290 up" } ?? ""
        return " (minimum \(feet) ft\(high))"
    }

    private func listed(_ changes: [Change]?) -> String {
        guard let changes else {
            return "not looked for, with over \(ClearingChanges.quickVertices) vertices in all."
        }
        return changes.isEmpty
            ? "none within the window." : changes.map(\.words).joined(separator: "; or ") + "."
    }
}

extension Change {
    fileprivate var words: String {
        switch self {
        case .startAt(let instant): "start at \(Timestamp.text(instant)) (the whole window moves)"
        case .endBy(let instant): "end by \(Timestamp.text(instant))"
        case .floor(let altitude): "raise the floor to \(altitude.feet) ft"
        case .ceiling(let altitude): "lower the ceiling to \(altitude.feet) ft"
        case .radius(let metres): "reduce the radius to \(metres) m"
        case .halfWidth(let metres): "reduce the half width to \(metres) m"
        case .shift(let tenths, let metres):
            "move the whole by \(metres) m towards \(tenths / 10).\(tenths % 10) degrees"
        case .limit(let side, let e7):
            "move the \(side) limit to \(degrees(e7)) degrees"
        }
    }

    private func degrees(_ e7: Int32) -> String {
        String(decoding: CanonicalJSON.degrees(e7).encoded, as: UTF8.self)
    }
}
