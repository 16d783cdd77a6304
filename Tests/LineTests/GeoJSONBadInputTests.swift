import Airspace
import Foundation
import Line
import Testing

/// Every sort of bad input has an error that names line and field and says what would be right.
struct GeoJSONBadInputTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Bad")

    static func bytes(_ name: String) throws -> [UInt8] {
        Array(try Data(contentsOf: folder.appending(path: name)))
    }

    static func fault(_ bytes: [UInt8]) -> JSONFault? {
        do throws(JSONFault) {
            _ = try GeoJSON.notices(in: bytes)
            return nil
        } catch {
            return error
        }
    }

    struct Sample: CustomTestStringConvertible, Sendable {
        let file: String
        let line: Int
        let path: String
        let words: String
        var testDescription: String { file }
    }

    static let samples = [
        Sample(
            file: "truncated.geojson", line: 15, path: "/geometry/coordinates/0/2",
            words: "the text ends in the middle; the file may have been cut off"),
        Sample(
            file: "not-utf8.geojson", line: 4, path: "/properties/id",
            words: "the byte 0xe9 is not UTF-8 here"),
        Sample(
            file: "duplicate-key.geojson", line: 7, path: "/properties/floor_ft",
            words: "the key \"floor_ft\" stands twice in one object"),
        Sample(
            file: "self-crossing.geojson", line: 15, path: "/geometry/coordinates",
            words: "ring 0 crosses itself: its edge 0 and its edge 2 cut each other"),
        Sample(
            file: "unclosed-ring.geojson", line: 15, path: "/geometry/coordinates/0",
            words: "the ring is not closed: its last position must be its first again"),
        Sample(
            file: "nan.geojson", line: 15, path: "/geometry/coordinates/0/2",
            words: "\"NaN\" is no JSON value; numbers are written in digits"),
        Sample(
            file: "1e400.geojson", line: 15, path: "/geometry/coordinates/0/2/0",
            words: "1e400 is out of range; -180 to 180 is wanted"),
        Sample(
            file: "out-of-range.geojson", line: 15, path: "/geometry/coordinates/0/2/1",
            words: "134.2 is out of range; -90 to 90 is wanted"),
        Sample(
            file: "ceiling-below-floor.geojson", line: 7, path: "/properties/ceiling_ft",
            words: "the ceiling, 4900 ft, is below the floor, 5000 ft"),
        Sample(
            file: "end-before-start.geojson", line: 10, path: "/properties/end",
            words: "the end, 2027-03-10T05:00:00Z, is before the start, 2027-03-10T06:00:00Z"),
        Sample(
            file: "year-9999.geojson", line: 10, path: "/properties/end",
            words: "\"9999-03-10T14:00:00Z\" is out of range; a time from 1970 to 2199 is wanted"),
        Sample(
            file: "unknown-property.geojson", line: 12, path: "/properties/purpose",
            words:
                "\"purpose\" is not known here; known are id, kind, floor_ft, ceiling_ft, altitude_reference, start, end, to, withheld, text, category, watches, responsible, etd, eta, speed_kt, radius_m, half_width_m"
        ),
        Sample(
            file: "unknown-kind.geojson", line: 5, path: "/properties/kind",
            words:
                "\"strike\" is not known here; wanted is air, ground, hazard, transit, exercise, deployment, protected, movement, civil, red-line, boundary"
        ),
        Sample(
            file: "point-without-radius.geojson", line: 3, path: "/properties",
            words: "\"radius_m\" is missing"),
        Sample(
            file: "to-and-withheld.geojson", line: 12, path: "/properties/withheld",
            words: "both \"to\" and \"withheld\"; a notice is told to members or it is withheld"),
        Sample(
            file: "altitude-in-coordinates.geojson", line: 15, path: "/geometry/coordinates/0/2",
            words: "a position with more than two numbers; altitudes are given as floor_ft and ceiling_ft"),
        Sample(
            file: "looks-like-serial.geojson", line: 4, path: "/properties/id",
            words: "\"A-B-601\" looks like the serial of an entry; take another name"),
        Sample(
            file: "fractional-feet.geojson", line: 6, path: "/properties/floor_ft",
            words: "5000.0 is not written as a whole number"),
        Sample(
            file: "second-line.geojsonl", line: 2, path: "/properties/ceiling_ft",
            words: "the ceiling, 9000 ft, is below the floor, 95000 ft"),
        Sample(
            file: "features-disagree.geojsonl", line: 2, path: "/properties/to",
            words: "to is not what the first feature of \"A-601\" says; features of one notice agree"),
    ]

    @Test(arguments: samples)
    func `a bad file is refused with line, field and what would be right`(sample: Sample) throws {
        let fault = try #require(Self.fault(Self.bytes(sample.file)))
        #expect(fault.words == sample.words)
        #expect(fault.place.line == sample.line)
        #expect(fault.place.path == sample.path)
    }

    @Test func `every file of bad samples is in the table, and the good one is good`() throws {
        let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(
            Set(files) == Set(Self.samples.map(\.file)).union(["good.geojson", "to-nor-withheld.geojson"]))
        #expect(try Self.fault(Self.bytes("good.geojson")) == nil)
    }

    @Test func `10,001 vertices are refused and 10,000 are read`() throws {
        func feature(_ vertices: Int) -> [UInt8] {
            let ring = (0...vertices).map { vertex in
                let angle = 2 * Double.pi * Double(vertex % vertices) / Double(vertices)
                return String(format: "[%.6f,%.6f]", 38 + cos(angle), 34 + sin(angle))
            }
            return Array(
                """
                {"type":"Feature","properties":{"id":"X","kind":"air","start":"2027-03-10T06:00:00Z"},"geometry":
                {"type":"Polygon","coordinates":[[\(ring.joined(separator: ","))]]}}
                """.utf8)
        }
        let fault = try #require(Self.fault(feature(10_001)))
        #expect(fault.problem == .notice(.tooManyVertices(found: 10_001, limit: 10_000)))
        #expect(fault.place.path.hasPrefix("/geometry/coordinates"))
        #expect(Self.fault(feature(10_000)) == nil)
    }

    @Test func `a notice that says neither to nor withheld can be checked and not filed`() throws {
        let bytes = try Self.bytes("to-nor-withheld.geojson")
        let notice = try #require(try GeoJSON.notices(in: bytes).first)
        #expect(notice.audience == .unsaid)
        let fault = #expect(throws: JSONFault.self) { try GeoJSON.notices(in: bytes, areFiled: true) }
        #expect(fault?.problem == .notice(.audienceUnsaid))
        #expect(fault?.place.line == 3)
        #expect(fault?.place.path == "/properties")
    }

    /// What can be read of an input that comes in pieces of so many bytes, and what is wrong with the rest.
    private func soundNotices(
        _ bytes: [UInt8], piece: Int = .max
    ) throws -> (handles: [String], faults: [JSONFault], count: Int) {
        var reader = NoticeReader(limit: Limits.geoJSONBytes, leavesOutFaults: true)
        let notices = try GeoJSONPieces.notices(bytes, piece: piece, &reader)
        return (notices.map(\.handle.text), reader.faults, reader.faultCount)
    }

    @Test func `what is wrong is left out and named, and the rest is read`() throws {
        let (handles, faults, count) = try soundNotices(Self.bytes("second-line.geojsonl"))
        #expect(handles == ["A-601", "A-603"])
        #expect(faults.map(\.place.line) == [2])
        #expect(count == 1)
    }

    @Test(arguments: [1, 7, 300, .max])
    func `a collection that names a member twice is passed over, and what is behind it is read`(piece: Int)
        throws
    {
        let good = try String(decoding: Self.bytes("good.geojson"), as: UTF8.self)
            .split(separator: "\n").joined(separator: " ")
        func line(_ id: String) -> String { good.replacing("A-601", with: id) }
        let type = "\"type\":\"FeatureCollection\""
        let long = "\"a\":\"\(String(repeating: "a", count: 400))\""
        for head in ["{\(type),\(type)", "{\"type\":null,\(type)", "{\(long),\(long),\(type)"] {
            for tail in ["]}", "],\"b\":[{}]}", "],\(long)}"] {
                let text = "\(head),\"features\":[\(line("X-1"))\(tail)\n\(line("X-2"))"
                let (handles, faults, count) = try soundNotices(Array(text.utf8), piece: piece)
                #expect(handles == ["X-2"], "\(text)")
                #expect(count == 1 && faults.map(\.place.line) == [1], "\(faults)")
            }
            // Cut off at the end of its line, naming a member twice behind the elements, or no JSON there: the fault of its head
            // is the only one that is told of it, and the next line is read.
            for tail in ["]", "],\(type),\(type)}", "], }"] {
                let (handles, faults, count) = try soundNotices(
                    Array("\(head),\"features\":[\(tail)\n\(line("X-2"))".utf8), piece: piece)
                #expect(handles == ["X-2"], "\(head) \(tail)")
                #expect(count == 1 && faults.map(\.place.line) == [1], "\(faults)")
            }
        }
    }

    @Test(arguments: [1, 7, 300, .max])
    func `a line that is no JSON is left out, and so is one that was cut off`(piece: Int) throws {
        let good = try String(decoding: Self.bytes("good.geojson"), as: UTF8.self)
            .split(separator: "\n").joined(separator: " ")
        func line(_ id: String) -> String { good.replacing("A-601", with: id) }
        let cut = line("X-3").prefix(100)
        let text = [
            line("X-1"), "nonsense", line("X-2"), String(cut), line("X-4"), "{\"a\": \"b", line("X-5"),
            "{", line("X-6"),
        ]
        let whole = Array(text.joined(separator: "\n").utf8)
        let (handles, faults, _) = try soundNotices(whole, piece: piece)
        #expect(handles == ["X-1", "X-2", "X-4", "X-5", "X-6"])
        #expect(faults.map(\.place.line) == [2, 4, 6, 8])
        let records = text.map { "\u{1E}\($0)\n" }.joined()
        let sequence = try soundNotices(Array(records.utf8), piece: piece)
        #expect(sequence.handles == handles)
        #expect(sequence.count == 4)
        let collection =
            "{\"type\":\"FeatureCollection\",\"features\":[\n\(text.joined(separator: ",\n"))\n]}\n"
        let collected = try soundNotices(Array((collection + line("X-7")).utf8), piece: piece)
        #expect(collected.handles == handles + ["X-7"])
        #expect(collected.faults.map(\.place.line) == [3, 5, 7, 9])
    }

    @Test(arguments: [1, 7, 300, .max])
    func `behind a fault in a collection, reading goes on with the next feature`(piece: Int) throws {
        let good = try String(decoding: Self.bytes("good.geojson"), as: UTF8.self)
        let line = good.split(separator: "\n").joined(separator: " ")
        func name(_ text: String, _ id: String) -> String { text.replacing("A-601", with: id) }
        let broken = [
            line.replacing("5000", with: "NaN"), line.replacing("\"kind\"", with: "\"id\":1,\"kind\""),
            "{\"a\":[{\"b\":\"}]\\\"\"}],\"c\":1.}",
        ]
        for wrong in broken {
            let features = [name(line, "X-1"), wrong, name(line, "X-2"), name(line, "X-3")]
            let text = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
            var reader = NoticeReader(limit: Limits.geoJSONBytes, leavesOutFaults: true)
            let notices = try GeoJSONPieces.notices(Array(text.utf8), piece: piece, &reader)
            #expect(notices.map(\.handle.text) == ["X-1", "X-2", "X-3"], "\(wrong)")
            #expect(reader.faultCount == 1)
            #expect(!reader.hasGaps)
        }
        let printed = [name(good, "X-1"), good.replacing("5000", with: "NaN"), name(good, "X-2")]
        for text in [printed.joined(separator: "\n"), printed.map { "\u{1E}\($0)" }.joined()] {
            var reader = NoticeReader(limit: Limits.geoJSONBytes, leavesOutFaults: true)
            let notices = try GeoJSONPieces.notices(Array(text.utf8), piece: piece, &reader)
            #expect(notices.map(\.handle.text) == ["X-1", "X-2"])
            #expect(!reader.hasGaps)
        }
    }

    @Test(arguments: [
        // A quote is missing, and all features are on one line.
        #"{"type":"FeatureCollection","features":[{"type":"Feature},{"type":"Feature"},{"type":"Feature"}]}"#,
        #"[{"type":"Feature"},{"type":"Feature"}]"#,
        #"{"type":"featureCollection","features":[{"type":"Feature"}]}"#,
        // Over several lines, and its end cannot be seen.
        "{\n\"type\":\n\"Feature\",\n\"properties\":\n{\"id\":nix,\n\"type\":\"Feature\"",
    ])
    func `where a fault may stand for several features, it is known that it may`(text: String) throws {
        var reader = NoticeReader(limit: Limits.geoJSONBytes, leavesOutFaults: true)
        _ = try GeoJSONPieces.notices(Array(text.utf8), piece: .max, &reader)
        #expect(reader.hasGaps)
        #expect(reader.faultCount > 0)
    }

    @Test func `of a file of nothing but faults, the first are named and all are counted`() throws {
        let text = String(repeating: "nonsense\n", count: 1_001)
        let (handles, faults, count) = try soundNotices(Array(text.utf8))
        #expect(handles.isEmpty)
        #expect(faults.count == 1_000)
        #expect(count == 1_001)
        #expect(faults.last?.place == JSONPlace(offset: 8_991, line: 1_000, column: 1, path: ""))
        #expect(throws: JSONFault.self) { try GeoJSON.notices(in: []) }
        #expect(throws: JSONFault.self) { try GeoJSON.notices(in: [0x1E, 0x0A, 0x1E]) }
    }

    @Test(arguments: samples)
    func `a fault has the same place however the file comes in pieces`(sample: Sample) throws {
        let bytes = try Self.bytes(sample.file)
        let whole = try soundNotices(bytes)
        for piece in [1, 2, 64, 333] {
            let pieces = try soundNotices(bytes, piece: piece)
            #expect(pieces.faults == whole.faults)
            #expect(pieces.handles == whole.handles)
        }
        #expect(whole.faults.first == Self.fault(bytes))
    }
}
