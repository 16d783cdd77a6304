package import Airspace
package import Line
package import TransparencyLog

/// What a node that starts is told in place of the entries that have settled, and of what was signed about its logs before
/// the newest: the same that it would come to by folding them.
package struct Settled: Sendable {
    package struct Log: Sendable {
        /// Of all that is stored of the log.
        package var tree: MerkleTree
        /// The entries that are not among the records.
        package var places: Stretches
        /// All receipts, in their order; the newest is among the records, too.
        package var receipts: [Marks<Moment>.Mark]
        /// The same of each witness's cosignatures.
        package var cosignatures: [MemberName: [Marks<Instant>.Mark]]

        package init(
            tree: MerkleTree = MerkleTree(), places: Stretches = Stretches(),
            receipts: [Marks<Moment>.Mark] = [],
            cosignatures: [MemberName: [Marks<Instant>.Mark]] = [:]
        ) {
            self.tree = tree
            self.places = places
            self.receipts = receipts
            self.cosignatures = cosignatures
        }
    }

    package var logs: [LogName: Log]
    /// See ``Settling/written``.
    package var written: [Code: Int64]

    package init(logs: [LogName: Log] = [:], written: [Code: Int64] = [:]) {
        self.logs = logs
        self.written = written
    }
}

extension Node {
    /// A node as it starts from a store that has these records.
    package init(
        _ me: MemberName, of charter: Charter, keys: NodeKeys, starting records: [Record],
        tidemarks: [Tidemark] = []
    ) {
        let (settled, left) = Settled.start(from: records)
        self.init(
            me, of: charter, keys: keys, settled: settled, records: left, tidemarks: tidemarks)
    }
}

extension Settled {
    /// What a store that had these records would tell, and the records that are left to fold.
    ///
    /// - Parameter records: with nothing in them that has expired (``Swift/Array/withoutExpired``).
    package static func start(from records: [Record]) -> (Settled, [Record]) {
        var settled = Settled()
        var newest: [Signed: Int] = [:]
        for (position, record) in records.enumerated() {
            if case .settled(let settling, _) = record { settled.take(settling) }
            if let signed = settled.count(record) { newest[signed] = position }
        }
        var sizes: [LogName: UInt64] = [:]
        let left = records.enumerated().compactMap { position, record -> Record? in
            switch record {
            case .settled: return nil
            case .entry(let log, let leaf, _, _, _):
                settled.logs[log, default: Log()].tree.append(TreeHash.leaf(leaf))
                defer { sizes[log, default: 0] += 1 }
                return settled.logs[log]?.places.contains(sizes[log] ?? 0) == true ? nil : record
            case .expired(let expiry, let time):
                let kept = expiry.entries.filter { settled.logs[$0.log]?.places.contains($0.index) != true }
                return kept.isEmpty ? nil : .expired(Expiry(entries: kept), at: time)
            default:
                guard let signed = Signed(record), let last = newest[signed] else { return record }
                return last == position ? record : nil
            }
        }
        return (settled, left)
    }

    /// Of what only the newest is left: a log's checkpoint, its receipt, a witness's cosignature.
    private struct Signed: Hashable {
        let log: LogName
        let witness: MemberName?
        let isCheckpoint: Bool

        init?(_ record: Record) {
            switch record {
            case .checkpoint(let log, _): (self.log, witness, isCheckpoint) = (log, nil, true)
            case .receipt(let log, _, _): (self.log, witness, isCheckpoint) = (log, nil, false)
            case .cosignature(let log, let witness, _):
                (self.log, self.witness, isCheckpoint) = (log, witness, false)
            default: return nil
            }
        }
    }

    private mutating func take(_ settling: Settling) {
        for serial in settling.entries { logs[serial.log, default: Log()].places.insert(serial.index) }
        written = settling.written
    }

    private mutating func count(_ record: Record) -> Signed? {
        switch record {
        case .receipt(let log, let note, let time):
            guard let (size, stated) = note.timedSize else { return nil }
            let mark = Marks<Moment>.Mark(size: size, time: Moment(stated: stated, known: time))
            logs[log, default: Log()].receipts.append(mark)
        case .cosignature(let log, let witness, let note):
            guard let (size, stated) = note.timedSize else { return nil }
            let mark = Marks<Instant>.Mark(size: size, time: stated)
            logs[log, default: Log()].cosignatures[witness, default: []].append(mark)
        default: break
        }
        return Signed(record)
    }
}
