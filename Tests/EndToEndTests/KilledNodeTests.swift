import Foundation
import Line
import Testing

@Suite(.serialized) struct KilledNodeTests {
    @Test func `a node killed while it is told of 500 notices loses and doubles none`() async throws {
        try await file(500, kills: 5)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["CLEARLINE_SOAK"] == "1"))
    func `Soak: a node killed fifty times loses and doubles none`() async throws {
        try await file(500, kills: 50)
    }

    private func file(_ count: Int, kills: Int) async throws {
        let neighbours = try Neighbours()
        try neighbours.start()
        let (a, b) = (neighbours.a, neighbours.b)
        try await wait(for: "the line") {
            try await a.get("/api/v1/status").list("lines").allSatisfy { try $0.text("state") == "UP" }
        }
        let every = count / kills
        for number in 0..<count {
            try await a.post("/api/v1/notices", Self.notice(number))
            if number % every == Int.random(in: 0..<every) {
                b.kill()
                try b.start()
            }
        }
        b.kill()
        try b.start()
        try await wait(for: "delivery of all \(count)", seconds: 60) {
            let log = try await a.get("/api/v1/logs").list("logs").first { try $0.text("log") == "A-B" }
            return try log.map { try $0.required("receipted").integer() == Int64(count) } ?? false
        }
        let ends = [try await Self.log(a), try await Self.log(b)]
        #expect(ends[0] == ends[1])
        #expect(ends[0].hasPrefix("\(count) true"))
        let held = try await b.get("/api/v1/notices").list("notices").map { try $0.text("handle") }
        #expect(held.sorted() == (0..<count).map { "N-\($0)" }.sorted())
    }

    /// Size, whether it verifies, and the root of A-B as one end has it.
    private static func log(_ member: Member) async throws -> String {
        let logs = try await member.get("/api/v1/logs").list("logs")
        guard let log = try logs.first(where: { try $0.text("log") == "A-B" }) else {
            throw Missing(description: "A-B")
        }
        return
            "\(try log.required("size").integer()) \(try log.required("verified").bool()) \(try log.text("root"))"
    }

    /// Small areas that do not meet each other.
    private static func notice(_ number: Int) -> CanonicalJSON {
        let start = Date().addingTimeInterval(86_400 * 2 + Double(number) * 60)
        let format = ISO8601DateFormatter()
        return [
            "type": "Feature",
            "geometry": [
                "type": "Point",
                "coordinates": [
                    .decimal(Int64(360 + number % 50 * 1), decimals: 1),
                    .decimal(Int64(330 + number / 50 % 30), decimals: 1),
                ],
            ],
            "properties": [
                "id": .string("N-\(number)"), "kind": "ground", "radius_m": 500,
                "start": .string(format.string(from: start)),
                "end": .string(format.string(from: start.addingTimeInterval(1_800))), "to": ["B"],
            ],
        ]
    }
}

extension JSONObject {
    func text(_ key: StaticString) throws(JSONFault) -> String { try required(key).string(max: 1 << 16) }

    func list(_ key: StaticString) throws(JSONFault) -> [JSONObject] {
        var objects: [JSONObject] = []
        for element in try required(key).array(max: 100_000) { objects.append(try element.object()) }
        return objects
    }
}
