import Airspace
import Deconfliction
import Line
package import Logging
import ServiceLifecycle
import SQLiteStore

/// The one task that owns a node: drains the mailbox, lets the node decide, stores everything in one transaction, marks what
/// will be signed, and only then acts. A failed store ends it, and with it the process: nothing leaves that is not durable.
package struct DeskLoop: Service {
    package let desk: Desk
    private let courier: Courier
    private let logger: Logger
    private let bell: Bell?
    private let onContacts: @Sendable () -> Void

    /// - Parameters:
    ///   - bell: rung when a FLASH has come and is durable, and for each alarm.
    ///   - onContacts: called when a member's certificate, or the own one, has changed.
    package init(
        desk: Desk, identity: TLSIdentity, logger: Logger, bell: Bell? = nil,
        onContacts: @escaping @Sendable () -> Void = {}
    ) {
        self.bell = bell
        self.desk = desk
        self.logger = logger
        self.onContacts = onContacts
        courier = Courier(desk: desk, identity: identity, logger: logger)
    }

    /// Before whatever else the process does: all of it waits for this loop.
    package func run() async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask(priority: .high) { try await cancelWhenGracefulShutdown { try await drive() } }
            try await group.waitForAll()
        }
    }

    /// How long routine is handled before what was decided is stored: a FLASH that comes meanwhile waits no longer.
    private static let turn = Duration.milliseconds(10)

    private func drive() async throws {
        var node = desk.view.node
        var rung = node.messages.flash.count
        let audit = try RecordAudit(of: desk, logger: logger)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask(priority: .background) { await audit.run() }
            while !Task.isCancelled {
                let now = Instant.now
                let events = desk.mailbox.drain()
                // Nothing more is decided on a record that is not what was signed. Asked behind the draining, which takes a nudge away.
                if case .refused(let error) = desk.record { throw error }
                let decided = decide(&node, events, at: now)
                try desk.store.append(decided.records)
                try desk.marks.write(node.tidemarks)
                let hasNewContacts = node.contacts != desk.view.node.contacts
                // When a line was last heard is no record, and is seen all the same.
                let hasNews = !decided.records.isEmpty || !decided.alarms.isEmpty || events.isEmpty
                desk.publish(node, decided.alarms, hasNews: hasNews)
                if hasNewContacts { onContacts() }
                ring(node, after: &rung, decided.alarms)
                for action in decided.actions { try act(action, node: node, &group) }
                if try await courier.adoptAnnouncedIdentity(node) { onContacts() }
                await rest(until: node.wakeUp(at: .now))
            }
            group.cancelAll()
        }
        await courier.close()
        try desk.store.close()
    }

    /// What the node wants after what has come: first what is stored, then what people here are called for, then the rest.
    private struct Decision {
        var records: [Record] = []
        var alarms: [Alarm] = []
        var actions: [Action] = []

        mutating func add(_ action: Action) {
            switch action {
            case .store(let new): records += new
            case .alarm(let alarm): alarms.append(alarm)
            case .exchange, .answer, .offer, .answerOffer, .reply, .load: actions.append(action)
            }
        }
    }

    /// Lets the node decide about what has come: first what cannot wait, then routine in its order, as far as its turn goes.
    private func decide(_ node: inout Node, _ events: [Event], at now: Instant) -> Decision {
        var decision = Decision()
        func handle(_ event: Event) {
            for action in node.handle(event, at: now) { decision.add(action) }
        }
        if events.isEmpty { handle(.wake(.fresh)) }
        let end = ContinuousClock.now + Self.turn
        let isRoutine = events.map(node.mayWait)
        for (event, waits) in zip(events, isRoutine) where !waits { handle(event) }
        let routine = zip(events, isRoutine).filter(\.1).map(\.0)
        for (number, event) in routine.enumerated() {
            guard number == 0 || ContinuousClock.now < end else {
                desk.mailbox.putBack(routine[number...])
                break
            }
            handle(event)
        }
        return decision
    }

    /// Rings for what is FLASH and new, and for what has waited too long, here or at others.
    private func ring(_ node: Node, after rung: inout Int, _ alarms: [Alarm]) {
        defer { rung = node.messages.flash.count }
        guard let bell else { return }
        for serial in node.messages.flash.dropFirst(rung) {
            guard let message = node.messages[serial] else { continue }
            bell.ring(Ring(serial: serial, code: message.code))
        }
        for alarm in alarms { bell.ring(Ring(alarm)) }
    }

    private func act(_ action: Action, node: Node, _ group: inout ThrowingDiscardingTaskGroup<any Error>)
        throws
    {
        switch action {
        case .store, .alarm: preconditionFailure("what comes before everything else is done already")
        case .reply(let request, let outcome): desk.outcomes.answer(request, outcome)
        case .answer(let request, let answer): desk.exchanges.answer(request, answer)
        case .answerOffer(let request, let answer): desk.offers.answer(request, answer)
        case .exchange(let peer, let endpoint, let message):
            let route = Courier.Route(to: peer, contacts: node.contacts, attempt: endpoint)
            group.addTask { await courier.exchange(message, by: route) }
        case .offer(let log, let witness, let request):
            let route = Courier.Route(to: witness, contacts: node.contacts, attempt: 0)
            group.addTask { await courier.offer(request, of: log, by: route) }
        case .load(let log, let start, let end):
            let entries = try desk.store.parcels(of: log, from: start, upTo: end)
            _ = desk.mailbox.post(.loaded(log, from: start, entries), always: true)
        }
    }

    /// Waits for the mailbox, but no longer than until something is due by itself.
    private func rest(until wakeUp: Instant?) async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await desk.mailbox.wait() }
            if let wakeUp {
                let pause = max(1, wakeUp.milliseconds(since: .now))
                // Cancelled as soon as the mailbox has something, or at shutdown.
                group.addTask { try? await Task.sleep(for: .milliseconds(pause)) }
            }
            await group.next()
            group.cancelAll()
        }
    }
}
