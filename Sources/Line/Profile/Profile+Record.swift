/// Terms of what is kept and what is shown of withheld notices.
extension Profile {
    /// The cells to which a withheld notice's volumes are snapped outward before anything is said of them.
    package struct ForeignView: Hashable, Sendable {
        /// 1e-7 degree.
        package let degreesE7: Int32
        package let feet: Int32
        package let time: Duration

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: ["degrees_e7", "feet", "seconds", "degrees"])
            degreesE7 = try object.degreesE7("degrees", orE7: "degrees_e7")
            feet = try object.feet("feet")
            time = try object.seconds("seconds")
        }

        var canonical: CanonicalJSON {
            ["degrees_e7": .count(degreesE7), "feet": .count(feet), "seconds": .seconds(time)]
        }
    }

    /// When data expire.
    package struct Retention: Hashable, Sendable {
        /// Days after a notice's end.
        package let noticeBodyDays: Int64
        /// Hours after cancellation.
        package let positionHours: Int64
        /// Fewer cases are not counted aloud.
        package let statisticsMinimum: Int64

        /// Milliseconds.
        package var afterEnd: Int64 { noticeBodyDays * 86_400_000 }
        /// Milliseconds.
        package var afterCancellation: Int64 { positionHours * 3_600_000 }

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: [
                "notice_body_days_after_end", "position_hours_after_cancel", "statistics_min_count",
            ])
            noticeBodyDays = try object.count("notice_body_days_after_end", in: 0...3650)
            positionHours = try object.count("position_hours_after_cancel", in: 0...87600)
            statisticsMinimum = try object.count("statistics_min_count", in: 1...1000)
        }

        var canonical: CanonicalJSON {
            [
                "notice_body_days_after_end": .integer(noticeBodyDays),
                "position_hours_after_cancel": .integer(positionHours),
                "statistics_min_count": .integer(statisticsMinimum),
            ]
        }
    }

    /// How far a flight level may lie from the same feet above mean sea level.
    package struct AltitudeTerms: Hashable, Sendable {
        package let uncertaintyFeet: Int32
        package let uncertaintyPercent: Int32

        init(_ value: JSONValue) throws(JSONFault) {
            let object = try value.object(allowing: [
                "fl_amsl_uncertainty_ft", "fl_amsl_uncertainty_percent", "note",
            ])
            uncertaintyFeet = try object.feet("fl_amsl_uncertainty_ft")
            uncertaintyPercent = try object.percent("fl_amsl_uncertainty_percent")
        }

        var canonical: CanonicalJSON {
            [
                "fl_amsl_uncertainty_ft": .count(uncertaintyFeet),
                "fl_amsl_uncertainty_percent": .count(uncertaintyPercent),
            ]
        }
    }
}
