package import Airspace

/// Where a notice, otherwise as it is, would meet nothing of a whole picture. No permission, as everywhere.
package struct NoticeOpening: Hashable, Sendable {
    /// The earliest start of the notice, moved as a whole; nil if there is none within the search window.
    package let slot: Instant?
    /// By how many feet both limits of its bands would move, up or (negative) down; nil if no band is clean.
    package let feet: Int32?
    /// The lowest floor and the highest ceiling there; nil with `feet`, and for a notice without them.
    package let band: ClosedRange<Int32>?
    /// Whether each of its bands has a floor and a ceiling: one that is open reaches whatever is there, wherever it moves.
    package let hasBand: Bool

    /// Of a notice, as the activity that it is in a picture.
    ///
    /// - Parameter now: no slot lies before it.
    package init(
        of notice: Notice, as activity: Activity, in picture: ConflictIndex, units: ChangeUnits,
        notBefore now: Instant?
    ) {
        let openings = Openings(in: picture, units: units)
        let feet = openings.nearestBand(for: activity)
        let own = notice.band
        self.feet = feet
        hasBand = own != nil
        slot = openings.earliestSlot(for: activity, notBefore: now)
        band = feet.flatMap { feet in own.map { $0.lowerBound + feet...$0.upperBound + feet } }
    }
}

extension NoticeComparison {
    /// The earliest clean slot and the nearest clean altitude band of a plan's notice against a settled picture.
    ///
    /// - Parameter now: no slot lies before it.
    /// - Returns: nil where none are looked for, since that would take minutes (``ClearingChanges/isQuick(_:)``).
    package func opening(for plan: Notice, in picture: ComparedPicture, notBefore now: Instant?)
        -> NoticeOpening?
    {
        let activity = picture.activity(ofPlan: plan)
        guard ClearingChanges.isQuick([activity]) else { return nil }
        return NoticeOpening(
            of: plan, as: activity, in: picture.index, units: profile.changes.units, notBefore: now)
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
