import Airspace
import Line
import TransparencyLog

/// Facilitators are told by envelope of deadlines that were missed on this member's messages, and of its lines' states.
extension Node {
    /// Counts receipts, whoever gave them. Returns the end of what was looked at.
    @discardableResult
    mutating func foldReceipts(_ records: ArraySlice<Record>) -> Int {
        for case .receipt(let log, let note, let time) in records {
            // It was one when it was taken.
            guard let signed = try? SignedCheckpoint(note), let stated = signed.statedTime else {
                preconditionFailure("a receipt of \(log) without a time was stored")
            }
            fold(receiptOf: log, size: signed.checkpoint.size, at: Moment(stated: stated, known: time))
        }
        return records.endIndex
    }

    mutating func fold(receiptOf log: LogName, size: UInt64, at moment: Moment) {
        messages.fold(receiptOf: log, size: size, at: moment)
        // Whoever took a later epoch holds of the one before what its first entry names, as far as that is known here.
        guard size > 0, let link = links[log.addressee],
            let previous = link.successions.first(where: { $0.log == log })?.previous,
            previous.epoch < log.epoch, let box = link.outbox(of: log.of(epoch: previous.epoch))
        else { return }
        fold(receiptOf: box.log, size: min(previous.size, box.size), at: moment)
    }

    /// Looks at what has changed and at what has become due, and makes known what follows from it.
    mutating func lookAtMessages(_ reaction: inout Reaction) {
        guard reaction.canWrite else { return }
        let (changed, lines) = messages.changed(at: reaction.now)
        guard !changed.isEmpty || !lines.isEmpty else { return }
        raiseAlarms(changed, &reaction)
        tellFacilitators(of: changed, lines, &reaction)
    }

    private mutating func tellFacilitators(
        of changed: [MessageBoard.Change], _ lines: Set<MemberName>, _ reaction: inout Reaction
    ) {
        let facilitators = reachableFacilitators
        guard !facilitators.isEmpty else { return }
        for facilitator in facilitators {
            for change in changed where change.correspondence.author == me {
                for envelope in messages.envelopes(about: change, to: facilitator, at: reaction.now) {
                    tell(envelope, to: facilitator, &reaction)
                }
            }
        }
        let mayBeWorse = messages.mayWorsenLines(changed, at: reaction.now)
        let touched = lines.union(changed.flatMap { $0.correspondence.copies.map(messages.peer(of:)) })
        for peer in touched.sorted() {
            let isTouched = mayBeWorse || lines.contains(peer)
            for facilitator in facilitators where facilitator != peer {
                // What makes a line better is looked for only where it is bad.
                guard isTouched || messages.told(of: peer, to: facilitator) != .up,
                    let envelope = messages.envelope(about: peer, to: facilitator, at: reaction.now)
                else { continue }
                tell(envelope, to: facilitator, &reaction)
            }
        }
    }

    /// Those to whom something can be written. What the others are not told now they are told when their line is whole again.
    var reachableFacilitators: [MemberName] {
        peers.filter { charter.known($0).role == .facilitator && links[$0]?.canWrite == true }
    }

    mutating func tell(
        _ envelope: Envelope, to facilitator: MemberName, _ reaction: inout Reaction
    ) {
        send(
            Draft(
                code: .envelope, role: DeskRole.node, message: reaction.messageID(), regarding: nil,
                to: [facilitator], content: .envelope(envelope)),
            to: facilitator, &reaction)
    }
}
