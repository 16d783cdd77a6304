import Airspace
import Deconfliction
import Line
import TransparencyLog

/// What befalls the members, how their nodes meet it, and when they have recovered.
extension World {
    mutating func inflict(_ fault: Fault, on name: MemberName) {
        count.add(fault)
        wounds.add(fault, to: name)
    }

    /// - Parameter way: that of the message, or of the answer.
    mutating func inflict(_ fault: Fault, on way: Network.Way) {
        count.add(fault)
        wounds.add(fault, on: way, reach: reach(of: way))
    }

    /// How far the author of a way has come, by its own mark: that never goes back.
    private func reach(of way: Network.Way) -> Wounds.Reach {
        let mark = nodes[place(of: way.from)].disk.mark.durableMarks.first {
            $0.log.author == way.from && $0.log.addressee == way.to
        }
        return Wounds.Reach(epoch: mark?.log.epoch ?? 1, size: mark?.head.size ?? 0)
    }

    // MARK: Meeting

    /// Has a node decide, and takes note of how it met what was wrong with the event.
    mutating func handle(_ event: Event, struck fault: Fault?, by name: MemberName, at local: Instant)
        -> [Action]
    {
        let place = place(of: name)
        let peer = event.sender
        let before = fault == nil ? nil : peer.flatMap { nodes[place].node.link(to: $0)?.findings }
        // An alarm stays at the desk: it is nothing that a process could die before.
        let actions = nodes[place].node.handle(event, at: local).filter { action in
            if case .alarm = action { false } else { true }
        }
        noteEvidence(actions)
        guard let fault else { return actions }
        let after = peer.flatMap { nodes[place].node.link(to: $0)?.findings } ?? []
        let isDisbelieved = after.contains { finding in
            if case .holdsOther = finding { before?.contains(finding) == false } else { false }
        }
        let response = isDisbelieved ? .disbelieved : Self.response(to: event, actions)
        if let peer, fault == .flippedByte || fault == .truncation,
            [.taken, .nothingNew, .disbelieved].contains(response)
        {
            misheard.insert(Network.Way(from: peer, to: name))
        }
        count.meet(fault, response)
        return actions
    }

    /// Evidence against the liar is how a fork is met, wherever it is found.
    private mutating func noteEvidence(_ actions: [Action]) {
        guard let liar else { return }
        for case .store(let records) in actions {
            for case .fork(let log, _, _) in records where log.author == liar.name {
                count.meet(liar.lie, .evidence)
            }
        }
    }

    private static func response(to event: Event, _ actions: [Action]) -> Response {
        var isTaken = false
        for case .store(let records) in actions {
            for record in records {
                switch record {
                case .fork: return .evidence
                case .entry(_, _, _, _, _?): return .refusedEntry
                case .entry, .receipt, .cosignature, .witnessed: isTaken = true
                default: break
                }
            }
        }
        for action in actions {
            switch action {
            case .answer(_, .conflict): return .conflict
            case .answer(_, .unprocessable): return .unprocessable
            case .answer(_, .overBudget): return .overBudget
            case .answer(_, .unknownLog): return .unknownLog
            case .answerOffer(_, .conflict): return .conflict
            case .answerOffer(_, .refused(status: 404)): return .unknownLog
            case .answerOffer(_, .contradicted), .answerOffer(_, .refused): return .unprocessable
            default: break
            }
        }
        return isTaken ? .taken : .nothingNew
    }

    // MARK: Healing

    /// Takes note of what has been made good when a node has handled an event and is still there.
    mutating func heal(_ name: MemberName, after event: Event, struck fault: Fault?) {
        let place = place(of: name)
        guard isRunning(name) else { return }
        if fault == nil, let peer = event.sender {
            let way = Network.Way(from: peer, to: name)
            if wounds.isHurt(way), let inbox = nodes[place].node.link(to: peer)?.inbox {
                let reach = Wounds.Reach(epoch: inbox.log.epoch, size: inbox.size)
                for fault in wounds.heal(way, upTo: reach) { count.heal(fault) }
            }
        }
        guard wounds.isHurt(name) else { return }
        let node = nodes[place].node
        let isWhole =
            nodes[place].disk.rot == nil && node.peers.allSatisfy { node.link(to: $0)?.canWrite == true }
        let skew = event.sender.flatMap { node.link(to: $0)?.skew }
        let (clock, now) = (nodes[place].clock, now)
        let healed = wounds.heal(name) { fault in
            switch fault {
            case .skew, .drift, .jump:
                abs(clock.time(at: now).milliseconds(since: now)) < 2_000
                    && skew.map { abs($0) < 2_000 } == true
            case .stop: !clock.isStopped(at: now)
            case .bitRot, .lostFile, .restoredBackup, .lostMark, .oldMark, .forkAndRestore: isWhole
            default: true
            }
        }
        for fault in healed { count.heal(fault) }
    }
}

extension Event {
    /// The counterpart whose message or answer it is.
    fileprivate var sender: MemberName? {
        switch self {
        case .exchangeRequested(_, let peer, _, _), .exchangeAnswered(let peer, _, _, _): peer
        default: nil
        }
    }
}
