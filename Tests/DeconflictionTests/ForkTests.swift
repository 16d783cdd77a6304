import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Two histories of one log: evidence that anybody can verify, an end to that log, and a line that goes on.
struct ForkTests {
    private let mechanism: Mechanism
    private var wire: Wire

    init() throws {
        mechanism = try Mechanism()
        wire = Wire(mechanism)
    }

    /// What A wrote, and what it could have written instead.
    private func histories() throws -> (Scribe, Scribe) {
        var (first, second) = (Scribe(mechanism, log: "A-B"), Scribe(mechanism, log: "A-B"))
        for number in 0..<5 {
            first.file(try .sketch("A-\(number)"), message: UInt8(number))
            second.file(try .sketch(number == 3 ? "X-\(number)" : "A-\(number)"), message: UInt8(number))
        }
        return (first, second)
    }

    private func signed(_ scribe: Scribe, size: UInt64) throws -> SignedCheckpoint {
        let origin = scribe.log.origin(in: mechanism.charter.mechanism)
        let signer = try NoteSigner(name: origin, key: mechanism.keys(of: scribe.log.author).log)
        return signer.sign(
            try Checkpoint(origin: origin, head: TreeHead(size: size, root: scribe.tree.root(at: size))))
    }

    @Test func `evidence is of two checkpoints that one history cannot have, whatever their sizes`() throws {
        let (first, second) = try histories()
        let key = mechanism.charter.logKey(of: "A-B")
        for size in 0...5 as ClosedRange<UInt64> {
            for other in 0...size {
                let fork = ForkEvidence(
                    key: key, tree: first.tree, signed: try signed(first, size: size),
                    other: try signed(second, size: other))
                #expect((fork != nil) == (other > 3), "\(other) of \(size)")
                guard let fork else { continue }
                #expect(fork.holds())
                #expect(try ForkEvidence(encoded: fork.encoded) == fork)
            }
        }
    }

    @Test func `evidence that is changed anywhere is none`() throws {
        let (first, second) = try histories()
        let fork = try #require(
            ForkEvidence(
                key: mechanism.charter.logKey(of: "A-B"), tree: first.tree,
                signed: try signed(first, size: 5),
                other: try signed(second, size: 4)))
        let bytes = fork.encoded
        for position in bytes.indices {
            var changed = bytes
            changed[position] ^= 1
            // What cannot be read is none either.
            guard let read = try? ForkEvidence(encoded: changed), read != fork else { continue }
            #expect(!read.holds(), "byte \(position)")
        }
        for length in bytes.indices {
            #expect(throws: JSONFault.self) { try ForkEvidence(encoded: Array(bytes.prefix(length))) }
        }
    }

    @Test func `nobody can make evidence of one history, nor of two authors`() throws {
        let (first, _) = try histories()
        let other = Scribe(mechanism, log: "B-A")
        let key = mechanism.charter.logKey(of: "A-B")
        let proof = first.tree.consistencyProof(from: 3, to: 5)
        let root = first.tree.root(at: 3)
        let larger = try signed(first, size: 5)
        let claims = [
            ForkEvidence(
                key: key, smaller: try signed(first, size: 3), larger: larger, root: root, proof: proof),
            ForkEvidence(
                key: mechanism.charter.logKey(of: "B-A"), smaller: try signed(other, size: 0),
                larger: try signed(other, size: 0), root: root, proof: proof),
            ForkEvidence(
                key: key, smaller: try signed(first, size: 3), larger: larger, root: Digest(hashing: [1]),
                proof: proof),
        ]
        #expect(claims.allSatisfy { !$0.holds() })
    }

    @Test
    mutating func `a log that was forked is closed, its author opens a new epoch, and the line goes on`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        // B is shown another history, signed with A's key, before A's own next entry reaches it.
        var other = Scribe(mechanism, log: "A-B")
        other.file(try .sketch("X-601"))
        let answer = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "A", try other.message(), wire.freshEntropy()),
            to: "B")
        #expect(answer.stored.contains { if case .fork("A-B", _, _) = $0 { true } else { false } })
        wire.officer("A", .file(try .sketch("A-602", kind: .hazard)))
        wire.officer("B", .file(try .sketch("B-610", told: .to(["A"]))))
        wire.advance(seconds: 30)

        let (a, b) = (try #require(wire.node("A").link(to: "B")), try #require(wire.node("B").link(to: "A")))
        #expect(a.outbox.log == "A-B.2")
        #expect(b.inbox.log == "A-B.2")
        #expect(b.inbox.tree.root == a.outbox.tree.root)
        #expect(a.outbox.receipts.size == a.outbox.size)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-601", "A-602", "B-610"])
        #expect(wire.node("A").register.all.map(\.key.handle.text) == ["A-601", "A-602", "B-610"])
        #expect(a.findings == [.contradiction("A-B")])
        #expect(b.findings == [.contradiction("A-B")])
        #expect(wire.node("A").link(to: "B")?.inbox.log == "B-A", "the other direction has its own epoch")
    }

    /// A dispute is about the past; whoever is in danger is told now.
    @Test mutating func `what is said for safety is delivered while the record is disputed`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        var other = Scribe(mechanism, log: "A-B")
        other.file(try .sketch("X-601"))
        _ = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "A", try other.message(), wire.freshEntropy()),
            to: "B")
        #expect(wire.node("B").link(to: "A")?.findings == [.contradiction("A-B")])
        #expect(wire.say("B", .stopHere, to: ["A"]) == .sent("B-A-0"))
        #expect(
            wire.recipient("A", of: "B-A-0", at: "B").delivered != nil,
            "in the direction that is not disputed")
        wire.say("A", .stopHere, to: ["B"])
        wire.advance(seconds: 1)
        let stops = wire.node("B").messages.all.filter { $0.author == "A" && $0.code == .stop }
        #expect(stops.count == 1)
        #expect(stops.first.map { $0.copies.map(\.serial.log) } == ["A-B.2"])
    }

    /// Of each message of an author's: the logs that a node says are disputed.
    private func disputed(_ author: MemberName, at node: Node) -> [[LogName]] {
        node.messages.all.filter { $0.author == author }.map { message in
            node.concern(of: message, at: wire.now).findings.compactMap {
                if case .recordDisputed(let log) = $0 { log } else { nil }
            }
        }
    }

    @Test mutating func `messages in a disputed log and in the next epoch are marked, at both ends`() throws {
        wire.say("A", .stopHere, to: ["B", "F"])
        wire.advance(seconds: 1)
        var other = Scribe(mechanism, log: "A-B")
        other.file(try .sketch("X-601"))
        _ = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "A", try other.message(), wire.freshEntropy()),
            to: "B")
        #expect(disputed("A", at: wire.node("B")) == [["A-B"]])
        #expect(disputed("A", at: wire.node("A")) == [[]], "it has not been shown")
        wire.say("A", .stopHere, to: ["B"])
        wire.say("A", .stopHere, to: ["F"])
        wire.say("B", .stopHere, to: ["A"])
        wire.advance(seconds: 1)
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
        let said: [(MemberName, [[LogName]])] = [
            ("A", [["A-B"], ["A-B"], []]), ("B", [["A-B"], ["A-B"]]),
        ]
        for (name, expected) in said {
            let records = wire.disk(name)
            let forks = records.filter { if case .fork = $0 { true } else { false } }
            #expect(forks.count == 1)
            let early = mechanism.node(name, records: forks + records.filter { !forks.contains($0) })
            for node in [wire.node(name), early] + wire.restarted(name) {
                #expect(disputed("A", at: node) == expected, "at \(name)")
                #expect(disputed("B", at: node) == [[]], "the other direction is not disputed")
            }
        }
        #expect(disputed("A", at: wire.node("F")) == [[], []], "nor is another line")
    }

    @Test mutating func `evidence in one file is checked with nothing but the file`() throws {
        let (first, second) = try histories()
        let fork = try #require(
            ForkEvidence(
                key: mechanism.charter.logKey(of: "A-B"), tree: first.tree,
                signed: try signed(first, size: 5),
                other: try signed(second, size: 4)))
        let bundle = ForkBundle(charter: try mechanism.signedCharter(), fork: fork)
        let id = mechanism.charter.mechanism
        #expect(try ForkBundle(encoded: bundle.encoded).fork == fork)
        #expect(ForkBundle.isWritten(in: bundle.encoded))
        let verdict = bundle.verdict(for: id)
        #expect(verdict.faults == [])
        #expect(verdict.proved.last == .twoHistories("A-B", at: 4, and: 5))
        #expect(!bundle.verdict(for: MechanismID(Digest(hashing: []))).holds)
        // Two histories of B's log, signed with A's key: they are none of B's.
        let origin = ("B-A" as LogName).origin(in: id)
        let signer = try NoteSigner(name: origin, key: mechanism.keys(of: "A").log)
        let heads = try [1, 2].map { byte in
            signer.sign(
                try Checkpoint(origin: origin, head: TreeHead(size: 1, root: Digest(hashing: [byte]))))
        }
        let stranger = ForkEvidence(
            key: signer.verifierKey, smaller: heads[0], larger: heads[1], root: heads[1].checkpoint.root,
            proof: ConsistencyProof([]))
        #expect(stranger.holds())
        #expect(!ForkBundle(charter: bundle.charter, fork: stranger).verdict(for: id).holds)
        for position in stride(from: 0, to: bundle.encoded.count, by: 7) {
            var changed = bundle.encoded
            changed[position] ^= 1
            // What cannot be read is none either.
            let read = try? ForkBundle(encoded: changed)
            #expect(read?.verdict(for: id).holds != true, "byte \(position)")
        }
    }

    @Test mutating func `what is known of a fork is known after a restart`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        var other = Scribe(mechanism, log: "A-B")
        other.file(try .sketch("X-601"))
        _ = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "A", try other.message(), wire.freshEntropy()),
            to: "B")
        let fork = try #require(wire.node("B").link(to: "A")?.inbox.fork)
        wire.restart("B")
        #expect(wire.node("B").link(to: "A")?.inbox.fork == fork)
        #expect(wire.node("B").link(to: "A")?.inbox.isClosed == true)
        wire.advance(seconds: 30)
        wire.restart("A")
        wire.restart("B")
        wire.advance(seconds: 30)
        #expect(wire.node("B").link(to: "A")?.inbox.log == "A-B.2")
        #expect(wire.node("A").link(to: "B")?.outbox.log == "A-B.2")
    }

    /// The witness holds the other history of an epoch that is over; nobody reads that log any more.
    @Test
    mutating func `a fork of an earlier epoch is kept as evidence, and the epoch that is written goes on`()
        throws
    {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        wire.restart("A", keeping: 0)
        wire.advance(seconds: 60)
        #expect(wire.node("B").link(to: "A")?.inbox.log == "A-B.2")
        var other = Scribe(mechanism, log: "A-B")
        other.file(try .sketch("X-601"))
        let note = try signed(other, size: 1).note
        let told = Event.offerAnswered("A-B", by: "F", .contradicted(note))
        let stored = wire.happen(told, to: "B").stored
        guard case .fork("A-B", let fork, _)? = stored.first else {
            return #expect(Bool(false), "\(stored)")
        }
        #expect(fork.holds())
        #expect(fork.smaller.note == note)
        #expect(wire.happen(told, to: "B").stored == [], "it is kept once")

        wire.officer("A", .file(try .sketch("A-602", east: 30)))
        wire.advance(seconds: 30)
        wire.restart("B")
        wire.advance(seconds: 30)
        let b = try #require(wire.node("B").link(to: "A"))
        #expect(b.inbox(of: "A-B")?.fork == fork)
        #expect(b.findings.contains(.contradiction("A-B")))
        #expect(b.inbox.log == "A-B.2" && !b.inbox.isClosed && b.inbox.fork == nil)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-601", "A-602"])
        let a = try #require(wire.node("A").link(to: "B"))
        #expect(a.outbox.log == "A-B.2" && a.outbox.receipts.size == a.outbox.size)
    }

    /// Of an epoch that it has followed its author out of, a reader takes nothing any more, not even what contradicts it.
    @Test mutating func `another history of an earlier epoch that is posted changes nothing`() throws {
        wire.officer("A", .file(try .sketch("A-601")))
        wire.advance(seconds: 1)
        wire.restart("A", keeping: 0)
        wire.advance(seconds: 60)
        var other = Scribe(mechanism, log: "A-B")
        other.file(try .sketch("X-601"))
        let before = try #require(wire.node("B").link(to: "A"))
        let actions = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "A", try other.message(), wire.freshEntropy()),
            to: "B")
        #expect(actions.stored.entries == [])
        let after = try #require(wire.node("B").link(to: "A"))
        #expect(after.inbox.tree.head == before.inbox.tree.head)
        #expect(after.inbox(of: "A-B")?.tree.head == before.inbox(of: "A-B")?.tree.head)
        #expect(wire.node("B").register.all.map(\.key.handle.text) == ["A-601"])
    }

    @Test mutating func `two histories shown to reader and witness are caught when they meet`() throws {
        let (first, second) = try histories()
        wire.unreachable = ["A", "F"]
        _ = wire.happen(
            .exchangeRequested(wire.freshRequest(), by: "A", try first.message(), wire.freshEntropy()),
            to: "B")
        let shown = try signed(second, size: 4)
        _ = wire.happen(
            .checkpointOffered(
                wire.freshRequest(),
                AddCheckpointRequest(oldSize: 0, proof: ConsistencyProof([]), signed: shown)),
            to: "F")
        #expect(wire.node("F").witnessDesk.all.map(\.head) == [shown.checkpoint.head])
        wire.unreachable = ["A"]
        wire.advance(seconds: 60)
        let fork = try #require(wire.node("B").link(to: "A")?.inbox.fork)
        #expect(fork.holds())
        #expect(fork.smaller.checkpoint.head == shown.checkpoint.head)
        #expect(fork.larger.checkpoint.head == first.tree.head)
    }
}
