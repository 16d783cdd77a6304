/// Terms of activity: hazards, movements, civil flights, incidents and the changes offered.
extension Profile {
    /// How soon an aircraft is out of an area.
    package struct TimeToClear: Hashable, Sendable {
        package let defaultSpeedKnots: Int64
        package let margin: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["default_speed_kt", "margin_s"])
            defaultSpeedKnots = try object.count("default_speed_kt", in: 1...2000)
            margin = try object.seconds("margin_s")
        }

        var canonical: CanonicalJSON {
            ["default_speed_kt": .integer(defaultSpeedKnots), "margin_s": .seconds(margin)]
        }
    }

    /// What a deployment may be called: coarse words that tell nobody what could be hit there.
    package struct Deployment: Hashable, Sendable {
        package let categories: [String]

        init(_ value: JSONValue) throws(JSONFault) {
            var categories: [String] = []
            for element in try value.object(allowing: ["categories"]).required("categories").array(max: 16) {
                let category = try element.string(max: Limits.categoryCharacters)
                guard !categories.contains(category) else {
                    throw element.fault(.profile(.listedTwice(category)))
                }
                categories.append(category)
            }
            self.categories = categories
        }

        var canonical: CanonicalJSON { ["categories": .array(categories.map { .string($0) })] }
    }

    /// A hazard outlasts the activity that it comes from.
    package struct Hazard: Hashable, Sendable {
        package let persistence: Duration
        package let radiusNauticalMiles: Int64

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["persistence_s", "radius_nm"])
            persistence = try object.seconds("persistence_s")
            radiusNauticalMiles = try object.count("radius_nm", in: 0...500)
        }

        var canonical: CanonicalJSON {
            ["persistence_s": .seconds(persistence), "radius_nm": .integer(radiusNauticalMiles)]
        }
    }

    /// Civil flights, and how soon the civil side is told.
    package struct Civil: Hashable, Sendable {
        package let defaultSpeedKnots: Int64
        package let scheduleStale: Duration
        package let informed: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["default_speed_kt", "schedule_stale_s", "informed_s"])
            defaultSpeedKnots = try object.count("default_speed_kt", in: 1...2000)
            scheduleStale = try object.seconds("schedule_stale_s")
            informed = try object.seconds("informed_s")
        }

        var canonical: CanonicalJSON {
            [
                "default_speed_kt": .integer(defaultSpeedKnots), "schedule_stale_s": .seconds(scheduleStale),
                "informed_s": .seconds(informed),
            ]
        }
    }

    /// How near in time and space two reports must be to be taken for one incident.
    package struct IncidentLink: Hashable, Sendable {
        package let window: Duration
        package let distanceMetres: Int32

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["window_s", "distance_m"])
            window = try object.seconds("window_s")
            distanceMetres = try object.metres("distance_m")
        }

        var canonical: CanonicalJSON {
            ["window_s": .seconds(window), "distance_m": .count(distanceMetres)]
        }
    }

    /// How soon a conflict must have been found, and shown.
    package struct Compute: Hashable, Sendable {
        package let conflictWithin: Duration
        package let displayWithin: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["conflict_within_s", "display_within_s"])
            conflictWithin = try object.seconds("conflict_within_s")
            displayWithin = try object.seconds("display_within_s")
        }

        var canonical: CanonicalJSON {
            ["conflict_within_s": .seconds(conflictWithin), "display_within_s": .seconds(displayWithin)]
        }
    }
}
