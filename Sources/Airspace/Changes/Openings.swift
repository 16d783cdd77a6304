/// Where a plan, otherwise as it is, would be in conflict with nothing of a whole picture: the earliest clean
/// slot and the nearest clean altitude band.
///
/// Everything on the way is asked of the picture once, as if the plan lasted the whole search window or
/// reached from the lowest height to the highest; what of that blocks is computed, and what is found is
/// verified by a check against the whole picture.
public struct Openings {
    private let index: ConflictIndex
    private let units: ChangeUnits
    private let isWanted: (ActivityID) -> Bool

    /// No band is offered that reaches higher: flight level 600, in feet.
    public static let highestFeet: Int32 = 60_000

    /// - Parameters:
    ///   - index: the picture.
    ///   - units: the steps of time and of height, and how far a later start is looked for.
    ///   - isWanted: whether an activity of the picture is to be cleared.
    public init(
        in index: ConflictIndex, units: ChangeUnits = ChangeUnits(),
        where isWanted: @escaping (ActivityID) -> Bool = { _ in true }
    ) {
        self.index = index
        self.units = units
        self.isWanted = isWanted
    }

    /// The earliest instant at which the plan, moved as a whole, can start without any conflict: its own
    /// start when it is clean there, and else a whole unit of time later than that.
    ///
    /// - Parameters:
    ///   - plan: whose slot is wanted. An activity of the same id in the picture does not count.
    ///   - now: no slot lies before it.
    /// - Returns: `nil` when there is none within the search window from the plan's start on.
    public func earliestSlot(for plan: Activity, notBefore now: Instant? = nil) -> Instant? {
        guard let start = plan.volumes.map(\.window.start).min() else { return nil }
        if now.map({ $0 <= start }) ?? true, conflicts(of: plan).isEmpty { return start }
        let swept = plan.with(
            plan.volumes.map { $0.lasting(longerByMilliseconds: units.searchWindowMilliseconds) })
        return rivalries(of: plan, sweptAs: swept, given: .heights).confirmed(
            { LaterStart($0, units: units, now: now).earliest },
            // Whatever the reason, a start that cannot be is none.
            leaving: { try? plan.volumes(after: .startAt($0)) }, by: conflicts(of:))
    }

    /// The least number of feet by which both limits of all the plan's bands can move, up or (negative) down,
    /// without any conflict; of two as near, up. See ``Activity/moved(byFeet:)``.
    ///
    /// - Parameter plan: whose band is wanted. An activity of the same id in the picture does not count.
    /// - Returns: 0 for a plan that is clean as it is; `nil` when there is none that keeps the plan above its
    ///   own floor or sea level and below flight level 600, or when a band lacks a limit and so cannot move.
    public func nearestBand(for plan: Activity) -> Int32? {
        if conflicts(of: plan).isEmpty { return 0 }
        let shifts = shifts(of: plan)
        guard !shifts.isEmpty else { return nil }
        let swept = plan.with(plan.volumes.map(\.atAllHeights))
        return rivalries(of: plan, sweptAs: swept, given: .times).confirmed(
            { rivalries in
                shifts.first { feet in
                    left(of: plan, after: feet).map { !rivalries.areMet(by: $0) } ?? false
                }
            },
            leaving: { left(of: plan, after: $0) }, by: conflicts(of:))
    }

    /// The shifts to try, the nearest first.
    private func shifts(of plan: Activity) -> [Int32] {
        let bands = plan.volumes.map(\.band)
        let (floors, ceilings) = (bands.compactMap(\.floor?.feet), bands.compactMap(\.ceiling?.feet))
        guard floors.count == bands.count, ceilings.count == bands.count, let lowest = floors.min(),
            let highest = ceilings.max()
        else { return [] }
        let up = stride(
            from: units.altitudeFeet, through: Self.highestFeet - highest, by: Int(units.altitudeFeet))
        let down = stride(
            from: -units.altitudeFeet, through: min(lowest, 0) - lowest, by: -Int(units.altitudeFeet))
        // Down from above the highest, all the way below it.
        return (Array(up) + down.filter { highest + $0 <= Self.highestFeet }).sorted {
            (abs($0), -$0) < (abs($1), -$1)
        }
    }

    private func left(of plan: Activity, after feet: Int32) -> [(index: Int, volume: Volume)]? {
        // Out of the range of altitudes there is no band.
        (try? plan.moved(byFeet: feet)).map { $0.volumes.enumerated().map { ($0.offset, $0.element) } }
    }

    /// With all that meets the plan as it is swept through times or heights.
    private func rivalries(of plan: Activity, sweptAs swept: Activity, given: Rivalries.Given) -> Rivalries {
        var scratch = ConflictScratch()
        var pairs: [ConflictPair] = []
        index.pairs(with: swept, into: &pairs, using: &scratch)
        let others = pairs.filter { isWanted($0.b) }.compactMap { index.activity($0.b) }
        return Rivalries(
            of: PlacedActivity(plan), with: others.map(PlacedActivity.init), given: given,
            table: index.snapshot().table)
    }

    private func conflicts(of plan: Activity) -> [(encounter: Encounter, other: Activity)] {
        index.encounters(with: plan, where: isWanted).compactMap { encounter in
            index.activity(encounter.a == plan.id ? encounter.b : encounter.a).map { (encounter, $0) }
        }
    }
}

extension Volume {
    fileprivate func lasting(longerByMilliseconds milliseconds: Int64) -> Volume {
        let window = window.lasting(longerByMilliseconds: milliseconds)
        return Volume(footprint: footprint, band: band, window: window)
    }

    fileprivate var atAllHeights: Volume { with(AltitudeBand(unlimited: band.reference)) }
}
