/// A volume of a plan and one of another activity that a rule would set against each other, were it not for
/// time or for height: on the ground they are too close.
struct Rivalry: Hashable {
    let rule: SeparationRule
    /// Index of the plan's volume.
    let mine: Int
    let theirs: Volume

    /// The delays of the plan, in milliseconds, that leave the two too close in time: those between the
    /// bounds, which do not belong to them. `nil`: no bound.
    func blockedDelays(of window: TimeWindow) -> (low: Int64?, high: Int64?) {
        guard let minimum = rule.time else { return (nil, nil) }
        // At a minimum of 0 it is sharing an instant that counts.
        let least = max(1, minimum)
        return (
            window.end.map { theirs.window.start.milliseconds(since: $0) - least },
            theirs.window.end.map { $0.milliseconds(since: window.start) + least }
        )
    }

    func isMet(in window: TimeWindow) -> Bool {
        rule.isMet(gapMilliseconds: window.gapMilliseconds(to: theirs.window))
    }

    func isMet(at band: AltitudeBand, _ uncertainty: AltitudeUncertainty) -> Bool {
        rule.isMet(by: BandPair(band, theirs.band, uncertainty))
    }
}
