package import Airspace
package import Line

extension NoticeOpening {
    /// What an officer would say: `earliest clean slot 13:22Z; nearest clean band 12,000 to 14,000 ft`. "None" is said when there
    /// is none.
    package func words(today now: Instant, window: Duration) -> String {
        let hours = window.components.seconds / 3_600
        let slot = slot.map { Quantities.time($0, today: now) } ?? "none within \(hours) hours"
        return "earliest clean slot \(slot); nearest clean band \(bandWords)"
    }

    private var bandWords: String {
        if let band {
            let (floor, ceiling) = (Int64(band.lowerBound), Int64(band.upperBound))
            return "\(Quantities.grouped(floor)) to \(Quantities.grouped(ceiling)) ft"
        }
        if feet == 0 { return "as it is" }
        if let feet { return "\(Quantities.grouped(Int64(abs(feet)))) ft \(feet < 0 ? "lower" : "higher")" }
        return hasBand ? "none up to FL600" : "none, its altitudes being open"
    }
}
