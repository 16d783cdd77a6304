import Foundation
import Line
import Testing

@Suite(.serialized) struct KilledNodeTests {
    @Test func `nodes killed in turn while 500 notices are filed lose and double none`() async throws {
        try await file(500, kills: 6)
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["CLEARLINE_SOAK"] == "1"))
    func `Soak: nodes killed fifty times in turn lose and double none`() async throws {
        try await file(500, kills: 50)
    }

    private func file(_ count: Int, kills: Int) async throws {
        let neighbours = try Neighbours()
        try neighbours.start()
        let (a, b) = (neighbours.a, neighbours.b)
        try await wait(for: "the line") {
            try await a.get("/api/v1/status").list("lines").allSatisfy { try $0.text("state") == "UP" }
        }
        // The reader, the author and the witness, one after the other.
        let every = count / kills
        var doomed: [Int: Member] = [:]
        for kill in 0..<kills {
            doomed[kill * every + Int.random(in: 0..<every)] = [b, a, neighbours.f][kill % 3]
        }
        #expect(doomed.count == kills)
        for number in 0..<count {
            guard let victim = doomed[number] else {
                try await a.post("/api/v1/notices", Self.notice(number))
                continue
            }
            try await file(number, at: a, killing: victim)
        }
        try await wait(for: "delivery of all \(count)", seconds: 60) {
            let log = try await a.get("/api/v1/logs").list("logs").first { try $0.text("log") == "A-B" }
            return try log.map { try $0.required("receipted").integer() == Int64(count) } ?? false
        }
        try await wait(for: "the witness's word on all \(count)") {
            let log = try await a.get("/api/v1/logs").list("logs").first { try $0.text("log") == "A-B" }
            return try log?.list("witnesses").first?.required("size").integer() == Int64(count)
        }
        try await wait(for: "equal ends of every log") { try await Self.differing(neighbours) == [] }
        let held = try await b.get("/api/v1/notices").list("notices")
        #expect(held.count == count)
        for notice in held {
            let number = try notice.text("handle").dropFirst(2)
            #expect(try notice.required("versions").object().text("B") == "A-B-\(number)", "in order")
        }
    }

    /// Files a notice while a node is killed, about as long as it is on its way. What its author was told is filed is filed; where the
    /// author's own node went down before it answered, it is filed now, unless it was.
    private func file(_ number: Int, at author: Member, killing victim: Member) async throws {
        victim.killSoon(microseconds: .random(in: 0...20_000))
        var isAcknowledged = true
        do {
            try await author.post("/api/v1/notices", Self.notice(number))
        } catch  where victim === author {
            isAcknowledged = false
        }
        victim.awaitEnd()
        try victim.start()
        guard victim === author else { return }
        try await author.awaitAnswer()
        let handles = try await author.get("/api/v1/notices").list("notices").map { try $0.text("handle") }
        guard !handles.contains("N-\(number)") else { return }
        #expect(!isAcknowledged, "N-\(number) was acknowledged, and is lost")
        try await author.post("/api/v1/notices", Self.notice(number))
    }

    /// The logs that do not verify somewhere, or are not the same at both ends.
    private static func differing(_ neighbours: Neighbours) async throws -> [String] {
        var ends: [String: Set<String>] = [:]
        for member in [neighbours.a, neighbours.b, neighbours.f] {
            for log in try await member.get("/api/v1/logs").list("logs") {
                let end = "\(try log.required("size").integer()) \(try log.text("root"))"
                let isWhole = try log.required("verified").bool()
                ends[try log.text("log"), default: []].insert(
                    isWhole ? end : "does not verify at \(member.name)")
            }
        }
        #expect(ends.count == 6)
        return ends.filter { $0.value.count != 1 || $0.value.first?.contains("not") == true }.map(\.key)
            .sorted()
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
