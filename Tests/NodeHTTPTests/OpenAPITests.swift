import Airspace
import Deconfliction
import HTTPTypes
import Hummingbird
import Line
import NodeHTTP
import NodeService
import TestSupport
import Testing

struct OpenAPITests {
    private func document(_ fixture: OfficersFixture) async throws -> JSONObject {
        try await fixture.ask(.get, "/api/v1/openapi.json", headers: [:]).json.object()
    }

    @Test func `every route is described, and nothing else is`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let pages: Set = ["GET /", "GET /basemap.geojson", "GET /console/**", "GET /leaflet/**"]
            let routes = Set(fixture.router().routes.map { "\($0.method.rawValue) \($0.path)" })
            var described: Set<String> = []
            for path in try await document(fixture).required("paths").object().members {
                for operation in try path.value.object().members {
                    described.insert("\(operation.key.uppercased()) \(path.key)")
                }
            }
            #expect(routes.subtracting(described) == pages)
            #expect(described.subtracting(routes) == [])
        }
    }

    @Test func `every operation names the problems that it ends in`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            for path in try await document(fixture).required("paths").object().members {
                for operation in try path.value.object().members {
                    let object = try operation.value.object()
                    let statuses = try Set(object.required("responses").object().members.map(\.key))
                    let needsToken = try object.required("security").array(max: 1).count == 1
                    #expect(statuses.contains("401") == needsToken, "\(operation.key) \(path.key)")
                    #expect(statuses.contains { $0.hasPrefix("4") }, "\(operation.key) \(path.key)")
                    if object.optional("requestBody") != nil {
                        #expect(statuses.isSuperset(of: ["400", "413", "415", "503"]), "\(path.key)")
                    }
                    if path.key.contains("{") { #expect(statuses.contains("404"), "\(path.key)") }
                }
            }
        }
    }

    @Test func `every answer has the shape that is described`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let schemas = try await document(fixture).required("components").object().required("schemas")
                .object()
            _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-601", hours: 1))
            _ = try await fixture.ask(
                .post, "/api/v1/notices", circle("A-7", audience: "\"withheld\":true", hours: 1))
            _ = try await fixture.other(.file(notice(circle("B-610", audience: "\"to\":[\"A\"]", hours: 1))))
            let versions = try ["A-B-0", "B-A-0"].map { try #require(Serial($0)) }
            _ = try await fixture.other(
                .propose(
                    conflict: .of(versions[0], versions[1]), changing: versions[0],
                    .shift(bearingTenths: 225, metres: 9_000)))
            _ = try await fixture.ask(.post, "/api/v1/messages", OfficersMessageTests.stop)
            _ = try await fixture.ask(.post, "/api/v1/messages", OfficersMessageTests.query)
            _ = try await fixture.ask(.post, "/api/v1/line/B/check")
            try await fixture.exchange()
            let received = try Message(.received, ["at": .time(fixture.desk.now())])
            let serial: Serial = "A-B-2"
            _ = try await fixture.other(.send(received, to: [], regarding: .serial(serial)))
            let paths = [
                ("/api/v1/messages", "Messages"), ("/api/v1/messages?state=all&language=ar", "Messages"),
                ("/api/v1/messages/A-B-2", "Message"), ("/api/v1/line", "LineConditions"),
                ("/api/v1/envelopes", "Envelopes"), ("/api/v1/watch", "Watch"),
                ("/api/v1/status", "Status"), ("/api/v1/notices", "Notices"),
                ("/api/v1/notices/A-601", "Notice"),
                ("/api/v1/conflicts", "Conflicts"), ("/api/v1/proposals", "Proposals"),
                ("/api/v1/entries", "Entries"), ("/api/v1/timeline", "Timeline"),
                ("/api/v1/register?log=A-B", "Register"),
                ("/api/v1/register/shared?with=B&register=NOTICES", "SharedRegister"),
                ("/api/v1/logs", "Logs"), ("/health", "Health"), ("/api/v1/notices/none", "Problem"),
            ]
            for (path, name) in paths {
                let answer = try await fixture.ask(.get, path).json
                let check = ShapeCheck(schemas: schemas)
                let faults = try check.faults(answer, schemas.value(of: name), at: path)
                #expect(faults == [])
            }
            // What holds nothing is held to no shape.
            #expect(try await fixture.ask(.get, "/api/v1/proposals").text.contains("22.5°"))
            #expect(try await fixture.ask(.get, "/api/v1/conflicts").text.contains("\"home\":true"))
        }
    }
}

/// The part of JSON Schema that the document uses.
struct ShapeCheck {
    let schemas: JSONObject

    func faults(_ value: JSONValue, _ schema: JSONValue, at place: String) throws -> [String] {
        let object = try schema.object()
        if let name = try object.value(for: "$ref")?.string(max: 99) {
            return try faults(
                value, schemas.value(of: String(name.dropFirst("#/components/schemas/".count))), at: place)
        }
        if let choices = object.value(for: "oneOf") {
            let fits = try choices.array(max: 9).count { try faults(value, $0, at: place).isEmpty }
            return fits == 1 ? [] : ["\(place): fits \(fits) of its choices"]
        }
        let type = try object.required("type").string(max: 20)
        switch (type, value.kind) {
        case ("object", .object): return try members(value.object(), object, at: place)
        case ("array", .array):
            return try value.array(max: .max).flatMap {
                try faults($0, object.required("items"), at: place + "[]")
            }
        case ("string", .string):
            let words = try object.value(for: "enum")?.array(max: 99).map { try $0.string(max: 99) }
            return try words.map { try $0.contains(value.string(max: 99)) } ?? true
                ? [] : ["\(place): not one of the words"]
        case ("integer", .integer), ("number", .integer), ("number", .decimal), ("boolean", .boolean),
            ("null", .null):
            return []
        default: return ["\(place): \(value.kind) is no \(type)"]
        }
    }

    private func members(_ value: JSONObject, _ schema: JSONObject, at place: String) throws -> [String] {
        let required = try schema.value(for: "required")?.array(max: 99).map { try $0.string(max: 99) } ?? []
        var faults = required.filter { key in !value.members.contains { $0.key == key } }.map {
            "\(place): \($0) is missing"
        }
        guard let properties = try schema.value(for: "properties")?.object() else { return faults }
        let isClosed = schema.value(for: "additionalProperties") != nil
        for member in value.members {
            guard let shape = properties.value(for: member.key) else {
                if isClosed { faults.append("\(place): \(member.key) is not described") }
                continue
            }
            faults += try self.faults(member.value, shape, at: "\(place).\(member.key)")
        }
        return faults
    }
}

extension JSONObject {
    func value(for key: String) -> JSONValue? { members.first { $0.key == key }?.value }

    func value(of name: String) throws -> JSONValue { try #require(value(for: name)) }
}
