import Airspace
package import Line
import TransparencyLog

/// The logs of a line over its epochs. Each direction has its own: one log may be in its third while the other is still in
/// its first.
extension Link {
    /// The own log of an epoch, with its receipts.
    package func outbox(of log: LogName) -> Outbox? {
        outbox.log == log ? outbox : earlierOutboxes.first { $0.log == log }
    }

    /// The counterpart's log of an epoch, as far as it is held.
    package func inbox(of log: LogName) -> Inbox? {
        inbox.log == log ? inbox : earlierInboxes.first { $0.log == log }
    }

    /// The hash of an entry of the newest epoch of either log.
    func hash(at index: UInt64, in log: LogName) -> Digest {
        log == outbox.log ? outbox.tree.leafHash(at: index) : inbox.tree.leafHash(at: index)
    }

    /// Whether entries can be written: nothing that was signed or held before is missing.
    package var canWrite: Bool {
        !recovery.isBehind && !isMissingHeld
    }

    /// Of a log of either direction and the one that it goes on from: those whose author is known to have signed two histories.
    func disputed(behind log: LogName) -> [LogName] {
        let previous = (successions + followed).filter { $0.log == log }
            .map { log.of(epoch: $0.previous.epoch) }
        return ([log] + previous).filter { findings.contains(.contradiction($0)) }
    }

    /// How far both logs have come.
    var progress: [UInt64] {
        [
            UInt64(outbox.log.epoch), outbox.size, peerHolds, UInt64(inbox.log.epoch), inbox.size,
            recovery.again?.start ?? 0,
        ]
    }

    mutating func update(inboxOf log: LogName, _ change: (inout Inbox) -> Void) {
        if inbox.log == log { return change(&inbox) }
        guard let position = earlierInboxes.firstIndex(where: { $0.log == log }) else {
            preconditionFailure("nothing is held of \(log)")
        }
        change(&earlierInboxes[position])
    }

    /// What was refused so far is to be said before the next receipt.
    mutating func oweAll() { inbox.owe(ownSize: outbox.size) }

    /// Goes on in a later epoch of the own log.
    mutating func begin(_ log: LogName) {
        precondition(log.epoch > outbox.log.epoch, "\(log) after \(outbox.log)")
        withdrawUntrueHolds()
        earlierOutboxes.append(outbox)
        outbox = outbox.successor(log, origin: log.origin(in: mechanism))
        peerHolds = 0
        underWay.beginLog()
        onTheWay = OnTheWay(size: 0, until: .earliest)
        inbox.oweNothing()
    }

    /// Follows the counterpart into a later epoch of its log.
    mutating func follow(_ log: LogName) {
        precondition(log.epoch > inbox.log.epoch, "\(log) after \(inbox.log)")
        earlierInboxes.append(inbox)
        inbox = successor(log)
        recovery.asked = nil
        recovery.returned = nil
        receiptSeen = 0
        receiptSent = 0
    }

    /// The inbox of a later epoch, if the message begins it in a way that can be accepted: from its first entry, which names
    /// as its predecessor exactly what is held.
    func successor(in message: ExchangeMessage) -> Inbox? {
        let epochs = inbox.next...max(inbox.next, inbox.log.epoch + Limits.epochsAhead)
        guard epochs.contains(message.log.epoch), message.start == 0, let first = message.entries.first,
            case .taken(_, .continuation(let continuation)?) = Appraisal.of(
                first, at: Serial(log: message.log, index: 0)),
            continuation.previous == inbox.holding
        else { return nil }
        return successor(message.log)
    }

    private func successor(_ log: LogName) -> Inbox {
        do {
            let key = try VerifierKey(
                name: log.origin(in: mechanism), algorithm: .ed25519, rawKey: inbox.authorKey.rawKey)
            return Inbox(log: log, authorKey: key)
        } catch {
            preconditionFailure("the key of \(inbox.log) is none in \(log): \(error)")
        }
    }

    /// When the counterpart took the epoch that goes on from an own entry of an earlier one: it holds that entry, though its
    /// receipt was lost.
    func acknowledged(_ serial: Serial) -> Instant? {
        let later = successions.first {
            // Beyond an epoch that is not stored here nobody knows what of this one was held.
            ($0.previous.epoch, $0.previous.size) > (serial.log.epoch, serial.index)
                && outbox(of: serial.log.of(epoch: $0.previous.epoch)) != nil
        }
        return later.flatMap { outbox(of: $0.log)?.receipts.time(covering: 0) }
    }
}
