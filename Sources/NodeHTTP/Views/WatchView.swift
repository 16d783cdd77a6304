package import Airspace
package import Deconfliction
package import Line

/// What the watch holds, as its relief goes through it.
extension Node {
    package func watchView(for officer: Officer, at now: Instant) -> CanonicalJSON {
        let items = watchItems(at: now)
        return [
            "now": .time(now), "handedOver": .time(messages.lastHandover), "holder": watchHolderView,
            "left": .integer(Int64(items.count { !$0.isAccepted(by: officer.name) })),
            "items": .array(items.map { view(of: $0, for: officer, at: now) }),
            "lines": .array(
                peers.map { peer in
                    ["member": .string(peer.text), "open": .integer(openCount(with: peer))]
                }),
        ]
    }

    /// Whose the watch is, for this desk alone; null where it was never handed over.
    var watchHolderView: CanonicalJSON {
        guard let holder = watchHolder else { return .null }
        return [
            "officer": .string(holder.officer), "role": .string(holder.role), "since": .time(holder.at),
        ]
    }

    private func view(of item: WatchItem, for officer: Officer, at now: Instant) -> CanonicalJSON {
        var code: Code?
        if case .entry(let serial) = item.subject { code = messages[serial]?.code }
        let name = code.flatMap { messages.terms.phrasebook[$0]?.name }
        return [
            "kind": .string(item.kind.rawValue), "item": .string(item.subject.text),
            "code": .optional(code?.text), "name": .optional(name), "due": .time(item.due),
            "words": .string(words(of: item, today: now)), "unread": .bool(item.isUnread),
            "accepted": .bool(item.isAccepted(by: officer.name)),
        ]
    }

    private func words(of item: WatchItem, today now: Instant) -> String {
        switch item.subject {
        case .line(let member):
            let remarks = remarks(on: member, at: now).map { "\($0.code): \($0.words(today: now))" }
            return (["\(messages.condition(with: member, at: now).state.rawValue)."] + remarks)
                .joined(separator: " ")
        case .entry(let serial):
            let entry = messages[serial]?.copies.first { $0.serial == serial }?.entry
            return entry.map { words(of: $0, today: now) } ?? "\(serial)"
        }
    }
}
