import Airspace
import Deconfliction
import Line
import TestSupport
import TransparencyLog

/// Writes a log by hand, with the author's key: also what no node would write.
struct Scribe {
    let mechanism: Mechanism
    let log: LogName
    private(set) var parcels: [ExchangeMessage.Parcel] = []
    private(set) var tree = MerkleTree()

    init(_ mechanism: Mechanism, log: LogName) {
        self.mechanism = mechanism
        self.log = log
    }

    var next: Serial { Serial(log: log, index: tree.size) }

    mutating func write(leaf: [UInt8], body: Body? = nil) {
        parcels.append(ExchangeMessage.Parcel(leaf: leaf, body: body))
        tree.append(TreeHash.leaf(leaf))
    }

    /// An entry with a body, at the next place unless another is named.
    mutating func write(
        _ code: Code, _ content: [UInt8], at place: Serial? = nil, regarding: Reference? = nil,
        message: UInt8 = 0, time: Instant = .morning, role: String = "watch officer",
        holds: Holding = .nothing, sending body: (Body) -> Body? = { $0 }
    ) {
        let whole = Body(salt: [UInt8](repeating: 9, count: 32), bytes: content)
        guard let id = MessageID([UInt8](repeating: message, count: 16)) else {
            preconditionFailure("16 bytes")
        }
        let entry = Entry(
            serial: place ?? next, time: time, code: code, role: role, message: id, regarding: regarding,
            to: [log.addressee], commitment: whole.commitment(at: place ?? next), holds: holds)
        write(leaf: entry.encoded, body: body(whole))
    }

    mutating func file(_ notice: Notice, as code: Code? = nil, message: UInt8 = 0) {
        write(code ?? .filing(notice.kind), notice.body.encoded, message: message)
    }

    func message(
        from start: UInt64 = 0, signedBy key: SigningKey? = nil, held: Holding = .nothing, wait: Int64 = 0,
        clock: Instant = .morning, returned: Returned? = nil
    ) throws -> ExchangeMessage {
        let origin = log.origin(in: mechanism.charter.mechanism)
        let signer = try NoteSigner(name: origin, key: key ?? mechanism.keys(of: log.author).log)
        let head = TreeHead(size: tree.size, root: tree.root)
        return ExchangeMessage(
            log: log, checkpoint: signer.sign(try Checkpoint(origin: origin, head: head)).note, start: start,
            proof: tree.consistencyProof(from: start, to: tree.size), entries: Array(parcels[Int(start)...]),
            held: held, receipt: nil, clock: clock, wait: wait, returned: returned)
    }
}

/// B's node, which hears of another whatever a scribe has written in that one's log.
struct HeardLine {
    private(set) var node: Node
    var scribe: Scribe
    var now = Instant.morning
    /// What the node stored, and when.
    private(set) var stored: [(at: Instant, record: Record)] = []
    private var heard: UInt64 = 0
    private var entropy = SeededGenerator(seed: 6)

    init(_ mechanism: Mechanism, of author: MemberName = "A") {
        node = mechanism.node("B")
        scribe = Scribe(mechanism, log: LogName(author: author, addressee: "B"))
    }

    /// B's officer does something.
    mutating func officer(_ command: Command) {
        let officer = Officer(name: "officer of B", role: "watch officer")
        happen(.officer(RequestID(2), officer, command, Entropy(entropy.bytes(32))))
    }

    /// What is new is exchanged; where nothing is, it is a heartbeat.
    mutating func hear() throws {
        let message = try scribe.message(from: heard, clock: now)
        heard = scribe.tree.size
        let author = scribe.log.author
        happen(.exchangeRequested(RequestID(1), by: author, message, Entropy(entropy.bytes(32))))
    }

    /// Lets time pass; the line is heard whenever the node wants to be woken.
    mutating func pass(minutes: Int64) throws {
        let end = now.minutes(minutes)
        while let wakeUp = node.wakeUp(at: now), max(wakeUp, now) < end {
            now = max(wakeUp, now.advanced(byMilliseconds: 1))
            try hear()
            happen(.wake(Entropy(entropy.bytes(32))))
        }
        now = end
    }

    private mutating func happen(_ event: Event) {
        for case .store(let records) in node.handle(event, at: now) {
            stored += records.map { (now, $0) }
        }
    }
}

extension ExchangeMessage {
    /// The same message with some of it put otherwise.
    func with(
        log: LogName? = nil, checkpoint: SignedNote? = nil, start: UInt64? = nil,
        proof: ConsistencyProof? = nil,
        entries: [Parcel]? = nil, held: Holding? = nil, clock: Instant? = nil
    ) -> ExchangeMessage {
        ExchangeMessage(
            log: log ?? self.log, checkpoint: checkpoint ?? self.checkpoint, start: start ?? self.start,
            proof: proof ?? self.proof, entries: entries ?? self.entries, held: held ?? self.held,
            receipt: receipt,
            clock: clock ?? self.clock, wait: wait)
    }
}

extension [Action] {
    /// The answers among them, without what the node sends of its own accord.
    var answers: [ExchangeAnswer] {
        compactMap { if case .answer(_, let answer) = $0 { answer } else { nil } }
    }

    var stored: [Record] {
        flatMap { action -> [Record] in if case .store(let records) = action { records } else { [] } }
    }
}

extension [Record] {
    var entries: [Record] { filter { if case .entry = $0 { true } else { false } } }
    var receipts: [Record] { filter { if case .receipt = $0 { true } else { false } } }
}
