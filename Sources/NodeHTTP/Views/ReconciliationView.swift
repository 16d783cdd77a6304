import Airspace
import Deconfliction
import Line
import TransparencyLog

/// What an outage of a line has left behind, as API, commands and console show it.
extension Node {
    func reconciliationView(with peer: MemberName, at now: Instant) -> CanonicalJSON {
        guard let reconciliation = reconciliation(with: peer, at: now) else { return .null }
        return [
            "from": .time(reconciliation.outage.from), "until": .time(reconciliation.outage.until),
            "logsAgree": reconciliation.logsAgree.map { .bool($0) } ?? .null,
            "logs": .array(reconciliation.logs.map(\.view)),
            "items": .array(reconciliation.items.map { view(of: $0) }),
        ]
    }

    private func view(of item: Reconciliation.Item) -> CanonicalJSON {
        let code = messages[item.serial]?.code
        let name = code.flatMap { messages.terms.phrasebook[$0]?.name } ?? code?.text
        return [
            "kind": .string(item.kind.rawValue), "serial": .string("\(item.serial)"),
            "code": .optional(code?.text), "name": .optional(name),
            "handle": .optional(register.key(of: item.serial)?.handle.text), "at": .time(item.at),
            "waitsFor": .optional(item.waitsFor?.text), "toBeNoted": .bool(item.isToBeNoted),
            "words": .string(item.words(at: me)),
        ]
    }
}

extension LogComparison {
    var view: CanonicalJSON {
        [
            "log": .string("\(log)"), "size": .size(size), "root": .string(root.hex),
            "otherSize": otherSize.map { .size($0) } ?? .null, "agrees": agrees.map { .bool($0) } ?? .null,
            "complete": agrees == nil ? .null : .bool(isComplete),
        ]
    }
}
