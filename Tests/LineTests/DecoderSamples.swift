import Airspace
import Deconfliction
import Line
import TestSupport
import Testing
import TransparencyLog

/// What each reader takes: from nodes that talked to each other, or made by hand where they say it seldom.
struct DecoderSamples {
    static let made = Result { try DecoderSamples().all() }

    static func of(_ decoder: Decoder) throws -> [[UInt8]] { try made.get()[decoder] ?? [] }

    private let mechanism: Mechanism
    private let wire: Wire
    private let tree: MerkleTree
    private let signer: NoteSigner
    private let log: LogName = "A-B"

    private init() throws {
        mechanism = try Mechanism()
        var wire = Wire(mechanism)
        wire.officer("A", .file(try .sketch("A-1", told: .to(["B"]))))
        wire.officer("B", .file(try .sketch("B-1", east: 40, told: .to(["A"]))))
        wire.officer("A", .file(try .sketch("A-2", east: 3, told: .to(["B"]))))
        wire.advance(seconds: 30)
        self.wire = wire
        signer = try NoteSigner(
            name: log.origin(in: mechanism.charter.mechanism), key: mechanism.keys(of: "A").log)
        tree = MerkleTree(leafHashes: (0..<11 as Range<UInt8>).map { TreeHash.leaf([$0]) })
    }

    private func all() throws -> [Decoder: [[UInt8]]] {
        try Dictionary(uniqueKeysWithValues: Decoder.allCases.map { ($0, try samples(of: $0)) })
    }

    private func samples(of decoder: Decoder) throws -> [[UInt8]] {
        switch decoder {
        case .consistencyProof:
            [
                number(5) + number(11) + tree.root(at: 5).bytes + tree.root.bytes
                    + tree.consistencyProof(from: 5, to: 11).hashes.flatMap(\.bytes)
            ]
        case .content: try contents()
        case .entry: wire.disk("B").compactMap(leaf)
        case .entryBundle: [EntryBundle.encode([[1, 2, 3], [], [4]])]
        case .exchange: [try message().encoded]
        case .exchangeAnswer: [Array("200\n".utf8) + (try message().encoded), Array("409\n9\n".utf8)]
        case .inclusionProof:
            [
                number(6) + number(11) + TreeHash.leaf([6]).bytes + tree.root.bytes
                    + tree.inclusionProof(ofLeafAt: 6, in: 11).hashes.flatMap(\.bytes)
            ]
        case .name: names.map { Array($0.utf8) }
        case .offerAnswer: try offerAnswers()
        case .placeText: placeTexts.map { Array($0.utf8) }
        case .tile:
            [
                [10] + tree.bytes(of: Tile(level: 0, index: 0, width: 11))
                    + EntryBundle.encode((0..<11 as Range<UInt8>).map { [$0] })
            ]
        case .addCheckpoint, .checkpoint, .conflictBody, .markSlot, .markSlots, .note, .signatureLines,
            .signedCheckpoint, .tlogProof, .verifierKey:
            [Array(try text(of: decoder).utf8)]
        case .charter, .evidence, .fork, .forkBundle, .geoJSON, .geoJSONPieces, .json, .memberCard,
            .phrasebook, .profile, .profileFile, .signedCharter, .timestamp:
            try files(of: decoder)
        }
    }

    /// One of each kind.
    private var names: [String] {
        [
            "code AK01", "conflict A-B-1~B-A.2-7", "handle A-601",
            "mechanism \(Decoder.mechanism)", "member ALPHA1", "message 00112233445566778899aabbccddeeff",
            "origin \(log.of(epoch: 3).origin(in: Decoder.mechanism))", "reference A-B-17",
            "serial A-B.2-1187", "subject B", "time 100440:07.250Z MAR 2027",
        ]
    }

    private let placeTexts: [String] = [
        "9 km south of Deir ez-Zor airfield", "centre 35.2403N 040.1760E", "at 37SDV1234567890",
    ]

    /// Cosignatures, the size that a witness is at, two histories, and the checkpoint that another one holds.
    private func offerAnswers() throws -> [[UInt8]] {
        [
            Array("200\n\(try text(of: .signatureLines))".utf8), Array("409\n11\n".utf8),
            Array("409\n".utf8) + (try fork().encoded), Array("422\n\(try text(of: .note))".utf8),
        ]
    }

    private func number(_ value: UInt64) -> [UInt8] {
        (0..<8).map { UInt8(truncatingIfNeeded: value >> (56 - 8 * $0)) }
    }

    private func leaf(_ record: Record) -> [UInt8]? {
        if case .entry(_, let leaf, _, _, _) = record { leaf } else { nil }
    }

    // MARK: Formats of lines

    private func text(of decoder: Decoder) throws -> String {
        let signed = try cosigned(tree.head)
        return switch decoder {
        case .addCheckpoint:
            AddCheckpointRequest(oldSize: 5, proof: tree.consistencyProof(from: 5, to: 11), signed: signed)
                .encoded
        case .checkpoint: signed.checkpoint.text
        case .conflictBody: "281474976710655\n"
        case .markSlot, .markSlots:
            String(
                decoding: MarkSlot(
                    sequence: decoder == .markSlot ? 7 : 1,
                    marks: [Tidemark(log: log, head: tree.head), Tidemark(log: "B-A.3", head: .empty)]
                ).encoded, as: UTF8.self)
        case .signatureLines: signed.note.signatures.map(\.encoded).joined()
        case .tlogProof:
            LogProof(
                extra: [1, 2], index: 6, inclusion: tree.inclusionProof(ofLeafAt: 6, in: 11), signed: signed
            ).encoded
        case .verifierKey: signer.verifierKey.encoded
        default: signed.note.encoded
        }
    }

    private func signed(_ head: TreeHead) throws -> SignedCheckpoint {
        signer.sign(try Checkpoint(origin: signer.verifierKey.name, head: head))
    }

    private func cosigned(_ head: TreeHead) throws -> SignedCheckpoint {
        let signed = try signed(head)
        let cosigner = try Cosigner(
            name: mechanism.charter.witnessName(of: "F"), key: mechanism.keys(of: "F").witness)
        return try signed.adding([cosigner.cosign(signed.checkpoint, at: 1_700_000_000)])
    }

    // MARK: Files and messages

    private func files(of decoder: Decoder) throws -> [[UInt8]] {
        switch decoder {
        case .charter: [mechanism.charter.encoded]
        case .evidence: [try evidence().encoded]
        case .fork: [try fork().encoded]
        case .forkBundle: [ForkBundle(charter: try mechanism.signedCharter(), fork: try fork()).encoded]
        case .geoJSON, .geoJSONPieces:
            [Notice.featureCollection(of: [try .sketch("A-1"), try .sketch("A-2")]).encoded]
        case .json: [Array(#"{"a":[1,-20,"x\n\"",true,null],"b":{"c":{}},"d":"\u0001é😀"}"#.utf8)]
        case .memberCard: [mechanism.members[0].canonical.encoded]
        case .phrasebook: [try phrasebook()]
        case .profile: [Profile.r0.canonical.encoded]
        case .profileFile:
            [
                Array(
                    #"{"heartbeat":{"interval_s":5,"silent_s":20},"profile":"R1","query_validity_s":600}"#
                        .utf8)
            ]
        case .timestamp: [Array("2027-03-10T04:40:07.123Z".utf8)]
        default: [try mechanism.signedCharter().encoded]
        }
    }

    private func fork() throws -> ForkEvidence {
        let other = try signed(TreeHead(size: 5, root: Digest(hashing: [1])))
        return try #require(
            ForkEvidence(
                key: signer.verifierKey, tree: tree, signed: try signed(tree.head), other: other))
    }

    /// Everything that a message can say, together.
    private func message() throws -> ExchangeMessage {
        let ask = try #require(MessageID([UInt8](repeating: 7, count: 16)))
        let parcels = [
            ExchangeMessage.Parcel(leaf: [1], body: nil),
            ExchangeMessage.Parcel(
                leaf: [2], body: Body(salt: [UInt8](repeating: 5, count: 32), bytes: [0, 255])),
        ]
        let proof = tree.consistencyProof(from: 5, to: 11)
        let held = Holding(epoch: 2, size: 9, root: tree.root(at: 9))
        return ExchangeMessage(
            log: log, checkpoint: try signed(tree.head).note, start: 9, proof: proof, entries: parcels,
            held: held, receipt: try cosigned(tree.head).note, clock: .morning, wait: 10_000,
            lost: Loss(ask: ask, left: held, next: 3),
            returned: Returned(
                ask: ask, epoch: 1, start: 4, entries: parcels, checkpoint: try signed(tree.head).note,
                proof: proof),
            fork: try fork())
    }

    /// Of A's second notice: with a body, cosignatures and what A held.
    private func evidence() throws -> EvidenceBundle {
        func history(_ log: LogName) throws -> LogHistory {
            var tree = MerkleTree()
            for case .entry(log, let leaf, _, _, _) in wire.disk("B") { tree.append(TreeHash.leaf(leaf)) }
            var history = LogHistory(
                of: log, in: mechanism.charter, key: nil, mark: nil,
                tree: TiledTree(size: tree.size) { [tree] in tree.bytes(of: $0) })
            for record in wire.disk("B") {
                switch record {
                case .checkpoint(log, let note), .receipt(log, let note, _), .cosignature(log, _, let note):
                    try history.add(note)
                default: break
                }
            }
            return history
        }
        let entries = wire.disk("B").compactMap { record -> ExchangeMessage.Parcel? in
            if case .entry("A-B", let leaf, let body, _, _) = record {
                .init(leaf: leaf, body: body)
            } else {
                nil
            }
        }
        let evidence = try EvidenceBundle(
            of: 1, leaf: entries[1].leaf, body: entries[1].body, absence: nil, from: history("A-B"),
            opposite: history("B-A"), charter: mechanism.signedCharter())
        return try #require(evidence)
    }

    /// The project's own book with one phrase, its label and one list of words: the whole of it has 80 KB.
    private func phrasebook() throws -> [UInt8] {
        let whole = try JSONDocument(Phrasebook.standard.encoded, limit: Limits.phrasebookBytes).root
            .canonical()
        guard case .object(let members) = whole else { preconditionFailure("a phrasebook is an object") }
        let short = members.map { member -> CanonicalJSON.Member in
            switch (member.key, member.value) {
            case ("phrases", .array(let phrases)):
                let received = phrases.filter {
                    String(decoding: $0.encoded, as: UTF8.self).contains(#""code":"AK01""#)
                }
                return .init(member.key, .array(received))
            case ("labels", .object(let labels)):
                return .init(member.key, .object(labels.filter { $0.key == "at" }))
            case ("lists", .object(let lists)): return .init(member.key, .object(Array(lists.prefix(1))))
            default: return member
            }
        }
        return CanonicalJSON.object(short).encoded
    }

    // MARK: Contents

    /// Of every code that has a body.
    private func contents() throws -> [[UInt8]] {
        let turn = Content.turn(Content.Turn(handle: try Handle("A-601"), at: .morning))
        let settlement = try #require(
            Settlement(about: ["A-B-1", "B-A-2"], changing: "B-A-2", change: .endBy(.morning)))
        var contents: [(Code, Content)] = [
            (.amendment, .notice(try .sketch("A-601", told: .unsaid))), (.active, turn), (.complete, turn),
            (.cancelled, turn), (.proposal, .proposal(settlement)), (.agreement, .agreement(settlement)),
            (.disagreement, .disagreement(.facilitator, about: settlement)),
            (.disagreement, .disagreement(.dutyCommander, about: nil)),
            (.contact, .contact(Contact(certificate: [1, 2, 3], endpoints: ["https://a.example:1"]))),
            (
                .continuation,
                .continuation(
                    Continuation(
                        previous: Holding(epoch: 1, size: 9, root: tree.root(at: 9)), cause: .restored))
            ),
        ]
        contents += [
            Envelope.message(
                .init(
                    about: "A-B-1", code: .stop, state: MessageState.allCases[0],
                    stage: MessageStage.allCases[0], due: .morning, missed: 2)),
            .line(.init(with: "B", state: LineState.allCases[0])),
            .invitation(.init("A-B-1", "B-A-2")),
        ].map { (.envelope, .envelope($0)) }
        for kind in NoticeKind.allCases {
            let sketch = try Notice.sketch("A-601", told: .unsaid)
            let remarks = kind == .redLine ? Notice.Remarks(watches: [.air]) : Notice.Remarks()
            contents.append(
                (
                    .filing(kind),
                    .notice(
                        try Notice(
                            handle: sketch.handle, kind: kind, volumes: sketch.volumes, remarks: remarks))
                ))
        }
        contents += try PhraseSamples.all().map { ($0.code, .message($0)) }
        return contents.map { Array("\($0.0)\n".utf8) + $0.1.canonical.encoded }
    }
}
