package import Airspace

/// Where a notice, otherwise as it is, would meet nothing of a whole picture. No permission, as everywhere.
package struct NoticeOpening: Hashable, Sendable {
    /// The earliest start of the notice, moved as a whole; nil if there is none within the search window.
    package let slot: Instant?
    /// By how many feet both limits of its bands would move, up or (negative) down; nil if no band is clean.
    package let feet: Int32?
    /// The lowest floor and the highest ceiling there; nil with `feet`, and for a notice without them.
    package let band: ClosedRange<Int32>?
}

extension NoticeComparison {
    /// The earliest clean slot and the nearest clean altitude band of a plan's notice against a settled picture.
    ///
    /// - Parameter now: no slot lies before it.
    package func opening(for plan: Notice, in picture: ComparedPicture, notBefore now: Instant?)
        -> NoticeOpening
    {
        let openings = Openings(in: picture.index, units: profile.changes.units)
        let activity = picture.activity(ofPlan: plan)
        let feet = openings.nearestBand(for: activity)
        return NoticeOpening(
            slot: openings.earliestSlot(for: activity, notBefore: now), feet: feet,
            band: feet.flatMap { feet in plan.band.map { $0.lowerBound + feet...$0.upperBound + feet } })
    }
}

extension Notice {
    /// From the lowest floor to the highest ceiling, in feet; nil where a limit is missing.
    fileprivate var band: ClosedRange<Int32>? {
        let floors = volumes.compactMap(\.band.floor?.feet)
        let ceilings = volumes.compactMap(\.band.ceiling?.feet)
        guard floors.count == volumes.count, ceilings.count == volumes.count, let lowest = floors.min(),
            let highest = ceilings.max()
        else { return nil }
        return lowest...highest
    }
}
