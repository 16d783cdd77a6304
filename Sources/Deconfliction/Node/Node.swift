package import Airspace
package import Line
package import TransparencyLog

/// Everything a node decides in one mechanism, as a value: events in, actions out, no clock, no I/O.
///
/// It only routes. Each concern is a small machine of its own: a ``Link`` to each counterpart, the ``Register`` of notices,
/// the ``ConflictBoard``, the ``Negotiations``, the ``WitnessDesk`` and the ``Offers`` to witnesses.
package struct Node: Sendable {
    package let charter: Charter
    package let me: MemberName
    package internal(set) var register = Register()
    package internal(set) var board: ConflictBoard
    package internal(set) var negotiations = Negotiations()
    package internal(set) var messages: MessageBoard
    var invitations: Invitations
    package internal(set) var witnessDesk: WitnessDesk
    package internal(set) var contacts: ContactBook
    /// What is to be said of the newest version of a notice by itself.
    var checks = Shelf<NoticeKey, VersionCheck>()
    /// The entries of all logs of this member, newest last: envelopes only.
    package internal(set) var entries = Pages<Entry>()
    var links: Links
    /// What may still be written to each counterpart, and the commands that wait for it.
    var allowances: [MemberName: Allowance] = [:]
    var held: [Held] = []
    var retention = Retention()
    /// By log: the entries that the picture has let go of.
    package internal(set) var settled: [LogName: Stretches] = [:]
    /// What officers have ticked off.
    var ticks = Ticks()
    /// What people here were called for since the start.
    var calls = Alarm.Calls()
    let scheme: any SignatureScheme
    /// When anything last happened.
    private var latest: Instant = .earliest
    /// The logs in which the records contradict what this node has signed, or each other: somebody changed them, and it must
    /// not run.
    package internal(set) var disagreements: [LogName] = []
    /// The records that cannot be what this node has stored, as far as folding them shows it.
    package internal(set) var faults: [RecordFault] = []
    /// What is still to be taken from the start; nil for a node that runs.
    var restart: Restart?

    /// A node as its records make it; none for a new one.
    package init(
        _ me: MemberName, of charter: Charter, keys: NodeKeys, settled: Settled = Settled(),
        records: some Sequence<Record>, tidemarks: [Tidemark] = []
    ) {
        self.init(
            me, of: charter, keys: keys, settled: settled, read: records.lazy.map { ReadRecord($0) },
            tidemarks: tidemarks)
    }

    /// A node as its records make it, which were read beforehand.
    ///
    /// - Parameters:
    ///   - settled: what is told in place of records.
    ///   - tidemarks: what is known to have been signed. Records that fall short of it were restored from a backup.
    package init(
        _ me: MemberName, of charter: Charter, keys: NodeKeys, settled: Settled,
        read records: some Sequence<ReadRecord>, tidemarks: [Tidemark]
    ) {
        self.charter = charter
        self.me = me
        scheme = keys.scheme
        board = ConflictBoard(charter: charter, me: me)
        messages = MessageBoard(MessageTerms(charter, me: me))
        invitations = Invitations(after: charter.profile.inviteFacilitatorAfter)
        witnessDesk = WitnessDesk(charter: charter, me: me, key: keys.witness)
        contacts = ContactBook(charter: charter)
        links = Links(
            charter.counterparts(of: me).map { Link(to: $0, of: me, charter: charter, keys: keys) })
        for peer in peers { offerLogs(of: peer) }
        begin(from: settled)
        for record in records { restore(record) }
        finishRestart()
        messages.catchUp()
        for peer in peers { disagreements += links[peer]?.compare(with: tidemarks) ?? [] }
        disagreements += witnessDesk.resume(from: tidemarks)
        finishRestoring()
    }

    /// What this node has signed so far, or will have when it has sent what it has stored: by line, then as a witness.
    package var tidemarks: [Tidemark] {
        links.indices.flatMap { links[$0].standing?.tidemarks ?? links[$0].tidemarks } + witnessDesk.tidemarks
    }

    /// The counterparts, in the order of their names.
    package var peers: [MemberName] { links.peers }

    package func link(to peer: MemberName) -> Link? { links[peer] }

    /// Every log of this member, of every epoch, as a tree.
    package var trees: [(log: LogName, tree: MerkleTree)] {
        links.indices.flatMap { place in
            let link = links[place]
            return (link.earlierOutboxes + [link.outbox]).map { ($0.log, $0.tree) }
                + (link.earlierInboxes + [link.inbox]).map { ($0.log, $0.tree) }
        }
    }

    package func offers(of log: LogName) -> [Offers] {
        links[log.author == me ? log.addressee : log.author]?.offers.filter { $0.log == log } ?? []
    }

    /// The next instant at which something is due by itself, as things stood after the last event; nil while nothing is.
    package func wakeUp(at now: Instant) -> Instant? {
        var first = messages.wakeUp.orEarlier(invitations.next)
            .orEarlier(retention.wakeUp(charter.profile.retention))
        for place in links.indices {
            first = first.orEarlier(links[place].standing.map(\.wakeUp) ?? links[place].wakeUp(at: now))
        }
        return held.isEmpty ? first : first.orEarlier(Allowance.next(after: now))
    }

    /// The one door.
    package mutating func handle(_ event: Event, at now: Instant) -> [Action] {
        if now < latest { turnBack(to: now) }
        latest = now
        let mute = links.indices.filter { !(links[$0].standing?.canWrite ?? links[$0].canWrite) }
        var reaction = Reaction(now: now, entropy: event.entropy)
        let scheme = scheme
        switch event {
        case .wake: break
        case .exchangeRequested(let request, let peer, let message, _):
            answer(request, peer, message, &reaction)
        case .exchangeAnswered(let peer, let waited, let answer, _):
            take(answer, from: peer, waited: waited, &reaction)
        case .exchangeFailed(let peer, let waited): fail(peer, waited: waited, &reaction)
        case .checkpointOffered(let request, let offer):
            let answer = witnessDesk.decide(offer, &reaction, scheme: scheme)
            if case .forked(let fork) = answer { tellEnds(of: fork) }
            reaction.act(.answerOffer(request, answer))
        case .offerAnswered(let log, let witness, let answer):
            update(log, witness) { $0.answered(answer, &reaction, scheme: scheme) }
            switch answer {
            case .contradicted(let note): compare(note, of: log, &reaction)
            case .forked(let fork): hear(fork, from: witness, &reaction)
            case .cosigned, .conflict, .refused: break
            }
        case .offerFailed(let log, let witness): update(log, witness) { $0.failed(at: now) }
        case .loaded(let log, let start, let entries):
            links[log.author == me ? log.addressee : log.author]?.loaded(log, from: start, entries)
        case .officer(let request, let officer, let command, _):
            accept(command, of: officer, request, &reaction)
        }
        if mute.contains(where: { links[$0].canWrite }) {
            messages.touchAll()
            invitations.lookAgain(at: now)
        }
        release(&reaction)
        expire(&reaction)
        let folded = foldReceipts(reaction.records[...])
        lookAtMessages(&reaction)
        inviteFacilitators(&reaction)
        for place in links.indices { links[place].conclude(&reaction) }
        foldReceipts(reaction.records[folded...])
        messages.catchUp()
        return reaction.ordered
    }
}

extension Node {
    /// The clock was set back. What is due by it comes no later for that: a line that waited an hour for its next attempt because
    /// somebody mended the clock would be a line that is down.
    private mutating func turnBack(to now: Instant) {
        let milliseconds = latest.milliseconds(since: now)
        for place in links.indices { links[place].turnBack(byMilliseconds: milliseconds) }
        retention.turnBack(byMilliseconds: milliseconds)
        invitations.turnBack(byMilliseconds: milliseconds)
        messages.turnBack(to: now)
    }
}

extension Event {
    /// What the event brings for salts and ids. Events that bring none make none: using it is a mistake that shows at once.
    fileprivate var entropy: Entropy? {
        switch self {
        case .wake(let entropy), .exchangeRequested(_, _, _, let entropy),
            .exchangeAnswered(_, _, _, let entropy), .officer(_, _, _, let entropy):
            entropy
        case .exchangeFailed, .checkpointOffered, .offerAnswered, .offerFailed, .loaded: nil
        }
    }
}
