package import Airspace
package import Deconfliction
package import Line
package import NodeService
import TransparencyLog

/// Whose desk this is, what its lines say, and what it witnesses.
extension Node {
    package func statusView(
        for officer: Officer, record: RecordState, version: String, at now: Instant
    ) -> CanonicalJSON {
        [
            "now": .time(now), "clearline": .string(version),
            "mechanism": ["id": .string("\(charter.mechanism)"), "name": .string(charter.name)],
            "member": .string(me.text), "role": .string(charter.known(me).role.rawValue),
            "officer": ["name": .string(officer.name), "role": .string(officer.role)],
            "members": .array(
                charter.members.map { ["name": .string($0.name.text), "role": .string($0.role.rawValue)] }),
            "record": record.view, "phrasebook": phrasebookView, "theatre": charter.theatre.geometry,
            "lines": .array(peers.compactMap { link(to: $0) }.map { view(of: $0, at: now) }),
            "skewLimitMs": .integer(skewLimit), "watch": watchHolderView,
            "hazards": .array(hazards(at: now).filter { !$0.isOver }.map { view(of: $0) }),
            "reminders": .array(reminders(at: now).map { view(of: $0) }),
            "witnessing": .array(witnessDesk.all.map { view(of: $0) }),
        ]
    }

    /// This node's phrasebook, and the one that the charter names.
    private var phrasebookView: CanonicalJSON {
        [
            "own": .string(messages.terms.phrasebook.digest.hex),
            "agreed": .string(charter.phrasebook.digest.hex), "same": .bool(hasAgreedPhrasebook),
        ]
    }

    private func view(of link: Link, at now: Instant) -> CanonicalJSON {
        let condition = messages.condition(with: link.peer, at: now)
        let endpoints = contacts.endpoints(of: link.peer)
        return [
            // Silent for the moment, or how well it is by what was said on it.
            "member": .string(link.peer.text),
            "state": .string(link.isUp(at: now) ? condition.state.rawValue : "SILENT"),
            "check": view(of: condition, at: now), "remarks": remarksView(of: link.peer, at: now),
            "lastHeard": .time(link.lastHeard),
            "ageMs": link.lastHeard.map { .integer(now.milliseconds(since: $0)) } ?? .null,
            "skewMs": link.skew.map { .integer($0) } ?? .null,
            "endpoint": .optional(endpoints.isEmpty ? nil : endpoints[link.endpoint % endpoints.count]),
            "queued": .size(link.outbox.undelivered),
            "sent": ["size": .size(link.outbox.size), "delivered": .size(link.outbox.receipts.size)],
            "held": ["size": .size(link.inbox.size)],
            "reconciliation": reconciliationView(with: link.peer, at: now),
            "findings": view(of: link.findings + notTaken(by: link.peer)),
        ]
    }

    private func view(of findings: [Finding]) -> CanonicalJSON {
        .array(findings.map { ["code": .string($0.code), "text": .string($0.words)] })
    }

    private func view(of sighting: WitnessDesk.Sighting) -> CanonicalJSON {
        let log = sighting.log
        return [
            "log": .string("\(log)"), "author": .string(log.author.text),
            "addressee": .string(log.addressee.text),
            "epoch": .integer(Int64(log.epoch)), "size": .size(sighting.head.size),
            "root": .string(sighting.head.root.hex), "cosigned": .time(sighting.time),
            "findings": view(of: witnessDesk.findings(of: log)),
        ]
    }
}

extension RecordState {
    /// AUDITING until the whole record has been compared with what was signed.
    var view: CanonicalJSON {
        switch self {
        case .auditing(let done, let all):
            ["state": "AUDITING", "audited": .null, "done": .size(done), "entries": .size(all)]
        case .audited(let time):
            ["state": "AUDITED", "audited": .time(time), "done": .null, "entries": .null]
        case .refused: ["state": "REFUSED", "audited": .null, "done": .null, "entries": .null]
        }
    }
}
