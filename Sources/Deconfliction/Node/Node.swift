package import Airspace
package import Line
import TransparencyLog

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
    package internal(set) var witnessDesk: WitnessDesk
    package internal(set) var contacts: ContactBook
    /// What is to be said of notices beside their conflicts.
    package internal(set) var findings: [NoticeKey: [Finding]] = [:]
    /// The entries of all logs of this member, newest last: envelopes only.
    package internal(set) var entries = Pages<Entry>()
    var links: [MemberName: Link]
    /// By log, then in the order of the witnesses.
    var offers: [LogName: [Offers]]
    /// What may still be written to each counterpart, and the commands that wait for it.
    var allowances: [MemberName: Allowance] = [:]
    var held: [Held] = []
    let scheme: any SignatureScheme
    /// A node as its records make it; none for a new one.
    package init(_ me: MemberName, of charter: Charter, keys: NodeKeys, records: some Sequence<Record>) {
        self.charter = charter
        self.me = me
        scheme = keys.scheme
        board = ConflictBoard(charter: charter, me: me)
        messages = MessageBoard(MessageTerms(charter, me: me))
        witnessDesk = WitnessDesk(charter: charter, me: me, key: keys.witness)
        contacts = ContactBook(charter: charter)
        links = [:]
        offers = [:]
        for peer in charter.counterparts(of: me) {
            let link = Link(to: peer, of: me, charter: charter, keys: keys)
            links[peer] = link
            for log in [link.outbox.log, link.inbox.log] {
                offers[log] = charter.witnesses(of: log).map {
                    Offers(log: log, witness: $0, key: charter.witnessKey(of: $0))
                }
            }
        }
        for record in records { restore(record) }
    }

    /// The counterparts, in the order of their names.
    package var peers: [MemberName] { links.keys.sorted() }

    package func link(to peer: MemberName) -> Link? { links[peer] }

    package func offers(of log: LogName) -> [Offers] { offers[log] ?? [] }

    /// The next instant at which something is due by itself; nil while nothing is.
    package func wakeUp(at now: Instant) -> Instant? {
        let links = links.values.compactMap { $0.wakeUp(at: now) }
        let offers = offers.values.joined().filter { wants($0) }.map(\.backOff.until)
        return
            (links + offers
            + [messages.wakeUp, held.isEmpty ? nil : Allowance.next(after: now)].compactMap { $0 }).min()
    }

    /// The one door.
    package mutating func handle(_ event: Event, at now: Instant) -> [Action] {
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
            reaction.act(.answerOffer(request, witnessDesk.decide(offer, &reaction, scheme: scheme)))
        case .offerAnswered(let log, let witness, let answer):
            update(log, witness) { $0.answered(answer, &reaction, scheme: scheme) }
        case .offerFailed(let log, let witness): update(log, witness) { $0.failed(at: now) }
        case .officer(let request, let officer, let command, _):
            accept(command, of: officer, request, &reaction)
        }
        release(&reaction)
        let folded = foldReceipts(reaction.records[...])
        tellFacilitators(&reaction)
        for peer in peers { links[peer]?.send(&reaction) }
        offerCheckpoints(&reaction)
        foldReceipts(reaction.records[folded...])
        return reaction.ordered
    }
}

extension Event {
    /// What the event brings for salts and ids. Events that bring none make none: using it is a mistake that shows at once.
    fileprivate var entropy: Entropy? {
        switch self {
        case .wake(let entropy), .exchangeRequested(_, _, _, let entropy),
            .exchangeAnswered(_, _, _, let entropy), .officer(_, _, _, let entropy):
            entropy
        case .exchangeFailed, .checkpointOffered, .offerAnswered, .offerFailed: nil
        }
    }
}
