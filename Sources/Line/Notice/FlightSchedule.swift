package import Airspace

/// What the civil side knows of a flight's times; only notices of kind `civil` carry it.
package struct FlightSchedule: Hashable, Sendable {
    /// Estimated time of departure.
    package let departure: Instant
    /// Estimated time of arrival.
    package let arrival: Instant?
    /// Ground speed in knots.
    package let speedKnots: Int32?

    package init(departure: Instant, arrival: Instant? = nil, speedKnots: Int32? = nil) {
        self.departure = departure
        self.arrival = arrival
        self.speedKnots = speedKnots
    }
}
