import Airspace
import Deconfliction
import Foundation
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// Years of one line, made in minutes. What a node would have let go of is written into B's store as it would stand there; the last
/// weeks are lived through: what A writes by hand goes to B's node by the messages of the exchange, B's officer answers all of it,
/// time passes, and what the node stores is stored as the shell does.
struct BusyLine {
    private let sample: SampleRecord
    private let store: Store
    private let signer: NoteSigner
    private let cosigner: Cosigner
    private var node: Node
    private var now: Instant
    /// A's log.
    private var tree = MerkleTree()
    private var unsent: [ExchangeMessage.Parcel] = []
    private var unstored: [Deconfliction.Record] = []
    private var turns: [Int: [(code: Code, handle: Handle)]] = [:]
    private var drawn: UInt64 = 0

    /// The sample's charter takes a line that is heard of less often than every hour for silent.
    private static let round: Int64 = 3_590_000
    /// Rounds from a notice to its start; it lasts for one.
    private static let lead = 26

    private let me: MemberName
    private var peer: MemberName { sample.log.author }

    init(_ sample: SampleRecord, from start: Instant) throws {
        self.sample = sample
        me = sample.log.addressee
        now = start
        store = try sample.store(of: me)
        node = Node(me, of: sample.charter.charter, keys: sample.keys(of: me), records: [])
        let keys = sample.keys(of: sample.log.author)
        signer = try NoteSigner(name: sample.log.origin(in: sample.mechanism), key: keys.log)
        cosigner = try Cosigner(
            name: sample.charter.charter.witnessName(of: sample.log.author), key: keys.witness)
    }

    /// Days that are lived through: longer than bodies are kept.
    private static let lived = 40

    /// Makes so many entries of A's over so many days, up to now, and leaves the directory as a node that ends leaves it.
    mutating func run(entries: UInt64, days: Int, _ progress: (UInt64) -> Void) throws {
        if days > Self.lived {
            try bury(entries * UInt64(days - Self.lived) / UInt64(days), days: days - Self.lived, progress)
        }
        try live(entries: entries - tree.size, days: min(days, Self.lived), progress)
    }

    private mutating func live(entries: UInt64, days: Int, _ progress: (UInt64) -> Void) throws {
        let buried = tree.size
        let rounds = max(1, days * 86_400_000 / Int(Self.round))
        for round in 1...rounds {
            try write(round, upTo: buried + entries * UInt64(round) / UInt64(rounds), isLast: round == rounds)
            now = now.advanced(byMilliseconds: Self.round)
            try exchange()
            progress(tree.size)
        }
        try flush()
        let marks = try MarkFile(
            path: sample.directory(of: me).markFile, logs: sample.charter.charter.markedLogs,
            isMarked: false, opening: Opening(isHeldByOther: false))
        try marks.write(node.tidemarks)
        try store.setMarked()
        try store.close()
    }

    /// Writes entries of both logs, with receipts as often as they came, and says that they have settled. Their bodies are gone.
    private mutating func bury(_ count: UInt64, days: Int, _ progress: (UInt64) -> Void) throws {
        let (start, log) = (now, sample.log)
        let own = try NoteSigner(
            name: log.opposite.origin(in: sample.mechanism), key: sample.keys(of: me).log)
        let reader = try Cosigner(
            name: sample.charter.charter.witnessName(of: me), key: sample.keys(of: me).witness)
        var (answers, gone) = (MerkleTree(), [Serial]())
        while tree.size < count {
            for _ in 0..<min(Self.batch, count - tree.size) {
                let share = Double(tree.size) / Double(count)
                now = start.advanced(byMilliseconds: Int64(share * Double(days) * 86_400_000))
                gone += [Serial(log: log, index: tree.size), Serial(log: log.opposite, index: answers.size)]
                let (asked, answered) = (leaf(log, .active, tree), leaf(log.opposite, .received, answers))
                tree.append(TreeHash.leaf(asked))
                answers.append(TreeHash.leaf(answered))
                unstored += [
                    .entry(log, leaf: asked, body: nil, at: now, refusal: nil),
                    .entry(log.opposite, leaf: answered, body: nil, at: now, refusal: nil),
                ]
            }
            try bury(receiptOf: log, tree, signer, reader)
            try bury(receiptOf: log.opposite, answers, own, cosigner)
            guard gone.count > 4_096 || tree.size == count else { continue }
            let settling = Settling(entries: gone.sorted(), written: [.received: Int64(answers.size)])
            let over = now.advanced(byMilliseconds: sample.charter.charter.profile.retention.afterEnd)
            unstored += [.expired(Expiry(entries: gone), at: over), .settled(settling, at: over)]
            gone = []
            try flush()
            progress(tree.size)
        }
        let newest = signer.sign(try Checkpoint(origin: signer.verifierKey.name, head: tree.head))
        try store.append([.checkpoint(log, newest.note)])
        let (me, charter, keys) = (me, sample.charter.charter, sample.keys(of: me))
        let started = try store.start {
            Node(me, of: charter, keys: keys, settled: $0, read: $1, tidemarks: [])
        }
        guard let started else { preconditionFailure("what was just stored does not fit together") }
        node = started
    }

    /// Entries that went in one exchange.
    private static let batch: UInt64 = 16

    /// The next leaf of a log.
    private func leaf(_ log: LogName, _ code: Code, _ tree: MerkleTree) -> [UInt8] {
        let serial = Serial(log: log, index: tree.size)
        let id = Digest(hashing: Array("\(serial)".utf8)).bytes.prefix(16)
        guard let message = MessageID(Array(id)) else { preconditionFailure("16 bytes are a message id") }
        return Entry(
            serial: serial, time: now, code: code, role: "watch officer", message: message,
            to: [log.addressee], due: code.row?.due, commitment: Digest(hashing: message.bytes),
            holds: Holding(epoch: 1, size: tree.size, root: tree.root)
        ).encoded
    }

    private mutating func bury(
        receiptOf log: LogName, _ tree: MerkleTree, _ author: NoteSigner, _ reader: Cosigner
    ) throws {
        let signed = author.sign(try Checkpoint(origin: author.verifierKey.name, head: tree.head))
        let line = reader.cosign(signed.checkpoint, at: UInt64(now.milliseconds / 1_000))
        unstored.append(.receipt(log, try signed.adding([line]).note, at: now))
    }

    /// Each round a check of the line, the turns of earlier notices, and new notices; the last round's are all still ahead.
    private mutating func write(_ round: Int, upTo target: UInt64, isLast: Bool) throws {
        guard tree.size < target else { return }
        try write(
            .lineCheck,
            .message(
                Message(
                    .lineCheck,
                    [
                        "number": .count(Int64(round % 1_000 + 1)), "at": .time(now),
                        "phrasebook": .digest(Phrasebook.standard.digest),
                    ])))
        for (code, handle) in turns.removeValue(forKey: round) ?? [] {
            try write(code, .turn(.init(handle: handle, at: now)))
        }
        let room = target - min(target, tree.size)
        for _ in 0..<(isLast ? room : room / 3) { try file(round) }
        try exchange()
        try answer()
    }

    private mutating func file(_ round: Int) throws {
        let number = tree.size
        let handle = try Handle("N-\(number)")
        let circle = try Circle(
            centre: Position(
                latitudeE7: 330_000_000 + Int32(number % 400) * 100_000,
                longitudeE7: 360_000_000 + Int32(number / 400 % 500) * 100_000), radiusMetres: 500)
        let start = now.advanced(byMilliseconds: Int64(Self.lead) * Self.round)
        let window = try TimeWindow(
            start: start, end: start.advanced(byMilliseconds: Self.round))
        let band = try AltitudeBand(
            floor: Altitude(feet: 5_000), ceiling: Altitude(feet: 10_000), reference: .amsl)
        let kind = number.isMultiple(of: 2) ? NoticeKind.exercise : .air
        let notice = try Notice(
            handle: handle, kind: kind,
            volumes: [Volume(footprint: .circle(circle), band: band, window: window)],
            audience: .to([me]))
        try write(.filing(kind), .notice(notice))
        turns[round + Self.lead, default: []].append((.active, handle))
        turns[round + Self.lead + 1, default: []].append((.complete, handle))
    }

    private mutating func write(_ code: Code, _ content: Content) throws {
        let serial = Serial(log: sample.log, index: tree.size)
        let salt = Digest(hashing: Array("salt of \(serial)".utf8))
        let body = Body(salt: salt.bytes, bytes: content.canonical.encoded)
        guard let message = MessageID(Array(Digest(hashing: salt.bytes).bytes.prefix(16))) else {
            preconditionFailure("16 bytes are a message id")
        }
        let entry = Entry(
            serial: serial, time: now, code: code, role: "watch officer", message: message, to: [me],
            due: code.row?.due, commitment: body.commitment(at: serial), holds: held)
        tree.append(TreeHash.leaf(entry.encoded))
        unsent.append(ExchangeMessage.Parcel(leaf: entry.encoded, body: body))
        if unsent.count == Limits.entriesPerBatch { try exchange() }
    }

    /// What A holds of B's log: all of it.
    private var held: Holding {
        guard let box = node.link(to: peer)?.outbox else { return .nothing }
        return Holding(epoch: 1, size: box.size, root: box.tree.root)
    }

    /// Sends B what is new, with the receipt for all that B has written.
    private mutating func exchange() throws {
        let start = tree.size - UInt64(unsent.count)
        let checkpoint = signer.sign(try Checkpoint(origin: signer.verifierKey.name, head: tree.head))
        let message = ExchangeMessage(
            log: sample.log, checkpoint: checkpoint.note, start: start,
            proof: tree.consistencyProof(from: start, to: tree.size), entries: unsent, held: held,
            receipt: try receipt(), clock: now, wait: 0)
        unsent = []
        happen(.exchangeRequested(request, by: peer, message, entropy))
        if unstored.count > 1_024 { try flush() }
    }

    private func receipt() throws -> SignedNote? {
        guard let box = node.link(to: peer)?.outbox, box.size > 0 else { return nil }
        let checkpoint = try Checkpoint(
            origin: box.key.name, head: TreeHead(size: box.size, root: box.tree.root))
        let line = cosigner.cosign(checkpoint, at: UInt64(now.milliseconds / 1_000))
        return SignedCheckpoint(checkpoint, signatures: [line]).note
    }

    /// B's officer answers what waits for an answer, as often as it takes.
    private mutating func answer() throws {
        for _ in 0..<3 {
            for message in node.messages.waiting {
                guard let copy = message.copy(to: me) else { continue }
                let officer = Officer(name: "officer", role: "watch officer")
                let reply = try reply(to: message)
                happen(
                    .officer(
                        request, officer, .send(reply, to: [], regarding: .serial(copy.serial)), entropy))
            }
            try exchange()
        }
    }

    private func reply(to message: Correspondence) throws -> Message {
        switch message.content {
        case .message:
            try Message(
                .lineCheckReply,
                [
                    "quality": .count(5), "at": .time(now),
                    "phrasebook": .digest(Phrasebook.standard.digest),
                ])
        case .notice(let notice):
            if hasUnderstood(message) {
                try Message(.noConflict, ["until": .time(now.advanced(byMilliseconds: 3_600_000))])
            } else {
                try Message(
                    .understood,
                    ["readback": .readback(Readback(of: .notice(notice), code: message.code))])
            }
        default: try Message(.received, ["at": .time(now)])
        }
    }

    private func hasUnderstood(_ message: Correspondence) -> Bool {
        node.messages.recipients(of: message).contains { $0.understood != nil }
    }

    private mutating func happen(_ event: Event) {
        for case .store(let records) in node.handle(event, at: now) { unstored += records }
    }

    private mutating func flush() throws {
        try store.append(unstored)
        unstored = []
    }

    private var request: RequestID { RequestID(drawn) }

    private var entropy: Entropy {
        mutating get {
            drawn += 1
            return Entropy(Digest(hashing: Array("draw \(drawn)".utf8)).bytes)
        }
    }
}
