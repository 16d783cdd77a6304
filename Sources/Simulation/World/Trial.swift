import Airspace
import Deconfliction
import Line
package import TransparencyLog

/// One run of a world from a seed: officers at work while things fail, then a quiet time in which everything must settle.
package struct Trial {
    package struct Report: Sendable {
        package let seed: UInt64
        package let faults: FaultCount
        package let entries: Int
        package let simulated: Duration
        package let trace: Digest
    }

    private var world: World
    private var officers: Generator
    private let seed: UInt64
    private var filed = 0

    package static func run(seed: UInt64) throws -> Report {
        var trial = try Trial(seed: seed)
        return try trial.run()
    }

    private init(seed: UInt64) throws {
        var generator = Generator(seed: seed)
        officers = generator.fork()
        var network = generator.fork()
        let scheme: any SignatureScheme = seed % 10 == 9 ? Ed25519Scheme() : KeyedHashScheme()
        let (charter, keys) = try Cast.of(["A", "B", "F"], scheme: scheme, generator: &generator)
        world = World(seed: generator.next(), charter: charter, keys: keys, start: Cast.morning)
        world.faults = Faults(drawnFrom: &network)
        self.seed = seed
    }

    private mutating func run() throws -> Report {
        let start = world.now
        for _ in 0..<40 {
            try act()
            let pause = Int64.random(in: 1...3_000, using: &officers)
            try world.run(until: world.now.advanced(byMilliseconds: pause), check: Oracles.check)
        }
        world.faults = .none
        try world.run(until: world.now.advanced(byMilliseconds: 180_000), check: Oracles.check)
        try Oracles.checkConverged(world)
        let entries = world.names.reduce(0) { sum, name in
            sum
                + world.node(name).peers.reduce(0) {
                    $0 + Int(world.node(name).link(to: $1)?.outbox.size ?? 0)
                }
        }
        return Report(
            seed: seed, faults: world.count, entries: entries, simulated: world.now - start,
            trace: world.trace)
    }

    /// One officer does one thing.
    private mutating func act() throws {
        let parties = world.charter.members.filter { $0.role == .party }.map(\.name)
        guard let me = parties.randomElement(using: &officers), let other = parties.first(where: { $0 != me })
        else { return }
        let node = world.node(me)
        let mine = node.register.all.filter { $0.key.author == me && $0.phase.isLive }
        switch Int.random(in: 0..<10, using: &officers) {
        case 0..<5: try file(as: me, to: other)
        case 5:
            guard let file = mine.randomElement(using: &officers) else { return }
            let notice = try Cast.notice(file.key.handle.text, at: world.now, told: .unsaid, using: &officers)
            _ = world.officer(of: me, .amend(file.key.handle, notice))
        case 6:
            guard let file = mine.randomElement(using: &officers) else { return }
            let turn = Command.Turn.allCases.randomElement(using: &officers) ?? .cancel
            _ = world.officer(of: me, .turn(file.key.handle, turn))
        case 7, 8: propose(as: me)
        default: answer(as: me)
        }
    }

    private mutating func file(as me: MemberName, to other: MemberName) throws {
        filed += 1
        let audience: Audience = officers.happens(150) ? .withheld : .to([other])
        let notice = try Cast.notice("\(me)-\(filed)", at: world.now, told: audience, using: &officers)
        _ = world.officer(of: me, .file(notice))
    }

    private mutating func propose(as me: MemberName) {
        let node = world.node(me)
        let conflicts = node.board.conflicts(in: node.register, at: world.now).filter { !$0.isHome }
        guard let conflict = conflicts.randomElement(using: &officers),
            let offered = node.changes(clearing: conflict, at: world.now).randomElement(using: &officers),
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
