/// Where, how high and when: a footprint, an altitude band and a time window.
public struct Volume: Hashable, Sendable {
    public let footprint: Footprint
    public let band: AltitudeBand
    public let window: TimeWindow

    public init(footprint: Footprint, band: AltitudeBand, window: TimeWindow) {
        self.footprint = footprint
        self.band = band
        self.window = window
    }
}
