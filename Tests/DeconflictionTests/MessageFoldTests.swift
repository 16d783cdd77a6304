import Airspace
import Deconfliction
import Line
import TestSupport
import Testing

/// What is said of messages is a fold of the logs: the same whatever came first, and the same after a restart.
struct MessageFoldTests {
    /// All that a node says of messages, notices and lines at an instant.
    private struct Account: Hashable {
        let messages: [Serial: [Recipient]]
        let judgements: [Serial: [Judgement]]
        let waiting: [Serial]
        let strays: [Serial]
        let queued: [MemberName: [Serial]]
        let lines: [LineCondition]
        let concerns: [Serial: Concern]
        let hazards: [Hazard]
        let reminders: [Reminder]
        let watch: [WatchItem]
        let left: [[Reconciliation.Item]]
        let findings: [NoticeKey: [Finding]]
        let envelopes: [LogName: [Filing]]
        let notTaken: [[Finding]]
        let notices: [NoticeFile]
        let leads: [Lead]
        let conflicts: [Encountered]
        let proposals: [Proposal]
        let priorities: [Serial: Priority]

        /// A conflict without the numbers by which the engine knows the two: they are of the order in which it heard of them.
        struct Encountered: Hashable {
            let id: ConflictID
            let mine: NoticeKey
            let other: NoticeKey
            let kind: ConflictKind
            let volumes: [Int]
            let metres: Double
            let feet: Int32
            let gap: Int64
            let start: Instant
            let end: Instant?

            init(_ conflict: Conflict) {
                let encounter = conflict.encounter
                (id, mine, other) = (conflict.id, conflict.mine, conflict.other)
                kind = conflict.kind
                volumes = [encounter.volumeA, encounter.volumeB]
                metres = encounter.lateralMetres
                (feet, gap) = (encounter.verticalFeet, encounter.gapMilliseconds)
                (start, end) = (encounter.start, encounter.end)
            }
        }

        init(_ node: Node, at now: Instant) {
            let board = node.messages
            var messages: [Serial: [Recipient]] = [:]
            var judgements: [Serial: [Judgement]] = [:]
            for correspondence in board.all {
                messages[correspondence.filing.serial] = board.recipients(of: correspondence)
                judgements[correspondence.filing.serial] = board.judgements(of: correspondence)
            }
            self.messages = messages
            self.judgements = judgements
            waiting = board.waiting.map(\.filing.serial)
            strays = board.strays.map(\.serial)
            queued = Dictionary(
                uniqueKeysWithValues: node.peers.map { ($0, board.queued(with: $0).map(\.filing.serial)) })
            lines = node.peers.map { board.condition(with: $0, at: now) }
            concerns = Dictionary(
                uniqueKeysWithValues: board.all.map { ($0.filing.serial, node.concern(of: $0, at: now)) })
            hazards = node.hazards(at: now)
            reminders = node.reminders(at: now)
            // What is heard at the moment, and what the other side has just said that it holds, stands in no log.
            watch = node.watchItems(at: now).filter { $0.kind != .line }
            left = node.peers.map { node.reconciliation(with: $0, at: now)?.items ?? [] }
            findings = Dictionary(
                uniqueKeysWithValues: node.register.all.map { file in
                    (file.key, node.findings(of: file.key))
                })
            envelopes = board.envelopes
            notTaken = node.peers.map { node.notTaken(by: $0) }
            notices = node.register.all
            leads = notices.map { node.lead(of: $0) }
            conflicts = node.board.conflicts(in: node.register, at: now).map { Encountered($0) }
            proposals = node.negotiations.all
            priorities = Dictionary(
                uniqueKeysWithValues: board.all.map { ($0.filing.serial, node.priority(of: $0)) })
        }
    }

    /// Of what two nodes give another account.
    private static func differences(_ one: Account, _ other: Account) -> [String] {
        zip(Mirror(reflecting: one).children, Mirror(reflecting: other).children).compactMap { mine, theirs in
            (mine.value as? AnyHashable) == (theirs.value as? AnyHashable) ? nil : mine.label
        }
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>, [false, true])
    func `a node that starts again says exactly what it said before`(seed: UInt64, restores: Bool) throws {
        var chatter = try Chatter(seed: seed, restores: restores)
        for _ in 0..<4 {
            chatter.talk(steps: 12)
            let wire = chatter.wire
            for name in wire.mechanism.charter.members.map(\.name) {
                let again = wire.mechanism.node(name, records: wire.disk(name))
                let (found, known) = (Account(again, at: wire.now), Account(wire.node(name), at: wire.now))
                #expect(Self.differences(found, known) == [], "\(name)")
            }
        }
    }

    /// Without this, what is compared could be empty on both sides.
    @Test func `the members who chatter leave something of everything that is compared`() throws {
        var accounts: [Account] = []
        for seed in 1...12 as ClosedRange<UInt64> {
            var chatter = try Chatter(seed: seed)
            chatter.talk(steps: 70)
            let wire = chatter.wire
            accounts += wire.mechanism.charter.members.map { Account(wire.node($0.name), at: wire.now) }
        }
        #expect(accounts.contains { !$0.hazards.isEmpty })
        #expect(accounts.contains { !$0.reminders.isEmpty })
        #expect(accounts.contains { !$0.watch.isEmpty })
        #expect(accounts.contains { !$0.left.allSatisfy(\.isEmpty) })
        #expect(accounts.contains { !$0.findings.values.allSatisfy(\.isEmpty) })
        #expect(accounts.contains { !$0.envelopes.isEmpty })
        #expect(accounts.contains { $0.concerns.values.contains { !$0.findings.isEmpty } })
        #expect(accounts.contains { $0.concerns.values.contains { $0.ownNotices?.isEmpty == false } })
        #expect(accounts.contains { $0.lines.contains { $0.overdueSince != nil } })
        #expect(accounts.contains { $0.conflicts.contains { !$0.id.isHome } })
        #expect(accounts.contains { $0.notices.contains { $0.told.count > 1 } })
        #expect(accounts.contains { $0.notices.contains { $0.isWithheld } })
        let phases = Set(accounts.flatMap(\.notices).map(\.phase))
        #expect(phases == Set(Phase.allCases))
        let states = accounts.flatMap(\.proposals).map(\.state)
        #expect(states.contains { if case .agreed = $0 { true } else { false } })
        #expect(states.contains { if case .declined = $0 { true } else { false } })
        let findings = Set(accounts.flatMap { $0.findings.values.joined() }.map(\.kind))
        #expect(findings.isSuperset(of: ["flash", "stale"]))
    }

    @Test(arguments: 1...12 as ClosedRange<UInt64>, [false, true])
    func `prefixes of the logs say the same in whatever order they come`(seed: UInt64, restores: Bool) throws
    {
        var chatter = try Chatter(seed: seed, restores: restores)
        chatter.talk(steps: 40)
        let wire = chatter.wire
        for name in wire.mechanism.charter.members.map(\.name) {
            let (streams, before) = streams(wire.disk(name))
            let cut = chatter.cut(streams)
            var accounts: Set<Account> = []
            for _ in 0..<4 {
                let node = wire.mechanism.node(name, records: before + chatter.shuffled(cut))
                accounts.insert(Account(node, at: wire.now))
            }
            let first = try #require(accounts.first)
            #expect(Set(accounts.flatMap { Self.differences(first, $0) }) == [], "\(name)")
        }
    }

    /// A node's records, those of all epochs of a direction by themselves in their order, and what it has told nobody; and what stands
    /// in the record before any entry that it concerns, or takes its body from it.
    private func streams(_ records: [Record]) -> (streams: [[Record]], before: [Record]) {
        var streams: [LogName: [Record]] = [:]
        var (withheld, before): ([Record], [Record]) = ([], [])
        for record in records {
            switch record {
            case .entry(let log, _, _, _, _), .checkpoint(let log, _), .receipt(let log, _, _),
                .closed(let log, _, _), .fork(let log, _, _):
                streams[log.of(epoch: 1), default: []].append(record)
            case .withheld: withheld.append(record)
            case .original, .expired: before.append(record)
            default: break
            }
        }
        return (streams.keys.sorted().compactMap { streams[$0] } + [withheld], before)
    }
}

extension ConflictID {
    fileprivate var isHome: Bool { if case .home = self { true } else { false } }
}

extension Finding {
    fileprivate var kind: String {
        switch self {
        case .flash: "flash"
        case .staleAgreement: "stale"
        default: "\(self)"
        }
    }
}
