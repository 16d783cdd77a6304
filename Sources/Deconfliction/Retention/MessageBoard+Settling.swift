import Line

/// Which messages stand or fall together, and letting go of them.
extension MessageBoard {
    /// The messages with whose circle each of these stands or falls: what names it, and what it names.
    private func related(to message: Correspondence) -> [Correspondence.ID] {
        var related = byMessage[message.id.message] ?? []
        related += naming(.message(message.id.message))
        for copy in message.copies {
            related += naming(.serial(copy.serial))
            // Whatever names the same: if it leads nowhere, they are strays together.
            for reference in copy.references {
                related += naming(reference)
            }
            for case .serial(let serial) in copy.references { related += [ids[serial]].compactMap { $0 } }
            for case .message(let id) in copy.references { related += byMessage[id] ?? [] }
        }
        return related
    }

    private func naming(_ reference: Reference) -> [Correspondence.ID] {
        (naming[reference]?.serials ?? []).compactMap { ids[$0] }
    }

    /// A message with everything that names it or is named by it, however far; nil unless all of it is over, where it is
    /// more than so many messages, and where it meets one of those that are `known` already.
    ///
    /// All that was come by belongs together, and what is said of one of it holds of the others: nobody makes a circle that is
    /// gone round more than once.
    func circle(
        of message: Correspondence, atMost limit: Int, known: Set<Correspondence.ID>,
        isOver: (Correspondence) -> Bool
    ) -> (messages: [Correspondence]?, seen: Set<Correspondence.ID>) {
        var seen: Set<Correspondence.ID> = [message.id]
        var next = [message.id]
        var circle: [Correspondence] = []
        while let id = next.popLast() {
            guard let message = correspondences[id] else { continue }
            circle.append(message)
            guard isOver(message) else { return (nil, seen) }
            for id in related(to: message) where seen.insert(id).inserted {
                if known.contains(id) { return (nil, seen) }
                next.append(id)
            }
            guard seen.count <= limit else { return (nil, seen) }
        }
        return (circle, seen)
    }

    /// Whether nobody waits for anything about a message, and nothing of it was refused.
    func isAtRest(_ message: Correspondence) -> Bool {
        open[message.id] == nil && queued[message.id] == nil
            && message.copies.allSatisfy { refusals[$0.serial] == nil }
    }

    /// Lets go of whole circles of messages.
    mutating func letGo(_ serials: [Serial]) {
        let gone = Set(serials.compactMap { ids[$0] }).compactMap { correspondences[$0] }
        stale.subtract(gone.map(\.id))
        lasting.subtract(gone.map(\.id))
        for message in gone {
            for copy in message.copies {
                for reference in copy.references + [.serial(copy.serial), .message(message.id.message)] {
                    naming[reference] = nil
                    unresolved[reference] = nil
                }
                ids[copy.serial] = nil
                if message.code == .lineCheck { checks[copy.serial.log]?.removeAll { $0 == message.id } }
            }
            byMessage[message.id.message] = nil
            correspondences[message.id] = nil
            guard message.author == terms.me else { continue }
            written[message.code, default: 0] -= 1
            past[message.code, default: 0] += 1
        }
        reports.removeAll { ids[$0] == nil }
    }
}
