import Foundation
import Line
import Testing

/// `clearline check` as a planner and a script run it.
struct CheckTests {
    private let place: URL

    init() throws {
        place = FileManager.default.temporaryDirectory.appendingPathComponent("check-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    }

    /// A circle of air activity at a place that all of them share.
    private func line(
        _ handle: String, kind: String = "air", from start: String = "06:00", to end: String? = "07:00",
        band: String = "\"floor_ft\":5000,\"ceiling_ft\":7000,\"altitude_reference\":\"AMSL\","
    ) -> String {
        let end = end.map { "\"end\":\"2190-03-10T\($0):00Z\"," } ?? ""
        return """
            {"type":"Feature","geometry":{"type":"Point","coordinates":[38,35]},"properties":{"id":"\(handle)",\
            "kind":"\(kind)","radius_m":2000,\(band)\(end)"start":"2190-03-10T\(start):00Z"}}
            """
    }

    private func file(_ name: String, _ lines: String...) throws -> String {
        let url = place.appendingPathComponent(name)
        try Data(lines.joined(separator: "\n").utf8).write(to: url)
        return url.path
    }

    private func read(_ line: some StringProtocol) throws -> JSONObject {
        try JSONDocument(Array(line.utf8), limit: 1 << 16).root.object()
    }

    @Test func `what is wrong is named and left out on demand, and the rest is checked and measured`() throws
    {
        defer { try? FileManager.default.removeItem(at: place) }  // a leftover harms nobody
        let plan = try file("plan.geojsonl", line("P-1"), line("P-2", from: "12:00", to: "13:00"))
        let broken = line("X-2").replacing("\"air\"", with: "\"airr\"")
        let picture = try file(
            "picture.geojsonl", line("X-1"), broken, line("X-3", from: "20:00", to: "21:00"))

        let refused = try Binary.run("check", "--plan", plan, "--against", picture)
        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("picture.geojsonl: line 2"), "\(refused.errors)")
        #expect(refused.errors.contains("field /properties/kind"), "\(refused.errors)")
        #expect(refused.output.isEmpty)

        let checked = try Binary.run(
            "check", "--plan", plan, "--against", picture, "--skip-invalid", "--json", "--timing")
        #expect(checked.exitCode == 1)
        #expect(checked.errors.contains("picture.geojsonl: line 2"), "\(checked.errors)")
        let found = checked.output.split(separator: "\n")
        #expect(found.count == 1)
        #expect(try read(#require(found.first)).text("b") == "X-1")
        let times = try read(#require(checked.errors.split(separator: "\n").last))
        #expect(
            times.members.map(\.key).sorted() == [
                "build_s", "check_s", "conflicts", "p50_us", "p99_us", "picture", "plans", "plans_per_cpu_s",
                "read_s",
                "rss_mib",
            ])
        #expect(try times.required("picture").integer() == 2)
        #expect(try times.required("plans").integer() == 2)
        #expect(try times.required("conflicts").integer() == 1)

        let told = try Binary.run("check", "--plan", plan, "--against", picture, "--skip-invalid")
        #expect(told.output.hasSuffix("1 conflict found.\n1 feature was left out of the check.\n"))
    }

    @Test func `a file is compared with itself by a profile, from standard input in any of the three forms`()
        throws
    {
        defer { try? FileManager.default.removeItem(at: place) }  // a leftover harms nobody
        let features = [line("X-1"), line("X-2"), line("X-3", from: "07:05", to: "08:00")]
        let collection = "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}"
        let sequence = features.map { "\u{1E}\($0)\n" }.joined()
        // Five minutes lie between: fewer than the fifteen of the default profile.
        let tight = try file(
            "tight.json",
            #"{"separation":[{"pair":["air","air"],"lateral_m":9260,"vertical_ft":1000,"time_s":60}]}"#
        )
        for text in [features.joined(separator: "\n"), collection, sequence] {
            let found = try Binary.run("check", "--all", "-", "--json", input: text)
            #expect(found.exitCode == 1, "\(found.errors)")
            #expect(found.output.split(separator: "\n").count == 3)
            let fewer = try Binary.run("check", "--all", "-", "--profile", tight, "--json", input: text)
            #expect(fewer.output.split(separator: "\n").count == 1, "\(fewer.errors)")
        }
        let empty = try file("empty.json", #"{"separation":[]}"#)
        let refused = try Binary.run("check", "--all", "-", "--profile", empty, input: collection)
        #expect(refused.exitCode == 2)
        #expect(refused.errors.contains("field /separation"), "\(refused.errors)")
    }

    @Test func `what may stand for several features is never taken for one`() throws {
        defer { try? FileManager.default.removeItem(at: place) }  // a leftover harms nobody
        let features = [line("X-1").replacing("\"air\"", with: "\"air"), line("X-2"), line("X-3")]
        let picture = try file(
            "picture.geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[\(features.joined(separator: ","))]}")
        let plan = try file("plan.geojson", line("P-1"))
        let checked = try Binary.run("check", "--plan", plan, "--against", picture, "--skip-invalid")
        #expect(checked.exitCode == 2)
        #expect(checked.output.contains("this was no whole check"), "\(checked.output)")
        let nothing = try file("nothing.geojson", "{\"type\":\"FeatureCollection\",\"features\":[]}")
        let idle = try Binary.run("check", "--plan", nothing, "--against", plan)
        #expect(idle.exitCode == 2)
        #expect(idle.errors.contains("nothing.geojson"), "\(idle.errors)")
        let folder = try Binary.run("check", "--plan", plan, "--against", place.path)
        #expect(folder.errors.contains("it is a folder"), "\(folder.errors)")
    }

    @Test func `a plan is told where it would meet nothing of the picture, or that it would nowhere`() throws
    {
        defer { try? FileManager.default.removeItem(at: place) }  // a leftover harms nobody
        let plan = try file("plan.geojson", line("P-1"))
        let picture = try file(
            "picture.geojsonl", line("X-1"), line("X-2", from: "07:20", to: "08:00"),
            line("X-3", band: "\"floor_ft\":7500,\"ceiling_ft\":9000,\"altitude_reference\":\"AMSL\","))
        let checked = try Binary.run("check", "--plan", plan, "--against", picture, "--changes", "--json")
        #expect(checked.exitCode == 1)
        let opening = try read(#require(checked.output.split(separator: "\n").first)).required("opening")
            .object()
        let slot = try opening.text("slot")
        let feet = try opening.required("band_feet").integer()
        // Fifteen minutes after the last of them; a thousand feet below the first.
        #expect(slot == "2190-03-10T08:15:00Z")
        #expect(feet == -3_000)
        for moved in [
            line("P-1", from: "08:15", to: "09:15"),
            line("P-1", band: "\"floor_ft\":2000,\"ceiling_ft\":4000,\"altitude_reference\":\"AMSL\","),
        ] {
            let clean = try Binary.run("check", "--plan", file("moved.geojson", moved), "--against", picture)
            #expect(clean.exitCode == 0, "\(clean.output)")
        }

        let standing = try file("standing.geojson", line("X-9", kind: "hazard", to: nil, band: ""))
        let blocked = try Binary.run("check", "--plan", plan, "--against", standing, "--changes")
        #expect(
            blocked.output.contains(
                "P-1 has as its earliest slot: none within 72 hours; as its nearest band: none up to FL600."),
            "\(blocked.output)")
        let lines = try Binary.run("check", "--plan", plan, "--against", standing, "--changes", "--json")
        #expect(lines.output.contains(#""opening":{"band_feet":null,"slot":null}"#), "\(lines.output)")
    }
}
