import Airspace
import Line

/// Letting go of what is over for good. What a node knows afterwards is what a restart that is told of it would find.
extension Node {
    mutating func settle(inStep step: Int, _ reaction: inout Reaction) {
        let now = reaction.now
        var (looked, entries): (Set<Correspondence.ID>, [Serial]) = ([], [])
        let past = messages.past(inStep: step, of: Retention.steps) { isSettled($0, at: now) }
        for message in past where !looked.contains(message.id) {
            guard entries.count < Limits.expiredAtOnce else {
                retention.goOn(at: now)
                break
            }
            let (circle, seen) = messages.circle(of: message, atMost: Limits.expiredAtOnce, known: looked) {
                isSettled($0, at: now)
            }
            looked.formUnion(seen)
            entries += (circle ?? []).flatMap { $0.copies.map(\.serial) }
        }
        guard !entries.isEmpty else { return }
        var settling = Settling(entries: entries.sorted(), written: [:])
        letGo(settling)
        settling.written = messages.past
        reaction.store(.settled(settling, at: now))
    }

    /// Folds that entries have settled.
    mutating func letGo(_ settling: Settling) {
        messages.letGo(settling.entries)
        retention.letGo(settling.entries)
        for serial in settling.entries { settled[serial.log, default: Stretches()].insert(serial.index) }
        let (serials, places) = (Set(settling.entries), Set(settling.entries.map(\.index)))
        // Numbers are looked up faster than names.
        entries.removeAll { places.contains($0.serial.index) && serials.contains($0.serial) }
    }

    private func isSettled(_ message: Correspondence, at now: Instant) -> Bool {
        (message.copies.allSatisfy(\.isExpired) || isPastCheck(message, at: now))
            && messages.isAtRest(message) && !isNewestHandover(message)
            && message.copies.allSatisfy { isReceipted($0.serial) }
    }

    private func isNewestHandover(_ message: Correspondence) -> Bool {
        message.code == .handover && message.author == me
            && message.copies.contains { $0.at == messages.lastHandover }
    }

    private func isReceipted(_ serial: Serial) -> Bool { receipts(of: serial.log)?.size ?? 0 > serial.index }
}
