import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What a hostile member sends in answer, as it comes to a node: taken into the record, shown for what it is, and no answer.
struct HostileAnswerTests {
    private static let received = Message.of(.received, ["at": .time(.morning)]).canonical.encoded

    @Test(arguments: [false, true])
    func `an answer to another's question lights nobody's lamp`(byMessage: Bool) throws {
        var line = HeardLine(try Mechanism(), of: "F")
        line.officer(.send(.stopHere, to: ["A"], regarding: nil))
        let message = try #require(line.node.messages["B-A-0"]).id.message
        let reference: Reference = byMessage ? .message(message) : .serial("B-A-0")
        line.scribe.write(.received, Self.received, regarding: reference, message: 1)
        try line.hear()
        let board = line.node.messages
        let refused = Judgement.Finding.refused(.anothersQuestion(addressee: "A"))
        #expect(board.judgements(ofEntries: ["F-B-0"])["F-B-0"]?.finding == refused)
        let question = try #require(board["B-A-0"])
        #expect(board.judgements(of: question).map(\.finding) == [refused])
        let recipients = board.recipients(of: question)
        #expect(recipients.map(\.member) == ["A"])
        #expect(recipients.map(\.spoken) == [nil])
    }

    @Test func `an answer after a cancellation counts if they crossed, and not if its author knew`() throws {
        var line = HeardLine(try Mechanism())
        line.officer(.file(try .sketch("B-601", told: .to(["A"]))))
        line.officer(.turn(try Handle("B-601"), .cancel))
        let outbox = try #require(line.node.link(to: "A")).outbox
        let holds = Holding(epoch: outbox.log.epoch, size: outbox.size, root: outbox.tree.root)
        let answer = Message.of(.noConflict, ["until": .time(.morning.minutes(60))]).canonical.encoded
        line.scribe.write(.noConflict, answer, regarding: .serial("B-A-0"), message: 1)
        line.scribe.write(.noConflict, answer, regarding: .serial("B-A-0"), message: 2, holds: holds)
        try line.hear()
        let judged = line.node.messages.judgements(ofEntries: ["A-B-0", "A-B-1"])
        guard case .counts(let effect) = judged["A-B-0"]?.finding else {
            Issue.record("\(String(describing: judged["A-B-0"]?.finding))")
            return
        }
        #expect(effect.crossed)
        #expect(judged["A-B-1"]?.finding == .refused(.over(.withdrawn)))
    }

    @Test func `what a node says by itself is nobody's answer`() throws {
        var line = HeardLine(try Mechanism())
        line.officer(.send(.stopHere, to: ["A"], regarding: nil))
        line.scribe.write(
            .received, Self.received, regarding: .serial("B-A-0"), message: 1, role: DeskRole.node)
        try line.hear()
        let board = line.node.messages
        #expect(board.judgements(ofEntries: ["A-B-0"])["A-B-0"]?.finding == .refused(.notHuman))
        let recipient = try #require(board["B-A-0"].map { board.recipients(of: $0) }?.first)
        #expect(recipient.spoken == nil)
        #expect(recipient.seen == nil)
        line.scribe.write(.received, Self.received, regarding: .serial("B-A-0"), message: 2)
        try line.hear()
        let after = line.node.messages
        #expect(after["B-A-0"].map { after.recipients(of: $0) }?.first?.seen?.serial == "A-B-1")
    }
}
