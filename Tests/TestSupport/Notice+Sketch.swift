package import Airspace
package import Line

extension Notice {
    /// A small round notice, 5,000 ft thick, about two hours away, some kilometres east of 34.5 N 38 E.
    package static func sketch(
        _ handle: String, kind: NoticeKind = .air, east: Int32 = 0, radius: Int32 = 2_000,
        from start: Instant = .morning.minutes(130),
        lasting minutes: Int64 = 60, told audience: Audience = .to(["B"])
    ) throws -> Notice {
        let circle = try Circle(centre: .e7(345_000_000, 380_000_000 + east * 109_000), radiusMetres: radius)
        let band = try AltitudeBand(
            floor: Altitude(feet: 5_000), ceiling: Altitude(feet: 10_000), reference: .amsl)
        let window = try TimeWindow(start: start, end: start.minutes(minutes))
        return try Notice(
            handle: Handle(handle), kind: kind,
            volumes: [Volume(footprint: .circle(circle), band: band, window: window)], audience: audience)
    }
}
