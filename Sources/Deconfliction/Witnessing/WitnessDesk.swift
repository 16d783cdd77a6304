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

    /// Decides on a checkpoint offered, and cosigns it where it extends what was seen before.
    mutating func decide(
        _ request: AddCheckpointRequest, _ reaction: inout Reaction, scheme: any SignatureScheme
    ) -> OfferAnswer {
        guard let cosigner, let log = logs[request.signed.checkpoint.origin] else {
            return .refused(status: 404)
        }
        switch witness.add(request, using: scheme) {
        case .accepted(let checkpoint):
            let key = charter.logKey(of: log)
            let line = request.signed.note.signatures.filter { $0.isBy(key) }.prefix(1)
            let signed = SignedCheckpoint(checkpoint, signatures: Array(line))
            reaction.store(.witnessed(log, signed.note, at: reaction.now))
            sightings[log] = Sighting(log: log, head: checkpoint.head, time: reaction.now)
            return .cosigned([cosigner.cosign(checkpoint, at: reaction.now.wholeSeconds)])
        case .conflict(let size): return .conflict(currentSize: size)
        case .badRequest: return .refused(status: 400)
        case .badSignature: return .refused(status: 403)
        case .unknownLog: return .refused(status: 404)
        case .badProof: return .refused(status: 422)
        }
    }

    /// Folds what was cosigned before a restart.
    mutating func restore(_ log: LogName, _ note: SignedNote, at time: Instant) {
        guard let checkpoint = try? SignedCheckpoint(note).checkpoint else {  // it was one when it was stored
            preconditionFailure("the record of \(log) as witnessed is no checkpoint")
        }
        enrol(log, at: checkpoint.head)
        sightings[log] = Sighting(log: log, head: checkpoint.head, time: time)
    }

    private mutating func enrol(_ log: LogName, at head: TreeHead) {
        let origin = log.origin(in: charter.mechanism)
        logs[origin] = log
        witness.enrol(origin: origin, keys: [charter.logKey(of: log)], head: head)
    }
}
