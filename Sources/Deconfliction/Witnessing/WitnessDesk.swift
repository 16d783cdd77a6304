package import Airspace
package import Line
package import TransparencyLog

/// This member as witness: cosigns checkpoints of logs it cannot read. It sees origins, sizes and roots.
package struct WitnessDesk: Sendable {
    /// A checkpoint cosigned, and when.
    package struct Sighting: Hashable, Sendable {
        package let log: LogName
        package let head: TreeHead
        package let time: Instant
    }

    private var witness = Witness()
    private var logs: [String: LogName] = [:]
    private var sightings: [LogName: Sighting] = [:]
    /// The newest checkpoint cosigned, with its author's signature; none of a log that was only known by its mark.
    private var notes: [LogName: SignedCheckpoint] = [:]
    /// By a log's first epoch: the first whose checkpoints are cosigned, where records of earlier ones may be lost.
    private var floors: [LogName: UInt32] = [:]
    private let cosigner: Cosigner?
    private let charter: Charter

    init(charter: Charter, me: MemberName, key: SigningKey) {
        self.charter = charter
        guard charter.witnesses.contains(me) else {
            cosigner = nil
            return
        }
        do {
            cosigner = try Cosigner(name: charter.witnessName(of: me), key: key)
        } catch {
            preconditionFailure("the charter's name for \(me) is no key name: \(error)")
        }
        for pair in charter.lines where !pair.contains(me) {
            for log in [
                LogName(author: pair.first, addressee: pair.second),
                LogName(author: pair.second, addressee: pair.first),
            ] {
                enrol(log, at: .empty)
            }
        }
    }

    /// Newest first witnessed last, in the order of the logs' names.
    package var all: [Sighting] { sightings.values.sorted { $0.log < $1.log } }

    /// What this witness has cosigned so far, of each log's newest epoch: what a member signs of earlier ones makes no mark longer.
    var tidemarks: [Tidemark] {
        var newest: [LogName: Tidemark] = [:]
        for sighting in sightings.values {
            newest[sighting.log.first] = newest[sighting.log.first].orHigher(
                Tidemark(log: sighting.log, head: sighting.head))
        }
        return newest.values.sorted { $0.log < $1.log }
    }

    /// The logs whose author has shown this witness two histories, with the evidence.
    package private(set) var forks: [LogName: ForkEvidence] = [:]

    /// What is to be said of a log that is witnessed here, to this desk alone: both ends have the evidence itself.
    package func findings(of log: LogName) -> [Finding] { forks[log] == nil ? [] : [.contradiction(log)] }

    /// Decides on a checkpoint offered, and cosigns it where it extends what was seen before.
    mutating func decide(
        _ request: AddCheckpointRequest, _ reaction: inout Reaction, scheme: any SignatureScheme
    ) -> OfferAnswer {
        let offered = request.signed.checkpoint
        guard let cosigner, let log = enrolled(offered.origin) else { return .refused(status: 404) }
        if let fork = forks[log] { return .forked(fork) }
        let outcome = witness.add(request, using: scheme)
        switch outcome {
        case .accepted(let checkpoint):
            let signed = request.signed.only(by: charter.logKey(of: log))
            // A larger tree is never said to have been seen earlier, though the clock was set back (tlog-cosignature).
            let time = max(reaction.now, sightings[log]?.time ?? .earliest)
            reaction.store(.witnessed(log, signed.note, at: time))
            sightings[log] = Sighting(log: log, head: checkpoint.head, time: time)
            notes[log] = signed
            return .cosigned([cosigner.cosign(checkpoint, at: time.wholeSeconds)])
        case .conflict(let size): return .conflict(currentSize: size)
        case .badProof, .otherRoot:
            if let fork = fork(of: log, request.signed) {
                reaction.store(.fork(log, fork, at: reaction.now))
                convict(fork, of: log)
                return .forked(fork)
            }
            // Whoever offered it can see whether this is another history.
            guard outcome == .badProof else { return .refused(status: outcome.status) }
            return notes[log].map { .contradicted($0.note) } ?? .refused(status: outcome.status)
        case .badRequest, .badSignature, .unknownLog: return .refused(status: outcome.status)
        }
    }

    /// The log of an origin, enrolled if it is a later epoch of one that is witnessed.
    private mutating func enrolled(_ origin: String) -> LogName? {
        guard let log = logs[origin] ?? LogName(origin: origin, in: charter.mechanism),
            log.epoch >= floors[log.first] ?? 1
        else { return nil }
        if logs[origin] != nil { return log }
        let epochs = sightings.keys.filter { $0.first == log.first }.map(\.epoch)
        guard logs[log.first.origin(in: charter.mechanism)] != nil, epochs.count < Limits.epochsWitnessed,
            log.epoch <= (epochs.max() ?? 1) + Limits.epochsAhead
        else { return nil }
        enrol(log, at: .empty)
        return log
    }

    /// Two roots at one size are evidence by themselves. What lies between different sizes only an end of the log can say.
    private func fork(of log: LogName, _ offered: SignedCheckpoint) -> ForkEvidence? {
        guard let held = notes[log], held.checkpoint.size == offered.checkpoint.size,
            held.checkpoint.root != offered.checkpoint.root
        else { return nil }
        return ForkEvidence(
            key: charter.logKey(of: log), smaller: offered, larger: held, root: held.checkpoint.root,
            proof: ConsistencyProof([]))
    }

    /// Folds the evidence of a log's two histories: it is not cosigned any more.
    mutating func convict(_ fork: ForkEvidence, of log: LogName) { forks[log] = fork }

    /// Folds what was cosigned before a restart.
    mutating func restore(_ log: LogName, _ signed: SignedCheckpoint, at time: Instant) {
        enrol(log, at: signed.checkpoint.head)
        sightings[log] = Sighting(log: log, head: signed.checkpoint.head, time: time)
        notes[log] = signed
    }

    /// Goes on from what was cosigned, where the records have lost it. Returns the logs of which they hold something else.
    mutating func resume(from marks: some Sequence<Tidemark>) -> [LogName] {
        var disagreements: [LogName] = []
        for mark in marks where logs[mark.log.first.origin(in: charter.mechanism)] != nil {
            let known = sightings[mark.log]?.head ?? .empty
            if known.size == mark.head.size, known.root != mark.head.root { disagreements.append(mark.log) }
            guard mark.isBeyond(mark.log, size: known.size) else { continue }
            enrol(mark.log, at: mark.head)
            sightings[mark.log] = Sighting(log: mark.log, head: mark.head, time: .earliest)
            notes[mark.log] = nil
            floors[mark.log.first] = mark.log.epoch
        }
        return disagreements
    }

    private mutating func enrol(_ log: LogName, at head: TreeHead) {
        let origin = log.origin(in: charter.mechanism)
        logs[origin] = log
        witness.enrol(origin: origin, keys: [charter.logKey(of: log)], head: head)
    }
}

extension LogName {
    /// The log's first epoch.
    fileprivate var first: LogName { LogName(author: author, addressee: addressee) }
}
