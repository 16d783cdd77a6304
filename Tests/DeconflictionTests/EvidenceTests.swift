import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// Evidence of entries, taken from the records of nodes that talked to each other, and checked with nothing else.
struct EvidenceTests {
    private let mechanism: Mechanism
    private var wire: Wire

    /// A files two notices to B, B one to A, A a third; F cosigns.
    init() throws {
        mechanism = try Mechanism()
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-1", told: .to(["B"]))))
        wire.officer("A", .file(try .sketch("A-2", east: 3, told: .to(["B"]))))
        wire.officer("B", .file(try .sketch("B-1", east: 40, told: .to(["A"]))))
        wire.officer("A", .file(try .sketch("A-3", east: 6, told: .to(["B"]))))
        wire.advance(seconds: 30)
        self.wire = wire
    }

    private func history(of log: LogName, from member: MemberName) throws -> LogHistory {
        let key = log.author == member ? mechanism.keys(of: member).log : nil
        let mark = wire.node(member).tidemarks.first { $0.log == log }?.head
        var history = LogHistory(
            of: log, in: mechanism.charter, key: key, mark: mark, tree: tree(of: log, from: member).tiled)
        for record in wire.disk(member) {
            switch record {
            case .checkpoint(log, let note), .receipt(log, let note, _), .cosignature(log, _, let note):
                try history.add(note)
            default: break
            }
        }
        return history
    }

    private func tree(of log: LogName, from member: MemberName) -> MerkleTree {
        var tree = MerkleTree()
        for case .entry(log, let leaf, _, _, _) in wire.disk(member) { tree.append(TreeHash.leaf(leaf)) }
        return tree
    }

    private func stored(_ serial: Serial, by member: MemberName) -> (leaf: [UInt8], body: Body?) {
        let entries = wire.disk(member).compactMap { record -> (leaf: [UInt8], body: Body?)? in
            guard case .entry(serial.log, let leaf, let body, _, _) = record else { return nil }
            return (leaf, body)
        }
        return entries[Int(serial.index)]
    }

    private func bundle(
        of serial: Serial, from member: MemberName, absence: EvidenceBundle.Absence? = nil
    ) throws -> EvidenceBundle {
        let (leaf, body) = stored(serial, by: member)
        let evidence = try EvidenceBundle(
            of: serial.index, leaf: leaf, body: absence == nil ? body : nil, absence: absence,
            from: history(of: serial.log, from: member),
            opposite: EvidenceBundle.opposite(of: serial.log, to: leaf).map {
                try history(of: $0, from: member)
            },
            charter: mechanism.signedCharter())
        return try #require(evidence)
    }

    @Test(arguments: ["A", "B"] as [MemberName])
    func `either end can show that an entry was written, delivered and witnessed`(member: MemberName) throws {
        for index: UInt64 in 0..<3 {
            let serial = Serial(log: "A-B", index: index)
            let verdict = try bundle(of: serial, from: member).verdict(for: mechanism.charter.mechanism)
            #expect(verdict.faults == [])
            let kinds = verdict.proved.map { fact -> String in
                switch fact {
                case .agreed(mechanism.charter.mechanism, ["A", "B", "F"]): "agreed"
                case .entry(serial, .airActivity, _, _): "entry"
                case .receipt("B", let size, _) where size > index: "receipt"
                case .witnessed("F", let size, _) where size > index: "witnessed"
                case .body: "body"
                case .held("B-A", 1, _) where index == 2: "held"
                case .heldUnshown("B-A", 0) where index < 2: "held nothing"
                default: "\(fact)"
                }
            }
            let held = index == 2 ? "held" : "held nothing"
            #expect(Set(kinds) == ["agreed", "entry", "receipt", "witnessed", "body", held])
        }
    }

    /// Each direction of a line has its own epochs.
    @Test mutating func `what the author held is shown across epochs`() throws {
        wire.restart("A", keeping: 3)
        wire.advance(seconds: 60)
        wire.officer("A", .file(try .sketch("A-4", east: 9, told: .to(["B"]))))
        wire.advance(seconds: 30)
        let last = try #require(wire.node("A").entries.last { $0.serial.log == "A-B.2" })
        #expect(last.holds.size > 0 && last.holds.epoch == 1)
        for member: MemberName in ["A", "B"] {
            let verdict = try bundle(of: last.serial, from: member).verdict(for: mechanism.charter.mechanism)
            #expect(verdict.faults == [])
            let isShown = verdict.proved.contains { if case .held("B-A", _, _) = $0 { true } else { false } }
            #expect(isShown, "\(verdict.proved)")
        }
    }

    /// An entry that is stored and not marked may be lost with its database, and another be signed in its place.
    @Test func `its author signs for evidence what the mark covers, and nothing beyond it`() throws {
        let whole = tree(of: "A-B", from: "A")
        func taken(marked mark: TreeHead?) -> LogHistory {
            let key = mechanism.keys(of: "A").log
            return LogHistory(of: "A-B", in: mechanism.charter, key: key, mark: mark, tree: whole.tiled)
        }
        let marked = taken(marked: TreeHead(size: 2, root: whole.root(at: 2)))
        #expect(try marked.newest?.checkpoint.size == 2)
        #expect(try marked.signed(atLeast: 1)?.checkpoint.size == 1)
        #expect(try marked.signed(atLeast: 3) == nil)
        #expect(try marked.discrepancies == [])
        #expect(try taken(marked: nil).newest?.checkpoint.size == 0)
        #expect(try taken(marked: nil).signed(atLeast: 1) == nil)
        for mark in [TreeHead(size: 2, root: whole.root(at: 1)), TreeHead(size: 4, root: whole.root)] {
            let other = taken(marked: mark)
            #expect(try other.discrepancies.map(\.head) == [mark])
            #expect(try other.discrepancies.map(\.isBeyond) == [mark.size == 4])
            #expect(throws: TransparencyLogError.wrongRoot(size: mark.size)) { try other.newest }
            #expect(throws: TransparencyLogError.wrongRoot(size: mark.size)) {
                try other.signed(atLeast: 1)
            }
        }
    }

    /// A checkpoint of nothing is a signature, too: the first that an epoch has.
    @Test func `its author signs nothing of an epoch that was never begun`() throws {
        func taken(_ log: LogName, marked mark: TreeHead? = nil) -> LogHistory {
            LogHistory(
                of: log, in: mechanism.charter, key: mechanism.keys(of: "A").log, mark: mark,
                tree: MerkleTree().tiled)
        }
        for log: LogName in ["A-B.2", "A-B.4294967295"] {
            #expect(try taken(log).newest == nil)
            #expect(try taken(log).signed(atLeast: 0) == nil)
            #expect(try taken(log, marked: .empty).newest?.checkpoint.size == 0)
        }
        #expect(try taken("A-B").newest?.checkpoint.size == 0)
    }

    /// A record may have lost entries at its end and kept the checkpoint over them.
    @Test func `a checkpoint beyond what is stored is not taken for evidence`() throws {
        let whole = tree(of: "A-B", from: "B")
        let shorter = MerkleTree(leafHashes: [whole.leafHash(at: 0), whole.leafHash(at: 1)])
        var history = LogHistory(
            of: "A-B", in: mechanism.charter, key: nil, mark: nil, tree: shorter.tiled)
        var sizes: [UInt64] = []
        for case .checkpoint("A-B", let note) in wire.disk("B") {
            try history.add(note)
            sizes.append(try SignedCheckpoint(note).checkpoint.size)
        }
        #expect(sizes.last == 3)
        #expect(try history.signed(atLeast: 3) == nil)
        #expect(try history.discrepancies.map(\.source) == [.author])
        #expect(try history.discrepancies.map(\.head.size) == [3])
    }

    /// Whatever was signed last holds everything before it.
    @Test(arguments: ["A", "B"] as [MemberName])
    func `an entry that is gone or another shows by what anybody has signed`(member: MemberName) throws {
        let whole = tree(of: "A-B", from: member)
        let leaves = (0..<3 as Range<UInt64>).map { whole.leafHash(at: $0) }
        for other in [Array(leaves.dropLast()), [leaves[0], TreeHash.leaf([0]), leaves[2]]] {
            var history = LogHistory(
                of: "A-B", in: mechanism.charter, key: nil, mark: whole.head,
                tree: MerkleTree(leafHashes: other).tiled)
            for record in wire.disk(member) {
                switch record {
                case .checkpoint("A-B", let note), .receipt("A-B", let note, _),
                    .cosignature("A-B", _, let note):
                    try history.add(note)
                default: break
                }
            }
            // The reader has the author's own line.
            let sources: [LogHistory.Source] = [.mark, .cosigner("B"), .cosigner("F")]
            let found = try history.discrepancies
            #expect(found.map(\.source).filter { $0 != .author } == sources)
            #expect(found.allSatisfy { $0.head == whole.head && $0.stored == UInt64(other.count) })
        }
    }

    @Test func `a bundle is read as it was written`() throws {
        let bytes = try bundle(of: "A-B-2", from: "B").encoded
        let read = try EvidenceBundle(encoded: bytes)
        #expect(read.encoded == bytes)
        #expect(read.verdict(for: mechanism.charter.mechanism).holds)
    }

    @Test func `the tlog-proof inside is one for other tools`() throws {
        let bundle = try bundle(of: "A-B-1", from: "A")
        let proof = try LogProof(parsing: Array(bundle.proof.encoded.utf8))
        #expect(proof.shows(leaf: TreeHash.leaf(bundle.leaf)))
        let keys = [mechanism.charter.logKey(of: "A-B")]
        #expect(try proof.signed.note.verified(by: keys).map(\.key) == keys)
    }

    @Test func `no bit of a bundle can be turned`() throws {
        let bytes = try bundle(of: "A-B-2", from: "B").encoded
        // One bit of each byte, another each time: all of them would take a minute.
        for place in bytes.indices {
            var turned = bytes
            turned[place] ^= 1 << UInt8(place % 8)
            // Not to be read at all is refusal enough.
            let read = try? EvidenceBundle(encoded: turned)
            let verdict = read?.verdict(for: mechanism.charter.mechanism)
            #expect(verdict?.holds != true, "byte \(place)")
        }
    }

    @Test func `a bundle cut at any byte is refused with a fault`() throws {
        let bytes = try bundle(of: "A-B-0", from: "A").encoded
        for length in bytes.indices {
            #expect(throws: JSONFault.self) { try EvidenceBundle(encoded: Array(bytes[..<length])) }
        }
    }

    /// One receipt, however often it is shown, is one.
    @Test func `a signature that is shown once more is refused`() throws {
        let whole = try bundle(of: "A-B-0", from: "A")
        #expect(!whole.cosigned.isEmpty)
        let newest = EvidenceBundle.Extended(whole.proof.signed, consistency: ConsistencyProof([]))
        for more in [whole.cosigned, [newest]] {
            let repeated = EvidenceBundle(
                charter: whole.charter, leaf: whole.leaf, body: whole.body, absence: nil,
                proof: whole.proof, cosigned: whole.cosigned + more, held: whole.held)
            #expect(throws: JSONFault.self) { try EvidenceBundle(encoded: repeated.encoded) }
        }
    }

    @Test func `another mechanism's id is not this one's`() throws {
        let bundle = try bundle(of: "A-B-0", from: "A")
        let other = MechanismID(Digest(hashing: [1]))
        #expect(bundle.verdict(for: other).faults == [.otherMechanism(mechanism.charter.mechanism)])
        #expect(bundle.verdict(for: nil).holds)
    }

    /// Whoever makes the file can leave out any body.
    @Test func `why a body is left out is a claim and not proved, and without a word it is a fault`() throws {
        let whole = try bundle(of: "A-B-0", from: "A")
        let shown = whole.verdict(for: nil)
        #expect(shown.absence == nil)
        for absence in EvidenceBundle.Absence.allCases {
            let without = try bundle(of: "A-B-0", from: "A", absence: absence)
            let verdict = try EvidenceBundle(encoded: without.encoded).verdict(for: nil)
            #expect(verdict.holds)
            #expect(verdict.absence == absence)
            #expect(verdict.proved == shown.proved.filter { if case .body = $0 { false } else { true } })
        }
        let silent = EvidenceBundle(
            charter: whole.charter, leaf: whole.leaf, body: nil, absence: nil, proof: whole.proof,
            cosigned: whole.cosigned, held: whole.held)
        #expect(silent.verdict(for: nil).faults == [.bodyMismatch("A-B-0")])
    }

    @Test func `what belongs to another entry is refused`() throws {
        let first = try bundle(of: "A-B-0", from: "A")
        let third = try bundle(of: "A-B-2", from: "A")
        func mixed(
            leaf: [UInt8]? = nil, body: Body? = nil, cosigned: [EvidenceBundle.Extended]? = nil,
            held: EvidenceBundle.Extended? = nil
        ) -> [Verdict.Fault] {
            EvidenceBundle(
                charter: third.charter, leaf: leaf ?? third.leaf, body: body ?? third.body, absence: nil,
                proof: third.proof, cosigned: cosigned ?? third.cosigned, held: held ?? third.held
            ).verdict(for: nil).faults
        }
        #expect(mixed() == [])
        #expect(mixed(leaf: first.leaf) == [.wrongPlace(stated: "A-B-0", found: "A-B-2")])
        #expect(mixed(body: first.body) == [.bodyMismatch("A-B-2")])
        #expect(mixed(leaf: [1, 2, 3]) == [.leafUnreadable])
        let early = first.cosigned + [.init(first.proof.signed, consistency: ConsistencyProof([]))]
        #expect(!mixed(cosigned: early).isEmpty)
        let other = EvidenceBundle.Extended(third.proof.signed, consistency: ConsistencyProof([]))
        #expect(mixed(held: other) == [.otherLog("B-A")])
    }

    @Test func `a charter that not everybody has signed shows nothing`() throws {
        let whole = try bundle(of: "A-B-0", from: "A")
        let bare = EvidenceBundle(
            charter: SignedCharter(mechanism.charter), leaf: whole.leaf, body: whole.body, absence: nil,
            proof: whole.proof, cosigned: whole.cosigned, held: whole.held)
        #expect(bare.verdict(for: nil).faults == [.charter(.unsigned(["A", "B", "F"]))])
    }

    @Test(arguments: ["A", "B"] as [MemberName])
    func `an exported log holds at the sizes that others have cosigned`(member: MemberName) throws {
        let history = try history(of: "A-B", from: member)
        let taken = try LogExport(of: history, charter: mechanism.signedCharter())
        let export = try #require(taken)
        let verdict = export.verdict(for: mechanism.charter.mechanism, tree: history.tree)
        #expect(verdict.faults == [])
        #expect(verdict.proved.contains(.log("A-B", size: 3)))
        #expect(export.cosigned.keys.sorted() == ["B", "F"])
        #expect(export.keys.split(separator: "\n").count == 3)
    }

    @Test func `an exported log of other entries is refused from where it differs`() throws {
        let history = try history(of: "A-B", from: "A")
        let taken = try LogExport(of: history, charter: mechanism.signedCharter())
        let export = try #require(taken)
        let whole = tree(of: "A-B", from: "A")
        let other = MerkleTree(
            leafHashes: (0..<3 as Range<UInt64>).map { $0 == 1 ? TreeHash.leaf([]) : whole.leafHash(at: $0) })
        let verdict = export.verdict(for: nil, tree: other.tiled)
        #expect(!verdict.holds)
        #expect(verdict.suspect?.contains(1) == true)
        // Where others cosigned at the same size what the author did not sign, none of the leaves is the wrong one.
        var split = Verdict()
        split.add(.receipt(by: "B", size: 3, at: wire.now))
        split.add(.tiles(.wrongRoot(size: 3)))
        #expect(split.suspect == nil)
    }
}

extension MerkleTree {
    /// The same tree, known by its tiles.
    fileprivate var tiled: TiledTree { TiledTree(size: size) { bytes(of: $0) } }
}
