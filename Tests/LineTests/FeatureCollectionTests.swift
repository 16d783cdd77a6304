import Line
import Testing

/// Collections, whose features are read one by one while the collection itself is not yet there.
struct FeatureCollectionTests {
    private static let feature = """
        {"type":"Feature","properties":{"id":"N-1","kind":"ground","start":"2027-03-10T06:00:00Z","radius_m":1},
        "geometry":{"type":"Point","coordinates":[37.63,34.5225]}}
        """

    private func feature(_ number: Int) -> String {
        Self.feature.replacing("N-1", with: "N-\(number)")
    }

    private func fault(_ text: String, piece: Int) -> JSONFault? {
        do {
            var reader = NoticeReader(limit: Limits.geoJSONBytes)
            _ = try GeoJSONPieces.notices(Array(text.utf8), piece: piece, &reader)
            return nil
        } catch {
            return error as? JSONFault
        }
    }

    private func handles(_ text: String, piece: Int) throws -> [String] {
        var reader = NoticeReader(limit: Limits.geoJSONBytes)
        return try GeoJSONPieces.notices(Array(text.utf8), piece: piece, &reader).map(\.handle.text)
    }

    @Test(arguments: [1, 5, 100, .max])
    func `a collection may say what it is after its features`(piece: Int) throws {
        let text =
            "{\"features\":[\(feature(1)),\n\(feature(2))],\"bbox\":[1,2,3,4],\"type\":\"FeatureCollection\"}"
        #expect(try handles(text, piece: piece) == ["N-1", "N-2"])
        let several = [text, feature(3), text.replacing("N-", with: "M-"), ""].joined(separator: "\n")
        #expect(try handles(several, piece: piece) == ["N-1", "N-2", "N-3", "M-1", "M-2"])
        #expect(
            try handles("{\"type\":\"FeatureCollection\",\"features\":[ ]}", piece: piece) == [])
    }

    struct Sample: Sendable, CustomTestStringConvertible {
        let text: String
        let line: Int
        let path: String
        let problem: JSONProblem
        var testDescription: String { text }
    }

    private static func otherMeaning(_ key: String) -> JSONProblem {
        .malformed(found: key, wanted: "a collection in WGS 84, with no such member")
    }

    private static func system(_ name: String) -> String {
        "{\"type\":\"name\",\"properties\":{\"name\":\"urn:ogc:def:crs:OGC:1.3:\(name)\"}}"
    }

    @Test(arguments: [1, 5, .max])
    func `what other tools say of a collection is passed over`(piece: Int) throws {
        let head = "\"type\":\"FeatureCollection\",\"name\":\"picture\",\"crs\":\(Self.system("CRS84"))"
        let text = "\u{FEFF}{\(head),\"features\":[\(feature(1)),\(feature(2))],\"generator\":{\"a\":[1]}}"
        #expect(try handles(text, piece: piece) == ["N-1", "N-2"])
        #expect(try handles("\u{FEFF}" + feature(1), piece: piece) == ["N-1"])
    }

    static let samples = [
        Sample(
            text: "{\"type\":\"Feature\",\n\"features\":[]}", line: 2, path: "/features",
            problem: .unknownKey("features", known: ["type", "id", "geometry", "properties", "bbox"])),
        Sample(
            text: "{\"type\":\"Collection\",\"features\":[]}", line: 1, path: "/type",
            problem: .notOneOf(found: "Collection", wanted: ["Feature", "FeatureCollection"])),
        Sample(
            text: "{\"features\":[FEATURE]}", line: 1, path: "", problem: .missing(key: "type")),
        Sample(
            text: "{\"features\":[FEATURE],\n\"geometry\":1,\"type\":\"FeatureCollection\"}", line: 3,
            path: "/geometry", problem: Self.otherMeaning("geometry")),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\n\"crs\":CRS27,\"features\":[FEATURE]}", line: 2,
            path: "/crs", problem: Self.otherMeaning("crs")),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[FEATURE],\n\n\"features\":[]}", line: 4,
            path: "/features", problem: .duplicateKey("features")),
        Sample(
            text: "{\"type\":\"FeatureCollection\"}", line: 1, path: "",
            problem: .missing(key: "features")),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":{}}", line: 1, path: "/features",
            problem: .wrongKind(found: .object, wanted: .array)),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[FEATURE FEATURE]}", line: 2,
            path: "/features", problem: .unexpected(byte: 0x7B, wanted: .commaOrBracket)),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[FEATURE,\n{\"type\":\"Feature\"}]}", line: 3,
            path: "/features/1", problem: .missing(key: "properties")),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[FEATURE,]}", line: 2, path: "/features/1",
            problem: .unexpected(byte: 0x5D, wanted: .value)),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[FEATURE", line: 2, path: "/features",
            problem: .endsEarly),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[\n{\"type\":nix", line: 2,
            path: "/features/0/type", problem: .unknownWord("nix")),
        Sample(
            text: "{\"type\":\"FeatureCollection\",\"features\":[]} 1", line: 1, path: "",
            problem: .moreAfterEnd),
    ]

    @Test(arguments: samples)
    func `what is wrong with a collection is shown where it stands`(sample: Sample) throws {
        let text = sample.text.replacing("FEATURE", with: Self.feature)
            .replacing("CRS27", with: Self.system("CRS27"))
        for piece in [1, 3, 70, .max] {
            let fault = try #require(self.fault(text, piece: piece))
            #expect(fault.problem == sample.problem)
            #expect(fault.place.line == sample.line)
            #expect(fault.place.path == sample.path)
        }
    }

    @Test func `values nest no deeper in a collection than elsewhere`() {
        let deep = String(repeating: "[", count: 31)
        let text = "{\"type\":\"FeatureCollection\",\"features\":[\(deep)"
        #expect(fault(text, piece: .max)?.problem == .tooDeep(limit: 32))
    }

    @Test func `a feature whose text is too long is refused`() {
        let text = "{\"type\":\"" + String(repeating: "x", count: Limits.featureBytes)
        #expect(
            fault(text, piece: 1 << 20)?.problem
                == .tooLarge(bytes: Limits.featureBytes, limit: Limits.featureBytes))
    }
}
