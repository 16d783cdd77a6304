package import Airspace

/// A profile's separation minima as the engine takes them: a class for each role, and rules for each pair of
/// classes.
///
/// - Static declarations do not concern each other.
/// - Boundaries and red lines only concern other members' notices, and red lines only the kinds they watch,
///   whichever row it is by.
package struct SeparationScheme: Sendable {
    package let table: SeparationTable
    private let rows: [SeparationRow]

    /// - Parameter everyNoticeIsForeign: compares notices without regard to whose they are, as if each were
    ///   another party's.
    package init(profile: Profile, everyNoticeIsForeign: Bool = false) {
        rows = profile.separation
        var table = SeparationTable(
            altitudeUncertaintyFeet: profile.altitude.uncertaintyFeet,
            altitudeUncertaintyPercent: profile.altitude.uncertaintyPercent)
        for (row, terms) in profile.separation.enumerated() {
            for (a, first) in SeparationRole.all.enumerated() {
                for (b, second) in SeparationRole.all.enumerated().dropFirst(a)
                where SeparationScheme.applies(terms, first, second) {
                    let rule = SeparationScheme.rule(
                        terms, row: row, [first.kind, second.kind], betweenParties: !everyNoticeIsForeign)
                    SeparationScheme.add(rule, to: &table, UInt8(a), UInt8(b))
                }
            }
        }
        self.table = table
    }

    /// The class of a notice.
    package func separationClass(of notice: Notice) -> SeparationClass {
        let role = SeparationRole(notice)
        guard let id = SeparationRole.all.firstIndex(of: role) else {
            preconditionFailure("the role \(role) has no class")
        }
        let watched = notice.kind == .redLine ? SeparationScheme.classes(of: notice.watches) : .max
        do throws(AirspaceError) {
            return try SeparationClass(id: UInt8(id), watches: watched)
        } catch {
            preconditionFailure("class \(id) is refused: \(error)")
        }
    }

    /// What the conflict of two notices is called that met a row of the profile.
    package func conflictKind(row: UInt8, _ a: Notice, _ b: Notice) -> ConflictKind {
        precondition(Int(row) < rows.count, "the profile has no row \(row)")
        let terms = [rows[Int(row)].first, rows[Int(row)].second]
        let roles = (SeparationRole(a), SeparationRole(b))
        for special in SeparationScheme.specialTerms where terms.contains(special.term) {
            return special.kind
        }
        if terms.sorted(by: { $0.rawValue < $1.rawValue }) == [.air, .ground] { return .airGround }
        if terms == [.air, .air] { return .airAir }
        if terms == [.ground, .ground] { return .groundGround }
        return SeparationScheme.conflictKind(roles.0, roles.1)
    }

    /// The terms that name a conflict whatever the other notice is, first things first.
    private static let specialTerms: [(term: SeparationRow.Term, kind: ConflictKind)] = [
        (.hazard, .hazard), (.protected, .protected), (.movement, .movement), (.boundary, .boundary),
        (.redLine, .redLine),
    ]

    /// Where a row says `any` or names a kind that has no conflict of its own, the notices' roles name the
    /// conflict.
    private static func conflictKind(_ a: SeparationRole, _ b: SeparationRole) -> ConflictKind {
        for special in specialTerms where a.matches(special.term) || b.matches(special.term) {
            return special.kind
        }
        if a.isAir && b.isAir { return .airAir }
        return a.isAir || b.isAir ? .airGround : .groundGround
    }

    private static func applies(
        _ terms: SeparationRow, _ a: SeparationRole, _ b: SeparationRole
    ) -> Bool {
        if a.kind.isStatic && b.kind.isStatic { return false }
        return a.matches(terms.first) && b.matches(terms.second)
            || a.matches(terms.second) && b.matches(terms.first)
    }

    private static func rule(
        _ terms: SeparationRow, row: Int, _ kinds: [NoticeKind], betweenParties: Bool
    ) -> SeparationRule {
        do throws(AirspaceError) {
            return try SeparationRule(
                lateralMetres: terms.lateralMetres, verticalFeet: terms.verticalFeet,
                verticalFeetAtOrAboveFL290: terms.verticalFeetAtOrAboveFL290,
                time: terms.time?.wholeMilliseconds, row: UInt8(row),
                betweenPartiesOnly: betweenParties && (kinds.contains(.redLine) || kinds.contains(.boundary)),
                selective: kinds.contains(.redLine))
        } catch {
            preconditionFailure("row \(row) passed the profile and not the engine: \(error)")
        }
    }

    private static func add(_ rule: SeparationRule, to table: inout SeparationTable, _ a: UInt8, _ b: UInt8) {
        do throws(AirspaceError) {
            try table.add(rule, between: a, and: b)
        } catch {
            preconditionFailure("the classes \(a) and \(b) are refused: \(error)")
        }
    }

    /// The classes of notices of some kinds, one bit each.
    private static func classes(of kinds: [NoticeKind]) -> UInt64 {
        SeparationRole.all.enumerated().reduce(0) { bits, role in
            kinds.contains(role.element.kind) ? bits | 1 << UInt64(role.offset) : bits
        }
    }
}

extension Notice {
    /// The notice as the engine compares it.
    package func activity(id: ActivityID, party: UInt16, scheme: SeparationScheme) -> Activity {
        Activity(id: id, party: party, separation: scheme.separationClass(of: self), volumes: volumes)
    }
}
