import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// A counterpart that speaks of epochs which are not, to keep a node busy or to have it sign what is untrue.
struct HostileEpochTests {
    private let mechanism: Mechanism

    init() throws { mechanism = try Mechanism() }

    private func continuation(epoch: UInt32, size: UInt64) -> [UInt8] {
        let root = Digest(hashing: []).hex
        return Array("{\"cause\":\"restored\",\"epoch\":\(epoch),\"root\":\"\(root)\",\"size\":\(size)}".utf8)
    }

    /// One that went on from itself would have no beginning.
    @Test(arguments: [(1, 0), (1, 1), (1, 1 << 40), (7, 3)] as [(UInt32, UInt64)])
    func `a continuation that begins no epoch is refused`(epoch: UInt32, size: UInt64) throws {
        var line = HeardLine(mechanism)
        for _ in 0..<2 { line.scribe.write(.continuation, continuation(epoch: epoch, size: size)) }
        try line.hear()
        let link = try #require(line.node.link(to: "A"))
        #expect(link.inbox.size == 2)
        let said = line.node.entries.filter { $0.serial.log.author == "B" }
        #expect(said.compactMap(\.refusal) == [.wrongPlace, .wrongPlace])
        #expect(line.node.register(of: "A-B", heldAt: line.now.minutes(5))?.head.size == 2)
    }

    /// A is told again and again that its log is closed.
    @Test func `a counterpart's mere word opens an epoch at once only the first time`() throws {
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.advance(seconds: 5)
        var epochs: [UInt32] = []
        for second: Int64 in 0..<130 {
            let out = try #require(wire.node("A").link(to: "B")).outbox
            epochs.append(out.log.epoch)
            let held = Holding(epoch: out.log.epoch, size: 0, root: TreeHash.empty)
            let returned = Returned(
                ask: nil, epoch: out.log.epoch, start: 0, entries: [], checkpoint: nil,
                proof: ConsistencyProof([]))
            let message = try Scribe(mechanism, log: "B-A").message(
                held: held, clock: wire.now, returned: returned)
            wire.unreachable = ["B", "F"]
            wire.happen(
                .exchangeRequested(wire.freshRequest(), by: "B", message, wire.freshEntropy()), to: "A")
            wire.now = wire.now.seconds(1)
            _ = second
        }
        #expect(epochs.first == 1)
        #expect(epochs.last == 3, "at once, and after a minute; the third would be after two more")
    }

    /// A has lost part of its record, and B says that it holds an epoch that A has never begun.
    @Test(arguments: [(2, 5), (9, 1 << 40), (1, 1 << 40)] as [(UInt32, UInt64)])
    func `no epoch goes on from what nobody can hold`(epoch: UInt32, size: UInt64) throws {
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-601", told: .to(["B"]))))
        wire.officer("A", .file(try .sketch("A-602", east: 30, told: .to(["B"]))))
        wire.advance(seconds: 5)
        let whole = try #require(wire.node("A").link(to: "B")).outbox
        wire.unreachable = ["B", "F"]
        wire.restart("A", keeping: 2)
        wire.advance(seconds: 1)
        let parted = try #require(wire.node("A").link(to: "B"))
        #expect(!parted.canWrite)
        let signer = try NoteSigner(
            name: "A-B".origin(mechanism), key: mechanism.keys(of: "A").log)
        let checkpoint = signer.sign(try Checkpoint(origin: "A-B".origin(mechanism), head: whole.tree.head))
        for ask in try asks(of: "A", in: &wire) {
            let returned = Returned(
                ask: ask, epoch: 1, start: parted.outbox.size,
                entries: [ExchangeMessage.Parcel(leaf: Array("junk".utf8), body: nil)],
                checkpoint: checkpoint.note, proof: ConsistencyProof([]))
            let held = Holding(epoch: epoch, size: size, root: Digest(hashing: []))
            let message = try Scribe(mechanism, log: "B-A").message(
                held: held, clock: wire.now, returned: returned)
            wire.happen(
                .exchangeRequested(wire.freshRequest(), by: "B", message, wire.freshEntropy()), to: "A")
        }
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B")
        #expect(wire.node("A").link(to: "B")?.canWrite == false)
    }

    /// What A's node says it has lost, in whatever it would send now.
    private func asks(of name: MemberName, in wire: inout Wire) throws -> [MessageID] {
        let message = try Scribe(mechanism, log: "B-A").message(clock: wire.now)
        let actions = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "B", message, wire.freshEntropy()), to: name)
        let asks = actions.answers.compactMap { answer -> MessageID? in
            if case .message(let message) = answer { message.lost?.ask } else { nil }
        }
        #expect(!asks.isEmpty)
        return asks
    }
}

extension String {
    fileprivate func origin(_ mechanism: Mechanism) -> String {
        sound(Serial("\(self)-0"), self).log.origin(in: mechanism.charter.mechanism)
    }
}
