import Airspace
import Line

/// One line of JSON for each pair of notices in conflict.
extension CheckReport {
    /// - Parameter forAll: the changes that clear all conflicts of its first notice together, where it has more than this one.
    func jsonLine(_ conflict: NoticeConflict, _ forAll: [Change]?, _ opening: NoticeOpening?) -> [UInt8] {
        json(conflict, forAll, opening).encoded + [UInt8(ascii: "\n")]
    }

    private func json(_ conflict: NoticeConflict, _ forAll: [Change]?, _ opening: NoticeOpening?)
        -> CanonicalJSON
    {
        let encounter = conflict.encounter
        return .object(present: [
            "a": .string(conflict.a.handle.text),
            "b": .string(conflict.b.handle.text),
            "kind": .string(conflict.kind.rawValue),
            "start": .string(Timestamp.text(encounter.start)),
            "end": encounter.end.map { .string(Timestamp.text($0)) } ?? .null,
            "lateral_m": .decimal(tenthsOfMetres(conflict), decimals: 1),
            "vertical_ft": .integer(Int64(encounter.verticalFeet)),
            "gap_s": .decimal(encounter.gapMilliseconds, decimals: 3),
            // null where they were not looked for.
            "changes": offersChanges
                ? changes(clearing: [conflict]).map { .array($0.map(\.report)) } ?? .null : nil,
            "changes_clearing_all": forAll.map { .array($0.map(\.report)) },
            "opening": opening.map(\.report),
        ])
    }
}

extension NoticeOpening {
    /// null for what there is none of.
    fileprivate var report: CanonicalJSON {
        [
            "slot": slot.map { .string(Timestamp.text($0)) } ?? .null,
            "band_feet": feet.map { .integer(Int64($0)) } ?? .null,
        ]
    }
}

extension Change {
    /// The change with its value in the units people use.
    fileprivate var report: CanonicalJSON {
        switch self {
        case .startAt(let instant): ["change": "start-at", "value": .string(Timestamp.text(instant))]
        case .endBy(let instant): ["change": "end-by", "value": .string(Timestamp.text(instant))]
        case .floor(let altitude): ["change": "floor", "feet": .integer(Int64(altitude.feet))]
        case .ceiling(let altitude): ["change": "ceiling", "feet": .integer(Int64(altitude.feet))]
        case .radius(let metres): ["change": "radius", "metres": .integer(Int64(metres))]
        case .halfWidth(let metres): ["change": "half-width", "metres": .integer(Int64(metres))]
        case .shift(let tenths, let metres):
            [
                "change": "shift", "bearing": .decimal(Int64(tenths), decimals: 1),
                "metres": .integer(Int64(metres)),
            ]
        case .limit(let side, let e7):
            ["change": .string("\(side)-limit"), "degrees": .degrees(e7)]
        }
    }
}
