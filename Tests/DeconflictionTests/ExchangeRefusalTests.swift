import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What can't be taken is held, refused in so many words, and does not block what follows.
struct ExchangeRefusalTests {
    private var wire: Wire
    private let mechanism: Mechanism

    init() throws {
        mechanism = try Mechanism()
        wire = Wire(mechanism)
        wire.advance(seconds: 1)
    }

    private mutating func ask(_ message: ExchangeMessage) -> [Action] {
        wire.happen(.exchangeRequested(wire.freshRequest(), by: "A", message, wire.freshEntropy()), to: "B")
    }

    private func untakeable(_ refusal: Refusal) throws -> Scribe {
        var scribe = Scribe(mechanism, log: "A-B")
        let body = try Notice.sketch("A-601").body.encoded
        switch refusal {
        case .notCanonical: scribe.write(leaf: Array("not an entry".utf8))
        case .notKnown: scribe.write(try #require(Code("ZZ99")), body)
        case .wrongPlace: scribe.write(.airActivity, body, at: "A-B-5")
        case .bodyAbsent: scribe.write(.airActivity, body) { _ in nil }
        case .bodyTooLarge: scribe.write(.airActivity, [UInt8](repeating: 0x20, count: (1 << 20) + 1))
        case .bodyMismatch: scribe.write(.airActivity, body) { Body(salt: $0.salt, bytes: $0.bytes + [0x20]) }
        case .bodyUnreadable: scribe.write(.airActivity, Array("{}".utf8))
        }
        return scribe
    }

    @Test(arguments: Refusal.allCases)
    mutating func `an entry that can't be taken is held and refused in the answer that receipts it`(
        refusal: Refusal
    ) throws {
        let scribe = try untakeable(refusal)
        let actions = ask(try scribe.message())
        guard case .message(let answer) = actions.answers.first else {
            return #expect(Bool(false), "\(actions)")
        }
        let said = try answer.entries.map { try Entry(encoded: $0.leaf) }
        #expect(said.map(\.code) == [.refused])
        #expect(said.map(\.refusal) == [refusal])
        #expect(said.map(\.regarding) == [.serial("A-B-0")])
        let receipt = try SignedCheckpoint(#require(answer.receipt)).checkpoint
        #expect(receipt.head == TreeHead(size: 1, root: scribe.tree.root))
        #expect(wire.node("B").register.all == [])

        let records = actions.stored
        #expect(records.entries.count == 2)
        let own = try #require(
            records.firstIndex { if case .entry("B-A", _, _, _, _) = $0 { true } else { false } })
        let given = try #require(records.firstIndex { if case .receipt = $0 { true } else { false } })
        #expect(own < given)
        let kept = Record.entry(
            "A-B", leaf: scribe.parcels[0].leaf, body: nil, at: wire.now, refusal: refusal)
        #expect(records.contains(kept))
    }

    @Test(arguments: ["another salt", "a short salt", "another's commitment"])
    mutating func `a body stands only with its own salt at its own place`(what: String) throws {
        var scribe = Scribe(mechanism, log: "A-B")
        let body = try Notice.sketch("A-601").body.encoded
        switch what {
        case "another salt":
            scribe.write(.airActivity, body) { Body(salt: [UInt8](repeating: 8, count: 32), bytes: $0.bytes) }
        case "a short salt":
            scribe.write(.airActivity, body) { Body(salt: Array($0.salt.prefix(31)), bytes: [9] + $0.bytes) }
        default: scribe.write(.airActivity, body) { Body(salt: $0.salt, bytes: $0.bytes.reversed()) }
        }
        guard case .message(let answer) = ask(try scribe.message()).answers.first else { return }
        #expect(try answer.entries.map { try Entry(encoded: $0.leaf).refusal } == [.bodyMismatch])
    }

    @Test mutating func `what follows an entry that can't be taken is taken all the same`() throws {
        var scribe = try untakeable(.bodyUnreadable)
        scribe.file(try .sketch("A-602"), message: 2)
        scribe.write(leaf: [0xFF])
        scribe.file(try .sketch("A-603"), message: 3)
        guard case .message(let answer) = ask(try scribe.message()).answers.first else { return }
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-602", "A-603"])
        let said = try answer.entries.map { try Entry(encoded: $0.leaf) }
        #expect(said.map(\.regarding) == [.serial("A-B-0"), .serial("A-B-2")])
    }

    /// A refusal that spoke of a size without a checkpoint could not be shown to anybody later.
    @Test mutating func `a refusal says that its author held the checkpoint that covers what it refuses`()
        throws
    {
        var scribe = try untakeable(.bodyUnreadable)
        scribe.file(try .sketch("A-602"), message: 2)
        guard case .message(let answer) = ask(try scribe.message()).answers.first else { return }
        let said = try Entry(encoded: #require(answer.entries.first).leaf)
        #expect(said.holds == Holding(epoch: 1, size: 2, root: scribe.tree.root))
    }

    @Test
    mutating func `a body that is lost on its way leaves the lamp dark at its author's, with the reason`()
        throws
    {
        wire.tampering = { name, message in
            guard name == "A", message.log == "A-B" else { return message }
            return message.with(entries: message.entries.map { .init(leaf: $0.leaf, body: nil) })
        }
        wire.officer("A", .file(try .sketch("A-601")))
        wire.tampering = { $1 }
        wire.officer("A", .file(try .sketch("A-602")))
        wire.advance(seconds: 20)
        let node = wire.node("A")
        #expect(node.delivered("A-B-0") == nil)
        #expect(node.refusal(of: "A-B-0") == .bodyAbsent)
        #expect(node.delivered("A-B-1") != nil)
        #expect(node.refusal(of: "A-B-1") == nil)
        let file = try #require(node.register[NoticeKey(author: "A", handle: try Handle("A-601"))])
        #expect(node.copies(of: file).map(\.refusal) == [.bodyAbsent])
        #expect(node.findings(of: file.key) == [.notTaken("A-B-0", .bodyAbsent)])
        #expect(node.lead(of: file).delivery == nil)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-602"])
    }

    @Test mutating func `a refusal is never refused in turn`() throws {
        wire.tampering = { name, message in
            guard name == "A", message.log == "A-B" else { return message }
            return message.with(entries: message.entries.map { .init(leaf: $0.leaf, body: nil) })
        }
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 60)
        let between = wire.node("A").entries.map(\.serial).filter { $0.log != "A-F" }
        #expect(between == ["A-B-0", "B-A-0"])
    }

    /// Whoever had the receipt without the refusal would take the entry for delivered.
    @Test mutating func `a receipt waits until the refusals before it fit an answer`() throws {
        wire.unreachable = ["A"]
        for number in 0..<300 {
            wire.officer("B", .file(try .sketch("B-\(number)", east: Int32(number) * 20, told: .to(["A"]))))
        }
        var scribe = Scribe(mechanism, log: "A-B")
        scribe.write(leaf: [1])
        guard case .message(let first) = ask(try scribe.message()).answers.first else { return }
        #expect(first.entries.count == 256)
        #expect(first.receipt == nil)
        var reader = Scribe(mechanism, log: "B-A")
        for parcel in first.entries { reader.write(leaf: parcel.leaf) }
        let held = Holding(epoch: 1, size: 256, root: reader.tree.root)
        guard case .message(let second) = ask(try scribe.message(held: held)).answers.first else { return }
        #expect(second.entries.count == 45)
        #expect(second.start == 256)
        #expect(try SignedCheckpoint(#require(second.receipt)).checkpoint.size == 1)
        let last = try Entry(encoded: #require(second.entries.last).leaf)
        #expect(last.refusal == .notCanonical)
    }

    @Test mutating func `what was refused stays refused after a restart`() throws {
        _ = ask(try untakeable(.bodyUnreadable).message())
        let before = wire.node("B")
        wire.restart("B")
        #expect(wire.node("B").entries == before.entries)
        #expect(wire.node("B").register.all == [])
    }
}
