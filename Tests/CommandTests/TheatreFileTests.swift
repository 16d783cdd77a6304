import Airspace
import Line
import Testing
import clearline

/// The theatre as people draw it.
struct TheatreFileTests {
    private static let polygon =
        "{\"type\":\"Polygon\",\"coordinates\":[[[35.5,32.3],[42.4,32.3],[42.4,37.3],[35.5,32.3]]]}"

    @Test(arguments: [
        polygon, "{\"type\":\"Feature\",\"properties\":null,\"geometry\":\(polygon)}",
        "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"geometry\":\(polygon)}]}",
    ])
    func `a polygon is found bare, in a feature and in a collection`(text: String) throws {
        let corners: [(Int32, Int32)] = [
            (323_000_000, 355_000_000), (323_000_000, 424_000_000), (373_000_000, 424_000_000),
            (323_000_000, 355_000_000),
        ]
        #expect(
            try TheatreFile.ring(in: Array(text.utf8))
                == corners.map { try Position(latitudeE7: $0.0, longitudeE7: $0.1) })
    }

    @Test(arguments: [
        ("{\"type\":\"Point\",\"coordinates\":[1,2]}", "/type"),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6]]]}", "/coordinates/0"),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,6],[7,8]]]}", "/coordinates/0"),
        ("{\"type\":\"Polygon\",\"coordinates\":[[[1,2],[3,4],[5,96],[1,2]]]}", "/coordinates/0/2/1"),
        ("{\"type\":\"Polygon\",\"coordinates\":[[],[]]}", "/coordinates"),
        ("{\"type\":\"FeatureCollection\",\"features\":[]}", "/features"), ("{\"type\":\"Polygon\"}", ""),
    ])
    func `what is no theatre is refused with its field`(text: String, field: String) {
        do throws(JSONFault) {
            _ = try TheatreFile.ring(in: Array(text.utf8))
            Issue.record("accepted")
        } catch {
            #expect(error.place.path == field)
        }
    }
}
