import Foundation
import Testing

@Suite(.serialized) struct ProgramTests {
    @Test func `the demo plays through and verifies every log`() throws {
        let result = try Binary.run("demo", "--once")
        #expect(result.exitCode == 0, "\(result.errors)")
        for words in [
            "A filed A-601", "AIR-GROUND", "AIR-AIR", "west limit 37.82", "B proposes (CO01",
            "A agrees (CO02",
            "No conflict is left on either side", "witnessed by F", "verified",
        ] {
            #expect(result.output.contains(words), "\(words) in \(result.output)")
        }
    }

    @Test func `SIGTERM ends a node with exit 0 within five seconds`() async throws {
        let neighbours = try Neighbours()
        try neighbours.start()
        try await wait(for: "the node of A") {
            try await neighbours.a.status(of: "/health", token: "") == 200
        }
        let began = ContinuousClock.now
        #expect(neighbours.a.terminate() == 0)
        #expect(ContinuousClock.now - began < .seconds(5))
    }

    @Test func `a second process with one identity refuses to start, and so does one with a broken record`()
        async throws
    {
        let neighbours = try Neighbours()
        let a = neighbours.a
        try a.start()
        try await wait(for: "the node of A") { try await a.status(of: "/health", token: "") == 200 }
        let second = try Binary.run("serve", "--config", a.config)
        #expect(second.exitCode == 3)
        #expect(second.errors.contains("in use by another process"), "\(second.errors)")
        #expect(try await a.status(of: "/api/v1/status", token: "clearline-wrong") == 401)
        #expect(a.terminate() == 0)

        var bytes = try Data(contentsOf: URL(fileURLWithPath: a.store))
        bytes.replaceSubrange(0..<100, with: Data(repeating: 0x55, count: 100))
        try bytes.write(to: URL(fileURLWithPath: a.store))
        let damaged = try Binary.run("serve", "--config", a.config)
        #expect(damaged.exitCode == 3)
        #expect(damaged.errors.contains("clearline.sqlite"), "\(damaged.errors)")
        #expect(try Data(contentsOf: URL(fileURLWithPath: a.store)) == bytes)
    }

    @Test func `an unsigned charter and a half-signed one are refused by name`() throws {
        let neighbours = try Neighbours()
        try FileManager.default.removeItem(atPath: neighbours.charter)
        try neighbours.proposeCharter()
        let unsigned = try Binary.run("charter", "verify", neighbours.charter)
        #expect(unsigned.exitCode == 1)
        try expectDone(
            Binary.run("charter", "sign", "--directory", neighbours.a.directory, neighbours.charter))
        let half = try Binary.run("charter", "verify", neighbours.charter)
        #expect(half.exitCode == 1)
        #expect((half.errors + half.output).contains("B"), "\(half)")
        try FileManager.default.removeItem(atPath: neighbours.a.directory + "/charter.json")
        try FileManager.default.copyItem(
            atPath: neighbours.charter, toPath: neighbours.a.directory + "/charter.json")
        let serving = try Binary.run("serve", "--config", neighbours.a.config, "--check-config")
        #expect(serving.exitCode != 0)
        #expect(serving.errors.contains("not signed yet by B, F"), "\(serving.errors)")
        #expect(serving.errors.contains("charter.json"), "\(serving.errors)")
    }

    /// Each process hashes with a seed of its own: what hangs on the order of a set shows only between two of them.
    @Test func `the same seeds give the same runs in two processes`() throws {
        let runs = try (0..<2).map { _ in try Binary.run("simulate", "--seeds", "10", "--json") }
        #expect(runs[0].exitCode == 0, "\(runs[0].errors)")
        let lines = runs[0].output.split(separator: "\n")
        #expect(lines.count == 10)
        #expect(lines.allSatisfy { $0.contains("\"trace\":\"") }, "\(runs[0].output)")
        #expect(runs[0].output == runs[1].output)
    }

    @Test func `a configuration is checked beside the node that runs by it, and nothing is written`() throws {
        let neighbours = try Neighbours()
        let a = neighbours.a
        let before = try FileManager.default.contentsOfDirectory(atPath: a.directory).sorted()
        let check = try Binary.run("serve", "--config", a.config, "--check-config")
        #expect(check.exitCode == 0, "\(check.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: a.directory).sorted() == before)
        try a.start()
        #expect(try Binary.run("serve", "--config", a.config, "--check-config").exitCode == 0)
    }

    @Test func `a scenario that does not notice a missing rule is told apart from one that does`() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }  // a leftover harms nobody
        let scenarios = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("../../Scenarios").standardizedFileURL
        let kept = scenarios.appendingPathComponent("S24.yaml")
        let noticed = try Binary.run("scenario", "run", "--mutated", kept.path)
        #expect(noticed.exitCode == 0, "\(noticed.errors)")
        #expect(noticed.output.contains("fail, as they must\n  line "), "\(noticed.output)")
        let text = try String(contentsOf: kept, encoding: .utf8)
        let deaf = folder.appendingPathComponent("deaf.yaml")
        try text.replacing("key_rule: lamps-apart", with: "key_rule: separation")
            .write(to: deaf, atomically: true, encoding: .utf8)
        let passed = try Binary.run("scenario", "run", "--mutated", deaf.path)
        #expect(passed.exitCode == 1)
        #expect(passed.output == "S24 without separation: PASSES, and must not\n")
    }
}
