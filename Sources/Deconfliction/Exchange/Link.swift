package import Airspace
package import Line
import TransparencyLog

/// One line to one counterpart: both logs of it, and where the exchange stands.
package struct Link: Sendable {
    package let peer: MemberName
    package internal(set) var outbox: Outbox
    package internal(set) var inbox: Inbox
    /// The logs of earlier epochs, oldest first.
    package internal(set) var earlierOutboxes: [Outbox] = []
    package internal(set) var earlierInboxes: [Inbox] = []
    /// After what the own log's later epochs went on.
    var successions: [Succession] = []
    /// The same of the counterpart's log.
    var followed: [Succession] = []
    /// Both logs, of every epoch, to each witness of them.
    var offers: [Offers] = []
    var recovery = Recovery()
    var intake: Intake
    /// What this member, as a witness, has found about another log of the counterpart's, until it has been told.
    var witnessed: ForkEvidence?
    /// When anything of the counterpart's was last heard.
    package internal(set) var lastHeard: Instant?
    /// When that was last stored, by whatever was: what a node that starts anew goes by.
    var lastRecorded: Instant?
    /// The times in which nothing was heard, oldest first.
    package internal(set) var outages: [Outage] = []
    /// Its clock less ours, in milliseconds, at the last exchange. It includes the way here.
    package internal(set) var skew: Int64?
    /// As it was after the last event; nil before the first.
    var standing: Standing?
    /// Which of the counterpart's endpoints is in use.
    package internal(set) var endpoint = 0
    package internal(set) var findings: [Finding] = []
    /// What the counterpart's newest entry says that it held of the own log, and in which log it says so.
    var said: (log: LogName, holds: Holding)?

    /// What the counterpart is known to hold of the outbox, by receipt or by its own word.
    var peerHolds: UInt64 = 0
    /// The size of the newest receipt that has reached the counterpart.
    var receiptSeen: UInt64 = 0
    /// The size of the newest receipt that was sent to it.
    var receiptSent: UInt64 = 0
    /// What was said in an answer and is not confirmed yet.
    var onTheWay = OnTheWay(size: 0, until: .earliest)
    var underWay = UnderWay()
    /// A request of ours is held open at the counterpart.
    var waiting = false
    var backOff = BackOff()
    var lastExchange: Instant = .earliest
    /// A request of the counterpart's that is held open until there is something to say.
    var parked: Parked?

    struct Succession: Hashable, Sendable {
        let previous: Holding
        let log: LogName
    }

    struct Parked: Sendable {
        let request: RequestID
        let until: Instant
    }

    struct OnTheWay: Sendable {
        let size: UInt64
        let until: Instant

        /// Milliseconds after which an answer that nobody confirmed counts as lost.
        static let patience: Int64 = 3_000
    }

    /// What the node asks of every link at every event: worked out once, since asking a link anything copies it.
    struct Standing: Sendable {
        let wakeUp: Instant?
        let tidemarks: [Tidemark]
        let canWrite: Bool
    }

    let mechanism: MechanismID
    let witnessKey: VerifierKey
    let cosigner: Cosigner
    let scheme: any SignatureScheme
    var terms: Terms

    /// What the charter says of this line, and which of its ends can be opened by the newest word of each.
    struct Terms: Sendable {
        let heartbeat: Int64
        let silent: Int64
        /// Silence beyond this is an ``Outage``.
        let outage: Int64
        /// Whether the counterpart's node can be opened, and whether it can open this one.
        var canOpen: Bool
        var canBeOpened: Bool
    }

    init(to peer: MemberName, of me: MemberName, charter: Charter, keys: NodeKeys) {
        self.peer = peer
        mechanism = charter.mechanism
        let log = LogName(author: me, addressee: peer)
        outbox = Outbox(log: log, origin: log.origin(in: charter.mechanism), key: keys.log)
        inbox = Inbox(log: log.opposite, authorKey: charter.logKey(of: log.opposite))
        intake = Intake(charter.profile.budget)
        witnessKey = charter.witnessKey(of: peer)
        scheme = keys.scheme
        do {
            cosigner = try Cosigner(name: charter.witnessName(of: me), key: keys.witness)
        } catch {
            preconditionFailure("the charter's name for \(me) is no key name: \(error)")
        }
        terms = Terms(
            heartbeat: charter.profile.heartbeat.interval.wholeMilliseconds,
            silent: charter.profile.heartbeat.silent.wholeMilliseconds,
            outage: max(charter.profile.heartbeat.silent, charter.profile.lineCheck.degradedAfter)
                .wholeMilliseconds,
            canOpen: !charter.known(peer).endpoints.isEmpty, canBeOpened: !charter.known(me).endpoints.isEmpty
        )
    }

    /// Whether anything of the counterpart's was heard within the charter's time.
    package func isUp(at now: Instant) -> Bool {
        lastHeard.map { now.milliseconds(since: $0) < terms.silent } ?? false
    }

    /// Whether it is up, and its clock differs by no more than so many milliseconds.
    func isConfirming(within bound: Int64, at now: Instant) -> Bool {
        isUp(at: now) && skew.map { abs($0) <= bound } ?? false
    }

    /// There is an entry, or a receipt, that the counterpart does not have.
    func hasNews(at now: Instant) -> Bool {
        let known = now < onTheWay.until ? max(peerHolds, onTheWay.size) : peerHolds
        return outbox.size > known || inbox.size > receiptSeen || recovery.isBehind || recovery.isNews
    }

    /// The counterpart holds all there is.
    var isDone: Bool { peerHolds == outbox.size && !recovery.isBehind }

    /// When this line wants to be woken, as things stand now.
    func wakeUp(at now: Instant) -> Instant? {
        var first: Instant?
        if terms.canOpen {
            if mayBegin { first = nextAttempt(at: now) }
            if !terms.canBeOpened, !waiting { first = first.orEarlier(backOff.until) }
        }
        if let parked { first = first.orEarlier(parked.until) }
        if onTheWay.until > now { first = first.orEarlier(onTheWay.until) }
        if let lastHeard, isUp(at: now) {
            first = first.orEarlier(lastHeard.advanced(byMilliseconds: terms.silent))
        }
        for offer in offers { first = first.orEarlier(offer.next) }
        return first
    }

    func nextAttempt(at now: Instant) -> Instant {
        max(
            backOff.until,
            hasNews(at: now) ? .earliest : lastExchange.advanced(byMilliseconds: terms.heartbeat))
    }
}
