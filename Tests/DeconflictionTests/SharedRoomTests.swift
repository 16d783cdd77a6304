import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What a desk is shown when there is more than it has room for.
struct SharedRoomTests {
    @Test func `a flood of one author hides neither another's message nor its own FLASH`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        let check = Message.of(
            .lineCheck,
            ["number": .count(1), "at": .time(wire.now), "phrasebook": .digest(Digest(hashing: [1]))])
        for _ in 0..<6 { wire.say("A", check, to: ["B"]) }
        for _ in 0..<2 { wire.say("A", .stopHere, to: ["B"]) }
        wire.say("B", .stopHere, to: ["A"])
        wire.advance(seconds: 5)
        let board = wire.node("B").messages
        let all = board.all
        #expect(all.count == 9)
        let shown = board.shared(all, upTo: 4)
        #expect(shown.map(\.author) == ["A", "A", "B"])
        #expect(shown.map(\.code) == [.stop, .stop, .stop])
        #expect(board.shared(all, upTo: 9) == all)
        let most = board.shared(all, upTo: 8)
        #expect(most.count { $0.author == "A" } == 4)
        let kept = most.map(\.filing.serial).filter { $0.log.author == "A" }
        #expect(kept == ["A-B-0", "A-B-1", "A-B-6", "A-B-7"])
    }
}
