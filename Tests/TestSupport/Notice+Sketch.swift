package import Airspace
package import Line

extension Notice {
    /// A round notice near the middle of the theatre, 5,000 ft thick; by default a small one about two hours away.
    ///
    /// - Parameters:
    ///   - east: kilometres (about) east of 34.5 N 38 E.
    ///   - lead: minutes from ``Instant/morning`` to its start.
    package static func sketch(
        _ handle: String, kind: NoticeKind = .air, east: Int32 = 0, radius: Int32 = 2_000, lead: Int64 = 130,
        lasting minutes: Int64 = 60, told audience: Audience = .to(["B"])
    ) throws -> Notice {
        try sketch(
            handle, kind: kind, east: east, radius: radius, from: Instant.morning.minutes(lead),
            lasting: minutes,
            told: audience)
    }

    package static func sketch(
        _ handle: String, kind: NoticeKind = .air, east: Int32 = 0, radius: Int32 = 2_000,
        from start: Instant,
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

    /// The one notice of a GeoJSON feature, told as it says.
    package static func read(_ feature: String) throws -> Notice {
        let notices = try GeoJSON.notices(in: Array(feature.utf8))
        guard let notice = notices.first, notices.count == 1 else {
            preconditionFailure("\(notices.count) notices")
        }
        return notice
    }
}

/// Scenario S25: a survey team at an airfield, its flight there, and air activity of the other side.
package enum SurveyTeam {
    package static let team = """
        {"type":"Feature","properties":{"id":"A-601","kind":"ground","start":"2027-03-10T06:00:00Z",
        "end":"2027-03-10T14:00:00Z","radius_m":5556,"to":["B"]},
        "geometry":{"type":"Point","coordinates":[37.63,34.5225]}}
        """
    package static let flight = """
        {"type":"Feature","properties":{"id":"A-602","kind":"transit","floor_ft":6000,"ceiling_ft":12000,
        "start":"2027-03-10T05:00:00Z","end":"2027-03-10T06:15:00Z","half_width_m":7408,"to":["B"]},
        "geometry":{"type":"LineString","coordinates":[[35.4259,37.0021],[36.9,36.0],[37.63,34.5225]]}}
        """
    package static let activity = """
        {"type":"Feature","properties":{"id":"B-610","kind":"air","floor_ft":0,"ceiling_ft":40000,
        "start":"2027-03-10T05:40:00Z","end":"2027-03-10T06:40:00Z","to":["A"]},
        "geometry":{"type":"Polygon","coordinates":[[[37.70,34.60],[38.40,34.60],[38.40,34.20],[37.70,34.20],
        [37.70,34.60]]]}}
        """
}
