import Airspace
import Line

/// Scenario S25 on the real clock: a survey team at T4, the flight that brings it, and air activity of the other party.
///
/// B's activity starts an hour from now, on the minute; every other time keeps its distance from that.
struct SurveyTeam {
    /// When B-610 starts; in the scenario, 05:40.
    let start: Instant

    init(now: Instant) {
        let minute: Int64 = 60_000
        start = Instant(saturating: (now.milliseconds + 61 * minute - 1) / minute * minute)
    }

    /// A time of the scenario's day, in hours and minutes.
    private func at(_ hour: Int64, _ minute: Int64) -> CanonicalJSON {
        .string(Timestamp.text(start.advanced(byMilliseconds: ((hour - 5) * 60 + minute - 40) * 60_000)))
    }

    /// The team on the ground at T4.
    var team: CanonicalJSON {
        feature(
            ["type": "Point", "coordinates": point(345_225_000, 376_300_000)],
            [
                "id": "A-601", "kind": "ground", "radius_m": 5556, "start": at(6, 0), "end": at(14, 0),
                "to": ["B"],
            ])
    }

    /// Its flight in: from Incirlik round to T4.
    var flight: CanonicalJSON {
        feature(
            [
                "type": "LineString",
                "coordinates": [
                    point(370_021_000, 354_259_000), point(360_000_000, 369_000_000),
                    point(345_225_000, 376_300_000),
                ],
            ],
            [
                "id": "A-602", "kind": "transit", "half_width_m": 7408, "floor_ft": 6000, "ceiling_ft": 12000,
                "start": at(5, 0), "end": at(6, 15), "to": ["B"],
            ])
    }

    /// The other party's air activity beside T4.
    var activity: CanonicalJSON {
        let ring: [(Int32, Int32)] = [
            (346_000_000, 377_000_000), (346_000_000, 384_000_000), (342_000_000, 384_000_000),
            (342_000_000, 377_000_000),
            (346_000_000, 377_000_000),
        ]
        return feature(
            ["type": "Polygon", "coordinates": [.array(ring.map { point($0.0, $0.1) })]],
            [
                "id": "B-610", "kind": "air", "floor_ft": 0, "ceiling_ft": 40000, "start": at(5, 40),
                "end": at(6, 40),
                "to": ["A"],
            ])
    }

    private func point(_ latitudeE7: Int32, _ longitudeE7: Int32) -> CanonicalJSON {
        [.degrees(longitudeE7), .degrees(latitudeE7)]
    }

    private func feature(_ geometry: CanonicalJSON, _ properties: CanonicalJSON) -> CanonicalJSON {
        ["type": "Feature", "geometry": geometry, "properties": properties]
    }
}
