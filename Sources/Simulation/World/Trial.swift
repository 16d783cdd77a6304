import Airspace
import Deconfliction
package import Line
package import TransparencyLog

/// One run of a world from a seed: officers at work while things fail, then a quiet time in which everything must settle.
package struct Trial {
    package struct Report: Sendable {
        package let seed: UInt64
        /// How often each fault struck. All of them were recovered from, or there would be no report.
        package let faults: FaultCount
        /// Entries that their readers hold.
        package let entries: Int
        package let simulated: Duration
        /// Bodies whose time was over, at all members together.
        package let expired: Int
        package let trace: Digest
    }

    /// A rule that a seed's world broke, and what was wrong with that world besides its network and processes.
    package struct Failure: Error, CustomStringConvertible {
        package let seed: UInt64
        package let violation: Oracles.Violation
        package let lie: (name: MemberName, lie: Fault)?
        package let victim: MemberName?
        /// Since the beginning of the run.
        package let after: Duration

        package var description: String {
            let liar = lie.map { " \($0.name) was lying (\($0.lie.rawValue))." } ?? ""
            let restored = victim.map { " The record of \($0) could be lost or restored." } ?? ""
            return "\(violation) after \(after.components.seconds) s.\(liar)\(restored)"
        }
    }

    var world: World
    var officers: Generator
    private let lie: (name: MemberName, lie: Fault)?
    private let seed: UInt64
    private var filed = 0

    /// In one world of twelve the terms of retention are short, and it goes on until they are over.
    private var isShortLived: Bool { seed % 12 == 7 }

    /// - Parameter defect: a mistake planted in the nodes; none but in tests.
    package static func run(seed: UInt64, defect: Defect = Defect()) throws -> Report {
        var trial = try Trial(seed: seed, defect: defect)
        do {
            return try trial.run()
        } catch let violation as Oracles.Violation {
            throw Failure(
                seed: seed, violation: violation, lie: trial.lie, victim: trial.world.victim,
                after: trial.world.now - Cast.morning)
        }
    }

    private init(seed: UInt64, defect: Defect) throws {
        var generator = Generator(seed: seed)
        officers = generator.fork()
        var strengths = generator.fork()
        let scheme: any SignatureScheme = seed % 10 == 9 ? Ed25519Scheme() : KeyedHashScheme()
        let names = (strengths.happens(200) ? ["A", "B", "C", "F"] : ["A", "B", "F"]).map(Cast.name)
        let closed = strengths.happens(200) ? ["B"] : []
        let faults = Faults(drawnFrom: &strengths, among: names)
        let usual = faults.liar?.lie == .flood ? Cast.narrow : Profile.r0
        let profile = seed % 12 == 7 ? Cast.shortLived : usual
        let (charter, keys) = try Cast.of(
            names, closed: closed, profile: profile, scheme: scheme, generator: &generator)
        world = World(
            seed: generator.next(), charter: charter, keys: keys, faults: faults, start: Cast.morning)
        world.defect = defect
        lie = faults.liar
        self.seed = seed
    }

    private mutating func run() throws -> Report {
        let start = world.now
        for _ in 0..<40 {
            try act()
            // Who floods has much to say.
            if let lie, lie.lie == .flood { speak(as: lie.name) }
            try Oracles.check(world)
            let pause = Int64.random(in: 1...3_000, using: &officers)
            try world.run(until: world.now.advanced(byMilliseconds: pause), check: Oracles.check)
        }
        world.calm()
        try world.run(until: world.now.advanced(byMilliseconds: 180_000), check: Oracles.check)
        try finishSaying()
        try Oracles.checkConverged(world)
        if isShortLived { try outlive() }
        return Report(
            seed: seed, faults: world.count, entries: delivered, simulated: world.now - start,
            expired: world.history.bodies.expired, trace: world.trace)
    }

    /// The moment before, somebody's deadline may have passed, and its node told a facilitator, or one message have overtaken another:
    /// that comes right within a minute, too.
    private mutating func finishSaying() throws {
        for _ in 0..<60 where world.hasUndelivered || world.openWound != nil {
            try world.run(until: world.now.advanced(byMilliseconds: 1_000), check: Oracles.check)
        }
    }

    /// Two days later all that was said is long over. An hour, in which everybody's nodes look at all of it, deletes the bodies, but for
    /// what open incidents hold.
    private mutating func outlive() throws {
        for name in world.names {
            for report in world.node(name).openIncidents where officers.happens(500) {
                _ = world.officer(of: name, .closeIncident(report.filing.serial))
            }
        }
        world.switchOff(forMilliseconds: 2 * 86_400_000)
        try world.run(
            until: world.now.advanced(byMilliseconds: 2 * 86_400_000 + 60_000), check: Oracles.check)
        // Nobody has anything to do but to look, and to say that it is still there.
        for _ in 0..<150 {
            world.pause(forMilliseconds: 25_000)
            try world.run(until: world.now.advanced(byMilliseconds: 25_500), check: Oracles.check)
        }
        for name in world.names { try Oracles.checkKept(world, name) }
    }

    private var delivered: Int {
        world.names.reduce(0) { sum, name in
            let node = world.node(name)
            return node.peers.compactMap { node.link(to: $0) }.reduce(sum) { sum, link in
                (link.earlierInboxes + [link.inbox]).reduce(sum) { $0 + Int($1.size) }
            }
        }
    }

    /// One officer does one thing.
    private mutating func act() throws {
        let parties = world.charter.members.filter { $0.role == .party }.map(\.name)
        guard let me = parties.randomElement(using: &officers),
            let other = parties.filter({ $0 != me }).randomElement(using: &officers)
        else { return }
        let node = world.node(me)
        let mine = node.register.all.filter { $0.key.author == me && $0.phase.isLive }
        switch Int.random(in: 0..<15, using: &officers) {
        case 0..<5: try file(as: me, to: other)
        case 5:
            guard let file = mine.randomElement(using: &officers) else { return }
            let notice = try Cast.notice(
                file.key.handle.text, at: world.clock(of: me), told: .unsaid, using: &officers)
            _ = world.officer(of: me, .amend(file.key.handle, notice))
        case 6:
            guard let file = mine.randomElement(using: &officers) else { return }
            let turn = Command.Turn.allCases.randomElement(using: &officers) ?? .cancel
            _ = world.officer(of: me, .turn(file.key.handle, turn))
        case 7, 8: propose(as: me)
        case 9, 10: speak(as: me)
        case 11..<14: reply(as: me)
        default: answer(as: me)
        }
    }

    private mutating func file(as me: MemberName, to other: MemberName) throws {
        filed += 1
        let all = world.names.filter { $0 != me }
        let audience: Audience =
            officers.happens(150) ? .withheld : .to(officers.happens(300) ? all : [other])
        let notice = try Cast.notice(
            "\(me)-\(filed)", at: world.clock(of: me), told: audience, using: &officers)
        _ = world.officer(of: me, .file(notice))
    }

    private mutating func propose(as me: MemberName) {
        let node = world.node(me)
        let conflicts = node.board.conflicts(in: node.register, at: world.clock(of: me)).filter { !$0.isHome }
        guard let conflict = conflicts.randomElement(using: &officers),
            let offered = node.changes(clearing: conflict, at: world.clock(of: me)).randomElement(
                using: &officers),
            let version = offered.version
        else { return }
        _ = world.officer(of: me, .propose(conflict: conflict.id, changing: version, offered.change))
    }

    private mutating func answer(as me: MemberName) {
        let open = world.node(me).negotiations.all.filter {
            $0.state == .open && $0.serial.log.addressee == me
        }
        guard let proposal = open.randomElement(using: &officers) else { return }
        let agrees = officers.happens(700)
        _ = world.officer(of: me, agrees ? .agree(proposal.serial) : .decline(proposal.serial, .facilitator))
    }
}
