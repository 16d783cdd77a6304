import Foundation
import Testing

/// What officers say and see at their terminals, each against the own running node.
@Suite(.serialized) struct MessageCommandTests {
    private static let position = #"{"position":[38.1,34.5]}"#

    /// A program that writes down with what it is called, a line each time.
    private func program(in place: URL, writingTo file: URL) throws -> String {
        let program = place.appendingPathComponent("ring")
        try Data("#!/bin/sh\nprintf '%s\\n' \"$*\" >> '\(file.path)'\n".utf8).write(to: program)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
        return program.path
    }

    /// A command of this says at once when a line is not up.
    private func awaitLines(_ neighbours: Neighbours) async throws {
        try await wait(for: "the lines") {
            for member in [neighbours.a, neighbours.b] { try member.command("line", "state") }
            return true
        }
    }

    @Test func `STOP rings at the other desk and is answered there, and its lamps light at the first`()
        async throws
    {
        let neighbours = try Neighbours()
        let (a, b) = (neighbours.a, neighbours.b)
        let rung = neighbours.place.appendingPathComponent("rung")
        try a.start()
        try b.start(onFlash: program(in: neighbours.place, writingTo: rung))
        try neighbours.f.start()
        try await awaitLines(neighbours)

        let sent = try a.command("message", "send", "SF01", "--to", "B", "--parameters", Self.position)
        #expect(sent.hasPrefix("FLASH SF01 A-B-0 from A, watch officer\n"), "\(sent)")
        try await wait(for: "the STOP at B") { try b.command("message", "list").contains("A-B-0") }
        let listed = try b.command("message", "list").split(separator: "\n")
        let row = try #require(listed.first { $0.hasPrefix("A-B-0 ") })
        #expect(
            row.split(separator: " ").prefix(7)
                == ["A-B-0", "SF01", "FLASH", "A", "B", "D---", "UNACKNOWLEDGED"], "\(row)")
        try await wait(for: "the bell at B") {
            try String(contentsOf: rung, encoding: .utf8) == "A-B-0 SF01 FLASH\n"
        }

        let received = try b.command("message", "answer", "A-B-0", "AK01")
        #expect(received.hasPrefix("ROUTINE AK01 B-A-0 from B, watch officer\n"), "\(received)")
        try b.command(
            "message", "answer", "A-B-0", "AK02", "--parameters",
            #"{"readback":{"code":"SF01","values":\#(Self.position)}}"#)
        try b.command("message", "answer", "A-B-0", "SF02", "--parameters", Self.position)
        try await wait(for: "the lamps at A") {
            try a.command("message", "show", "A-B-0").contains("  B: ANSWERED, lamps DSU-\n")
        }
        let shown = try a.command("message", "show", "A-B-0")
        for answer in ["B-A-0", "B-A-1", "B-A-2"] { #expect(shown.contains("\n  \(answer) "), "\(shown)") }
    }

    @Test func `a line check is made at one desk, waits at the other, and is answered by a human there`()
        async throws
    {
        let neighbours = try Neighbours()
        let (a, b) = (neighbours.a, neighbours.b)
        try neighbours.start()
        try await awaitLines(neighbours)
        #expect(try a.command("line", "check", "B").contains("LN01 A-B-0 from A"))
        let waiting = "The line check A-B-0 waits for an answer (LN02)."
        try await wait(for: "the check at B") { try b.command("line", "state").contains(waiting) }
        try b.command("message", "answer", "A-B-0", "LN02", "--parameters", #"{"quality":5}"#)
        #expect(try !b.command("line", "state").contains(waiting))
        try await wait(for: "the answer at A") {
            try a.command("message", "show", "A-B-0").contains("I read you 5 of 5.")
        }
    }
}
