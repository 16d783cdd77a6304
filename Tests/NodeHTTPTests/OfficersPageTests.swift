import Deconfliction
import Foundation
import HTTPTypes
import Line
import NodeHTTP
import Testing

struct OfficersPageTests {
    @Test(arguments: [
        ("/", "<!doctype html>", "text/html; charset=utf-8"),
        ("/console/main.js", "1;", "text/javascript; charset=utf-8"),
        ("/basemap.geojson", "{}", "application/geo+json"),
        ("/leaflet/leaflet.css", "a{}", "text/css; charset=utf-8"),
        ("/leaflet/images/layers.png", "png", "image/png"),
    ])
    func `the console's files are served under a strict policy`(path: String, text: String, type: String)
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(.get, path, headers: [:])
            #expect(answer.text == text)
            #expect(answer.headers[.contentType] == type)
            #expect(answer.headers[.cacheControl] == "no-cache")
            #expect(answer.headers[.xContentTypeOptions] == "nosniff")
            let policy = try #require(answer.headers[.contentSecurityPolicy])
            #expect(
                policy.hasPrefix(
                    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"))
            #expect(policy.hasSuffix("base-uri 'none'; form-action 'none'; frame-ancestors 'none'"))
        }
    }

    @Test(arguments: [
        "/console/README.md", "/console/index.html", "/leaflet/leaflet.js.gz", "/console/../member.json",
        "/console/%2e%2e/member.json", "/console/..%2fmember.json", "/console//main.js", "/console/",
        "/leaflet/images",
        "/console/leaflet/..", "/member.json",
    ])
    func `nothing else is`(path: String) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await fixture.ask(.get, path, headers: [:]).status == 404)
        }
    }

    @Test func `a link that leads out of the directory is not followed`() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent("link-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }  // left to the system's cleaning
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: place.appendingPathComponent("index.html").path, withDestinationPath: "/etc/hostname")
        #expect(ConsoleFiles(console: place.path, leaflet: place.path).warnings.count == 2)
    }

    @Test func `metrics count and never tell`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-601"))
            _ = try await fixture.other(.file(notice(circle("B-610", audience: "\"to\":[\"A\"]"))))
            let metrics = try await fixture.ask(.get, "/metrics", headers: [:])
            let name = "\(fixture.charter.mechanism)".prefix(16)
            #expect(
                metrics.text.contains(
                    "clearline_log_entries{mechanism=\"\(name)\",member=\"A\",log=\"A-B\"} 1\n"))
            #expect(metrics.text.contains("clearline_conflicts_open{mechanism=\"\(name)\",member=\"A\"} 1\n"))
            #expect(
                metrics.text.contains("clearline_line_up{mechanism=\"\(name)\",member=\"A\",peer=\"B\"} 1\n"))
            #expect(
                metrics.text.contains("clearline_line_up{mechanism=\"\(name)\",member=\"A\",peer=\"F\"} 0\n"))
            for secret in ["601", "610", "34.5", "37.6", "Ada", "survey"] {
                #expect(!metrics.text.contains(secret) || "\(name)".contains(secret))
            }
        }
    }

    @Test func `beyond this machine metrics are an officer's to read, and health is anybody's`() async throws
    {
        try await OfficersFixture.run(isLoopback: false) { (fixture) async throws in
            #expect(try await fixture.ask(.get, "/metrics", headers: [:]).status == 401)
            #expect(try await fixture.ask(.get, "/metrics").status == 200)
            #expect(try await fixture.ask(.get, "/health", headers: [:]).status == 200)
        }
    }
}
