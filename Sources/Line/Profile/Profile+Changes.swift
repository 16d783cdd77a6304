package import Airspace

extension Profile {
    /// In which steps changes are offered, and how far they are looked for.
    package struct Changes: Hashable, Sendable {
        package let searchWindow: Duration
        package let bearings: Int32
        package let step: Duration
        package let altitudeStepFeet: Int32
        package let distanceStepMetres: Int32
        package let limitStepE7: Int32

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["search_window_h", "bearings", "units"])
            let units = try object.required("units").object(allowing: [
                "time_s", "altitude_ft", "distance_m", "limit_degrees", "limit_e7",
            ])
            searchWindow = .seconds(3_600 * (try object.count("search_window_h", in: 0...8_760)))
            bearings = Int32(try object.count("bearings", in: 1...360))
            step = .seconds(try units.count("time_s", in: 1...86_400))
            altitudeStepFeet = Int32(try units.count("altitude_ft", in: 1...10_000))
            distanceStepMetres = Int32(try units.count("distance_m", in: 1...100_000))
            limitStepE7 = try units.degreesE7("limit_degrees", orE7: "limit_e7")
        }

        var canonical: CanonicalJSON {
            [
                "search_window_h": .integer(searchWindow.components.seconds / 3_600),
                "bearings": .count(bearings),
                "units": [
                    "time_s": .seconds(step), "altitude_ft": .count(altitudeStepFeet),
                    "distance_m": .count(distanceStepMetres), "limit_e7": .count(limitStepE7),
                ],
            ]
        }

        package var units: ChangeUnits {
            ChangeUnits(
                timeMilliseconds: step.components.seconds * 1_000, altitudeFeet: altitudeStepFeet,
                distanceMetres: distanceStepMetres, limitE7: limitStepE7, bearings: bearings,
                searchWindowMilliseconds: searchWindow.components.seconds * 1_000)
        }
    }
}
