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

    /// What this witness has cosigned so far.
    var tidemarks: [Tidemark] {
        sightings.values.map { Tidemark(log: $0.log, head: $0.head) }.sorted { $0.log < $1.log }
    }

    /// The logs whose author has shown this witness two histories, with the evidence.
    package private(set) var forks: [LogName: ForkEvidence] = [:]

    /// Decides on a checkpoint offered, and cosigns it where it extends what was seen before.
    mutating func decide(
        _ request: AddCheckpointRequest, _ reaction: inout Reaction, scheme: any SignatureScheme
    ) -> OfferAnswer {
        let offered = request.signed.checkpoint
        guard let cosigner, let log = enrolled(offered.origin) else { return .refused(status: 404) }
        if let fork = forks[log] { return .forked(fork) }
        switch witness.add(request, using: scheme) {
        case .accepted(let checkpoint):
            let signed = request.signed.only(by: charter.logKey(of: log))
            reaction.store(.witnessed(log, signed.note, at: reaction.now))
            sightings[log] = Sighting(log: log, head: checkpoint.head, time: reaction.now)
            notes[log] = signed
            return .cosigned([cosigner.cosign(checkpoint, at: reaction.now.wholeSeconds)])
        case .conflict(let size): return .conflict(currentSize: size)
        case .badRequest: return .refused(status: 400)
        case .badSignature: return .refused(status: 403)
        case .unknownLog: return .refused(status: 404)
        case .badProof:
            if let fork = fork(of: log, request.signed) {
                reaction.store(.fork(log, fork, at: reaction.now))
                convict(fork, of: log)
                return .forked(fork)
            }
            // Whoever offered it can see whether this is another history.
            return notes[log].map { .contradicted($0.note) } ?? .refused(status: 422)
        }
    }

    /// The log of an origin, enrolled if it is a later epoch of one that is witnessed.
    private mutating func enrolled(_ origin: String) -> LogName? {
        if let log = logs[origin] { return log }
        guard let log = LogName(origin: origin, in: charter.mechanism),
            logs[log.first.origin(in: charter.mechanism)] != nil
        else { return nil }
        let newest = sightings.keys.filter { $0.first == log.first }.map(\.epoch).max() ?? 1
        guard log.epoch <= newest + Limits.epochsAhead else { return nil }
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
    mutating func restore(_ log: LogName, _ note: SignedNote, at time: Instant) {
        guard let signed = try? SignedCheckpoint(note) else {  // it was one when it was stored
            preconditionFailure("the record of \(log) as witnessed is no checkpoint")
        }
        enrol(log, at: signed.checkpoint.head)
        sightings[log] = Sighting(log: log, head: signed.checkpoint.head, time: time)
        notes[log] = signed
    }

    /// Goes on from what was cosigned, where the records have lost it.
    mutating func resume(from marks: some Sequence<Tidemark>) {
        for mark in marks where logs[mark.log.first.origin(in: charter.mechanism)] != nil {
            guard mark.isBeyond(mark.log, size: sightings[mark.log]?.head.size ?? 0) else { continue }
            enrol(mark.log, at: mark.head)
            sightings[mark.log] = Sighting(log: mark.log, head: mark.head, time: .earliest)
            notes[mark.log] = nil
        }
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
