import Foundation
import Line
import Testing

@Suite(.serialized) struct MechanismTests {
    @Test func `nothing crosses from one mechanism of a node to another`() async throws {
        let (north, south) = (try Neighbours(), try Neighbours())
        // One process of A for both; each mechanism with its own directory, keys, record and line.
        try Data(
            """
            {"officers": {"host": "127.0.0.1", "port": \(north.a.officersPort)},
             "mechanisms": [
               {"directory": "\(north.a.directory)", "line": {"host": "127.0.0.1", "port": \(north.a.linePort)}},
               {"directory": "\(south.a.directory)", "line": {"host": "127.0.0.1", "port": \(south.a.linePort)}}]}
            """.utf8
        ).write(to: URL(fileURLWithPath: north.a.config))
        for member in [north.a, north.b, north.f, south.b, south.f] { try member.start() }
        try await awaitLine(north.a)
        try await awaitLine(south.b)
        try await north.a.post("/api/v1/notices", Sketch.notice("NORTH-1", to: "B"))
        try await wait(for: "the notice at B of the north") { try await handles(north.b) == ["NORTH-1"] }

        // The same area and time, told in the other mechanism: with the token of the south, at the same address.
        try await north.a.post("/api/v1/notices", Sketch.notice("SOUTH-1", to: "B"), token: south.a.token)
        try await wait(for: "the notice at B of the south") { try await handles(south.b) == ["SOUTH-1"] }
        try await north.b.post("/api/v1/notices", Sketch.notice("NORTH-2", to: "A"))
        try await wait(for: "both notices at A in the north") {
            try await handles(north.a) == ["NORTH-1", "NORTH-2"]
        }

        for path in [
            "notices", "conflicts", "entries", "timeline", "logs", "proposals", "messages", "envelopes",
            "line",
            "status",
        ] {
            let northern = try await north.a.text("/api/v1/" + path)
            let southern = try await north.a.text("/api/v1/" + path, token: south.a.token)
            #expect(!northern.contains("SOUTH") && !southern.contains("NORTH"), "\(path)")
        }
        let conflicts = try await north.a.get("/api/v1/conflicts").list("conflicts").count
        #expect(conflicts == 1, "NORTH-1 with NORTH-2, and nothing with SOUTH-1")
        let southern = try await north.a.get("/api/v1/conflicts", token: south.a.token)
        #expect(try southern.list("conflicts").isEmpty)
        for (members, alien) in [
            ([north.a, north.b, north.f], "SOUTH"), ([south.a, south.b, south.f], "NORTH"),
        ] {
            for member in members {
                for (name, bytes) in try member.kept() {
                    #expect(bytes.range(of: Data(alien.utf8)) == nil, "\(alien) in \(member.name)'s \(name)")
                }
            }
        }
        #expect(try south.b.kept().contains { $0.bytes.range(of: Data("SOUTH-1".utf8)) != nil })
        for name in ["log.key", "witness.key", "key.pem"] {
            let keys = try [north.a, south.a].map {
                try Data(contentsOf: URL(fileURLWithPath: $0.directory + "/" + name))
            }
            #expect(keys[0] != keys[1])
        }
    }

    @Test func `a member changes its certificate while the line runs`() async throws {
        let neighbours = try Neighbours()
        try neighbours.start()
        let (a, b) = (neighbours.a, neighbours.b)
        try await awaitLine(a)
        let certificate = URL(fileURLWithPath: a.directory + "/certificate.pem")
        let before = try Data(contentsOf: certificate)
        try await a.post("/api/v1/contact", ["endpoints": [.string("https://127.0.0.1:\(a.linePort)")]])
        try await wait(for: "the new certificate in use") { try Data(contentsOf: certificate) != before }
        try await a.post("/api/v1/notices", Sketch.notice("AFTER-1", to: "B"))
        try await wait(for: "A's notice at B") { try await handles(b) == ["AFTER-1"] }
        try await b.post("/api/v1/notices", Sketch.notice("BACK-1", to: "A"))
        try await wait(for: "B's notice at A") { try await handles(a).contains("BACK-1") }

        // The charter still names the old one: what was agreed since is in the record.
        a.kill()
        try a.start()
        try await a.awaitAnswer()
        try await a.post("/api/v1/notices", Sketch.notice("AGAIN-1", to: "B"))
        try await wait(for: "A's notice at B after a restart") { try await handles(b).contains("AGAIN-1") }
    }

    private func awaitLine(_ member: Member) async throws {
        try await wait(for: "the lines of \(member.name)") {
            try await member.get("/api/v1/status").list("lines").allSatisfy { try $0.text("state") == "UP" }
        }
    }

    private func handles(_ member: Member) async throws -> [String] {
        try await member.get("/api/v1/notices").list("notices").map { try $0.text("handle") }.sorted()
    }
}

enum Sketch {
    /// A small area the day after tomorrow.
    static func notice(_ handle: String, to member: String) -> CanonicalJSON {
        let start = Date().addingTimeInterval(2 * 86_400)
        let format = ISO8601DateFormatter()
        return [
            "type": "Feature", "geometry": ["type": "Point", "coordinates": [38, 35]],
            "properties": [
                "id": .string(handle), "kind": "ground", "radius_m": 500,
                "start": .string(format.string(from: start)),
                "end": .string(format.string(from: start.addingTimeInterval(1_800))), "to": [.string(member)],
            ],
        ]
    }
}
