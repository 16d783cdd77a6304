import Airspace
import Deconfliction
package import Line
package import TransparencyLog

/// What the members have really written, held and said, gathered from their disks and from what leaves them: the oracles
/// compare the nodes with it.
package struct History: Sendable {
    private let charter: Charter
    private let liar: MemberName?
    /// Whether anything is noted; where nobody judges by it, nothing is.
    var isKept = true
    /// Every entry that was ever durable at its author.
    private var written: [LogName: [[UInt8]]] = [:]
    private var trees: [LogName: MerkleTree] = [:]
    private var told: [LogName: MerkleTree] = [:]
    private var learned: [MemberName: Int] = [:]
    private var sizes: [MemberName: [LogName: UInt64]] = [:]
    /// Whose record was put back or lost: they may have given receipts for more than they hold.
    private(set) var restored: Set<MemberName> = []
    private var holds: [Way: Holding] = [:]
    /// The newest receipt in each log's messages, which most messages repeat, and what it covers.
    private var receipts: [LogName: Receipt] = [:]
    private var cosigned: [LogName: [MemberName: [TreeHead]]] = [:]
    /// What a liar had written before it put an old record back.
    private var abandoned: [LogName: [MerkleTree]] = [:]
    var bodies = BodyLedger()
    /// Bodies that an open incident should have kept, unless they are said anew in the same breath.
    private var suspects: [Serial] = []
    /// The first rule that was seen broken.
    package private(set) var violation: Oracles.Violation?

    private struct Way: Hashable {
        let author: MemberName
        let addressee: MemberName
    }

    private struct Receipt {
        let note: SignedNote
        let log: LogName
        let size: UInt64
    }

    init(charter: Charter, liar: MemberName?) {
        self.charter = charter
        self.liar = liar
    }

    package func tree(of log: LogName) -> MerkleTree { trees[log] ?? MerkleTree() }
    func leaves(of log: LogName) -> [[UInt8]] { written[log] ?? [] }

    mutating func violate(_ violation: Oracles.Violation) {
        self.violation = self.violation ?? violation
    }

    /// The liar's other histories.
    mutating func told(_ histories: [LogName: MerkleTree]) { told.merge(histories) { $1 } }

    // MARK: Disks

    /// Takes note of what has become durable at a member.
    mutating func learn(_ disk: Disk?, of name: MemberName) {
        guard isKept, let disk else { return }
        for record in disk.durable.dropFirst(learned[name] ?? 0) { learn(record, of: name) }
        learned[name] = disk.durable.count
        for serial in suspects where !isSaidAnew(serial, by: name) { violate(.heldExpired(serial, at: name)) }
        suspects = []
    }

    /// What its reader never had goes when a later epoch says it anew.
    private func isSaidAnew(_ serial: Serial, by name: MemberName) -> Bool {
        let log = serial.log
        return log.author == name
            && written.keys.contains {
                $0.author == name && $0.addressee == log.addressee && $0.epoch > log.epoch
            }
    }

    /// Part of a disk is gone. What its mark does not cover had never left: it was no part of any history.
    mutating func forget(_ disk: Disk?, of name: MemberName) {
        guard isKept else { return }
        restored.insert(name)
        learned[name] = disk?.durable.count
        sizes[name] = disk?.sizes
        guard name != liar, let marks = disk?.mark.durableMarks else { return }
        for log in written.keys.sorted() where log.author == name {
            let mark = marks.first { $0.log.author == name && $0.log.addressee == log.addressee }
            guard let mark, mark.log.epoch <= log.epoch else { continue }
            let size = mark.log == log ? Int(mark.head.size) : 0
            written[log] = Array(leaves(of: log).prefix(size))
            trees[log] = MerkleTree(leafHashes: leaves(of: log).map { TreeHash.leaf($0) })
        }
        for way in holds.keys where way.author == name { holds[way] = lastHolds(way) }
    }

    private func lastHolds(_ way: Way) -> Holding? {
        let logs = written.keys.filter { $0.author == way.author && $0.addressee == way.addressee }
        let last = logs.sorted().reversed().lazy.compactMap { leaves(of: $0).last }.first
        return last.flatMap { try? Entry(encoded: $0) }?.holds  // a node writes nothing else
    }

    private mutating func learn(_ record: Record, of name: MemberName) {
        switch record {
        case .entry(let log, let leaf, let body, _, let refusal):
            let index = sizes[name]?[log] ?? 0
            sizes[name, default: [:]][log] = index + 1
            guard name != liar || log.author == name else { return }
            if log.author == name { write(leaf, to: log, at: index) }
            guard refusal == nil, name != liar else { return }
            check(leaf, body, at: Serial(log: log, index: index), of: name)
        case .cosignature(let log, let witness, let note): count(note, of: log, by: witness)
        case .expired(let expiry, _) where name != liar:
            suspects += bodies.expire(expiry, at: name) { [written] serial in
                written[serial.log].flatMap { $0.dropFirst(Int(serial.index)).first }
            }
        case .reviewed(let incident, _): bodies.review(incident, at: name)
        default: break
        }
    }

    private mutating func write(_ leaf: [UInt8], to log: LogName, at index: UInt64) {
        let count = UInt64(written[log]?.count ?? 0)
        if log.author == liar, index < count, written[log]?[Int(index)] != leaf {
            abandoned[log, default: []].append(tree(of: log))
            written[log] = Array(leaves(of: log).prefix(Int(index)))
            trees[log] = MerkleTree(leafHashes: leaves(of: log).map { TreeHash.leaf($0) })
            return write(leaf, to: log, at: index)
        }
        guard index == count else {
            // An author that lost it and wrote another in its place has two histories.
            if index > count || written[log]?[Int(index)] != leaf {
                violate(.writtenTwice(log, index: index))
            }
            return
        }
        written[log, default: []].append(leaf)
        trees[log, default: MerkleTree()].append(TreeHash.leaf(leaf))
        // A node writes nothing else.
        guard log.author != liar, let entry = try? Entry(encoded: leaf) else { return }
        let way = Way(author: log.author, addressee: log.addressee)
        if let last = holds[way], (entry.holds.epoch, entry.holds.size) < (last.epoch, last.size) {
            violate(.holdsWentBack(entry.serial))
        }
        holds[way] = entry.holds
    }

    /// What was taken must be there, and be what its author committed to.
    private mutating func check(_ leaf: [UInt8], _ body: Body?, at serial: Serial, of name: MemberName) {
        // What cannot be read should have been refused.
        guard let entry = try? Entry(encoded: leaf) else { return violate(.bodyLost(serial)) }
        bodies.learn(entry, at: name)
        guard let commitment = entry.commitment else { return }
        guard let body else { return violate(.bodyLost(serial)) }
        if body.commitment(at: serial) != commitment { violate(.commitmentBroken(serial)) }
    }

    // MARK: What is said

    /// A message leaves a member: the receipt in it must be covered by what is durable.
    mutating func leaves(_ message: ExchangeMessage, _ disk: Disk?, by name: MemberName) {
        guard isKept, name != liar else { return }
        checkMarked(message, disk, by: name)
        if let serial = bodies.expired(in: message, of: name) { violate(.expiredServed(serial, by: name)) }
        guard let note = message.receipt, let receipt = receipt(note, in: message.log) else { return }
        let durable = disk?.sizes[receipt.log] ?? 0
        let isBehind = receipt.log.epoch < message.held.epoch || message.held.size < receipt.size
        if receipt.size > durable, !(isBehind && restored.contains(name)) {
            violate(.receiptNotDurable(receipt.log, receipted: receipt.size, durable: durable))
        }
    }

    private mutating func receipt(_ note: SignedNote, in log: LogName) -> Receipt? {
        if let last = receipts[log], last.note == note { return last }
        guard let checkpoint = try? SignedCheckpoint(note).checkpoint,  // a node sends nothing else
            let covered = LogName(origin: checkpoint.origin, in: charter.mechanism)
        else { return nil }
        receipts[log] = Receipt(note: note, log: covered, size: checkpoint.size)
        return receipts[log]
    }

    /// What is signed is marked first, so that a restored record is known for what it is.
    private mutating func checkMarked(_ message: ExchangeMessage, _ disk: Disk?, by name: MemberName) {
        let mark = disk?.mark.durableMarks.first {
            $0.log.author == name && $0.log.addressee == message.log.addressee
        }
        let size = message.start + UInt64(message.entries.count)
        guard let mark, (message.log.epoch, size) <= (mark.log.epoch, mark.head.size) else {
            return violate(.signedBeyondMark(message.log, by: name))
        }
    }

    /// A witness must not cosign two checkpoints that cannot be one history.
    private mutating func count(_ note: SignedNote, of log: LogName, by witness: MemberName) {
        // It was one when it was stored.
        guard witness != liar, let head = try? SignedCheckpoint(note).checkpoint.head else { return }
        let histories = [trees[log], told[log]].compactMap(\.self) + (abandoned[log] ?? [])
        for other in cosigned[log]?[witness] ?? [] {
            let isOne = histories.contains { tree in
                [head, other].allSatisfy { $0.size <= tree.size && tree.root(at: $0.size) == $0.root }
            }
            if !isOne { violate(.cosignedTwoHistories(log, by: witness)) }
        }
        cosigned[log, default: [:]][witness, default: []].append(head)
    }
}
