package import Airspace
package import Deconfliction
package import Line

/// What the watch holds, as its relief goes through it.
extension Node {
    package func watchView(for officer: Officer, at now: Instant) -> CanonicalJSON {
        let items = watchItems(at: now)
        return [
            "now": .time(now), "handedOver": .time(messages.lastHandover),
            "left": .integer(Int64(items.count { !$0.isAccepted(by: officer.name) })),
            "items": .array(items.map { view(of: $0, for: officer) }),
            "lines": .array(
                peers.map { peer in
                    ["member": .string(peer.text), "open": .integer(openCount(with: peer))]
                }),
        ]
    }

    private func view(of item: WatchItem, for officer: Officer) -> CanonicalJSON {
        var code: Code?
        if case .entry(let serial) = item.subject { code = messages[serial]?.code }
        let name = code.flatMap { messages.terms.phrasebook[$0]?.name }
        return [
            "kind": .string(item.kind.rawValue), "item": .string(item.subject.text),
            "code": .optional(code?.text), "name": .optional(name), "due": .time(item.due),
            "unread": .bool(item.isUnread), "accepted": .bool(item.isAccepted(by: officer.name)),
        ]
    }
}
