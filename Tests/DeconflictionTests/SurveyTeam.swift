import Airspace
import Line

extension Notice {
    /// The one notice of a GeoJSON feature, told as it says.
    static func read(_ feature: String) throws -> Notice {
        let notices = try GeoJSON.notices(in: Array(feature.utf8))
        guard let notice = notices.first, notices.count == 1 else {
            preconditionFailure("\(notices.count) notices")
        }
        return notice
    }
}

/// Scenario S25: a survey team at an airfield, its flight there, and air activity of the other side.
enum SurveyTeam {
    static let team = """
        {"type":"Feature","properties":{"id":"A-601","kind":"ground","start":"2027-03-10T06:00:00Z",
        "end":"2027-03-10T14:00:00Z","radius_m":5556,"to":["B"]},
        "geometry":{"type":"Point","coordinates":[37.63,34.5225]}}
        """
    static let flight = """
        {"type":"Feature","properties":{"id":"A-602","kind":"transit","floor_ft":6000,"ceiling_ft":12000,
        "start":"2027-03-10T05:00:00Z","end":"2027-03-10T06:15:00Z","half_width_m":7408,"to":["B"]},
        "geometry":{"type":"LineString","coordinates":[[35.4259,37.0021],[36.9,36.0],[37.63,34.5225]]}}
        """
    static let activity = """
        {"type":"Feature","properties":{"id":"B-610","kind":"air","floor_ft":0,"ceiling_ft":40000,
        "start":"2027-03-10T05:40:00Z","end":"2027-03-10T06:40:00Z","to":["A"]},
        "geometry":{"type":"Polygon","coordinates":[[[37.70,34.60],[38.40,34.60],[38.40,34.20],[37.70,34.20],
        [37.70,34.60]]]}}
        """
}
