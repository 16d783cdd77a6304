import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Whether texts are made by the phrasebook that was agreed on, and by the one that their author means.
struct PhrasebookAgreedTests {
    private let other = Digest(hashing: Array("another phrasebook".utf8))

    @Test func `what a member says is UNVERIFIED while its newest check names another phrasebook`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        let checks: [(Digest, [String])] = [(other, ["B"]), (Phrasebook.standard.digest, [])]
        for (digest, unverified) in checks {
            wire.say(
                "B",
                .of(.lineCheck, ["number": .count(1), "at": .time(wire.now), "phrasebook": .digest(digest)]),
                to: ["A"])
            wire.advance(seconds: 1)
            let node = wire.node("A")
            let marked = (["A", "B", "F"] as [MemberName]).filter { node.isUnverified(textOf: $0) }
            #expect(marked.map(\.text) == unverified)
            #expect(node.hasAgreedPhrasebook)
            for again in wire.restarted("A") {
                #expect(again.isUnverified(textOf: "B") == node.isUnverified(textOf: "B"))
            }
        }
    }

    @Test func `an answer to a check names a phrasebook too, and before either nothing is known`() throws {
        var wire = Wire(try Mechanism())
        wire.advance(seconds: 1)
        let before = wire.node("A")
        #expect(before.phrasebookDiffers(from: "B") == nil)
        #expect(!before.isUnverified(textOf: "B"))
        let own = Phrasebook.standard.digest
        for (number, named) in [other, own].enumerated() {
            let check = Message.of(
                .lineCheck,
                ["number": .count(Int64(number + 1)), "at": .time(wire.now), "phrasebook": .digest(own)])
            guard case .sent(let serial) = wire.say("A", check, to: ["B"]) else {
                Issue.record("the check was not sent")
                return
            }
            let answer = Message.of(
                .lineCheckReply,
                ["quality": .count(5), "at": .time(wire.now), "phrasebook": .digest(named)])
            wire.say("B", answer, re: serial)
            wire.advance(seconds: 1)
            let node = wire.node("A")
            #expect(node.phrasebookDiffers(from: "B") == (named == other))
            #expect(node.isUnverified(textOf: "B") == (named == other))
            let remark = LineRemark.phrasebooksDiffer(own: own, other: other)
            #expect(node.remarks(on: "B", at: wire.now).contains(remark) == (named == other))
        }
    }

    @Test func `a node whose phrasebook is not the charter's verifies no text, and goes on`() throws {
        let mechanism = try Mechanism()
        let agreed = String(decoding: mechanism.charter.encoded, as: UTF8.self)
        let unlike = agreed.replacing(Phrasebook.standard.digest.hex, with: other.hex)
        let charter = try Charter(encoded: Array(unlike.utf8))
        let node = Node("A", of: charter, keys: mechanism.keys(of: "A"), records: [])
        #expect(!node.hasAgreedPhrasebook)
        for name in ["A", "B", "F"] as [MemberName] { #expect(node.isUnverified(textOf: name)) }
        #expect(mechanism.node("A").hasAgreedPhrasebook)
    }
}
