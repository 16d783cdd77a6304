package import Airspace
package import Deconfliction
import Foundation
package import Line
package import SQLiteStore
import Synchronization
package import TransparencyLog

/// One mechanism's running node as others see it: officers submit to it and read snapshots of it, counterparts exchange
/// with it. It decides nothing: events go into the mailbox, and the loop alone owns the node.
package final class Desk: Sendable {
    /// What there was to see after one batch of events: a value that nobody changes any more.
    package struct View: Sendable {
        package let node: Node
        package let revision: UInt64
        package let alarms: Alarms
    }

    private struct State {
        var view: View
        var record = RecordState.auditing(done: 0, of: 0)
        /// One change of certificate at a time: a second would write its key over the one that was announced.
        var isAnnouncing = false
        var subscribers: [UInt64: AsyncStream<UInt64>.Continuation] = [:]
        var nextSubscriber: UInt64 = 0
    }

    package let me: MemberName
    package let charter: Charter
    package let directory: MechanismDirectory
    let mailbox = Mailbox()
    let outcomes = Replies<Outcome>()
    private let seats = RoutineSeats()
    let exchanges = Replies<ExchangeAnswer>()
    let offers = Replies<OfferAnswer>()
    let store: Store
    let marks: MarkFile
    private let state: Mutex<State>

    init(_ node: Node, store: Store, marks: MarkFile, directory: MechanismDirectory) {
        me = node.me
        charter = node.charter
        self.directory = directory
        self.store = store
        self.marks = marks
        state = Mutex(State(view: View(node: node, revision: 0, alarms: Alarms())))
    }

    package var view: View { state.withLock { $0.view } }

    /// How far the audit of the record has come.
    package var record: RecordState { state.withLock { $0.record } }

    func note(_ record: RecordState) {
        state.withLock { $0.record = record }
        if case .auditing = record { return }
        mailbox.nudge()
    }

    package func now() -> Instant { .now }

    /// Does what an officer asks; returns once it is durable.
    package func submit(_ command: Command, by officer: Officer) async throws(DeskError) -> Outcome {
        guard view.node.mayWait(command) else { return try await ask(command, officer) }
        try await seats.take()
        defer { seats.give() }
        return try await ask(command, officer)
    }

    private func ask(_ command: Command, _ officer: Officer) async throws(DeskError) -> Outcome {
        try await outcomes.ask { mailbox.post(.officer($0, officer, command, .fresh)) }
    }

    /// Makes a new certificate for these endpoints and announces both to every counterpart. Refused while an earlier change
    /// is under way.
    package func announce(endpoints: [String], by officer: Officer) async throws -> Outcome {
        let isFirst = state.withLock { state in
            defer { state.isAnnouncing = true }
            return !state.isAnnouncing
        }
        guard isFirst else { return .refused(.contactPending) }
        // What was announced stands in the view before its outcome is told.
        defer { state.withLock { $0.isAnnouncing = false } }
        let inUse = try directory.identity().certificate.der
        guard view.node.contacts.certificates(of: me).first == inUse else { return .refused(.contactPending) }
        let identity = try directory.makeNextIdentity(endpoints: endpoints)
        return try await submit(
            .announce(Contact(certificate: identity.certificate.der, endpoints: endpoints)), by: officer)
    }

    /// Answers a counterpart's exchange; may wait as long as it allows.
    package func exchange(_ message: ExchangeMessage, with peer: MemberName) async throws(DeskError)
        -> ExchangeAnswer
    {
        try await exchanges.ask { mailbox.post(.exchangeRequested($0, by: peer, message, .fresh)) }
    }

    /// Answers a checkpoint offered to this member as a witness.
    package func witness(_ request: AddCheckpointRequest) async throws(DeskError) -> OfferAnswer {
        try await offers.ask { mailbox.post(.checkpointOffered($0, request)) }
    }

    /// Whether a certificate is one of a member's, now or until its change is through.
    package func shows(_ fingerprint: String, _ name: MemberName) -> Bool {
        name != me
            && view.node.contacts.certificates(of: name).contains { Digest(hashing: $0).hex == fingerprint }
    }

    /// Whether a certificate is any other member's.
    package func isMember(showing fingerprint: String) -> Bool {
        charter.members.contains { shows(fingerprint, $0.name) }
    }

    /// The officer who bears this token; nil for anybody else, and for a role that is no officer's.
    package func officer(bearing token: String) throws(StoreError) -> Officer? {
        guard OfficerToken.isOne(token) else { return nil }
        return try store.officer(tokenHash: OfficerToken.hash(token)).flatMap {
            DeskRole.isOfficers($0.role) ? Officer(name: $0.name, role: $0.role) : nil
        }
    }

    /// The revision after each change, until the stream is dropped.
    package func changes() -> AsyncStream<UInt64> {
        let (stream, continuation) = AsyncStream.makeStream(
            of: UInt64.self, bufferingPolicy: .bufferingNewest(1))
        let number = state.withLock { state in
            state.nextSubscriber += 1
            state.subscribers[state.nextSubscriber] = continuation
            return state.nextSubscriber
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.subscribers.removeValue(forKey: number) }
        }
        return stream
    }

    /// Lets others see the node as it is now and the alarms that it has raised, and says so to subscribers if it has news.
    func publish(_ node: Node, _ raised: [Alarm], hasNews: Bool) {
        let (revision, subscribers) = state.withLock { state in
            var alarms = state.view.alarms
            if !raised.isEmpty { alarms.add(raised) }
            state.view = View(
                node: node, revision: state.view.revision + (hasNews ? 1 : 0), alarms: alarms)
            return (state.view.revision, hasNews ? Array(state.subscribers.values) : [])
        }
        for subscriber in subscribers { subscriber.yield(revision) }
    }
}

extension Instant {
    /// The machine's clock: the one place where the program reads it.
    package static var now: Instant { Instant(saturating: Int64(Date().timeIntervalSince1970 * 1_000)) }
}

extension Entropy {
    /// 32 bytes of the system's randomness.
    static var fresh: Entropy {
        var random = SystemRandomNumberGenerator()
        return Entropy((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }
}
