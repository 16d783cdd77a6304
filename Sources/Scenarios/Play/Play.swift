import Airspace
import Deconfliction
import Line
import Simulation

/// Plays one branch of a scenario: the production core of all its members in one simulated world.
package struct Play {
    private let scenario: Scenario
    private let branch: Scenario.Branch
    private let mutations: Set<Mutation>
    private var actors: Actors
    private var tampering = Tampering() {
        // The network loses what is to be lost, from the next message on.
        didSet { world.losing = { [tampering] in tampering.arriving($0) } }
    }
    private var world: World
    private var onlooker: Onlooker
    private var verdicts: [Report.Verdict] = []

    /// Plays all branches of a scenario, with its own mutations and further ones.
    package static func reports(
        _ scenario: Scenario, mutations: [Mutation] = []
    ) throws(PlayError) -> [Report] {
        var reports: [Report] = []
        for branch in scenario.runs { reports.append(try report(scenario, branch, mutations: mutations)) }
        return reports
    }

    /// Plays one of its branches.
    package static func report(
        _ scenario: Scenario, _ branch: Scenario.Branch, mutations: [Mutation]
    ) throws(PlayError) -> Report {
        var play = try Play(scenario, branch, Set(mutations + scenario.mutated))
        return try play.report()
    }

    private init(
        _ scenario: Scenario, _ branch: Scenario.Branch, _ mutations: Set<Mutation>
    ) throws(PlayError) {
        self.scenario = scenario
        self.branch = branch
        self.mutations = mutations
        world = try Stage.world(of: scenario, mutations: mutations)
        actors = Actors(mutations: mutations)
        onlooker = Onlooker(guards: Guards(branch, start: scenario.start), mutations: mutations)
    }

    private mutating func report() throws(PlayError) -> Report {
        try run()
        try checkSerials()
        verdicts += onlooker.guards.verdicts
        let tap = WireTap(world)
        for prohibition in branch.prohibitions {
            switch prohibition.kind {
            case .fact: break
            case .wire(let pattern):
                guard tap.hasSeen(pattern) || !mutations.isEmpty else {
                    throw .step(line: prohibition.line, "nothing is sent on which this could be seen")
                }
                verdicts.append(verdict(prohibition, tap.finding(pattern)))
            case .difference(let label, let order, let members):
                verdicts.append(verdict(prohibition, try difference(label, order, members)))
            }
        }
        return Report(
            scenario: scenario.name, branch: branch.name,
            mutations: mutations.sorted { $0.rawValue < $1.rawValue },
            timeline: onlooker.journal.moments, findings: verdicts)
    }

    private func verdict(_ prohibition: Prohibition, _ found: String?) -> Report.Verdict {
        Report.Verdict(line: prohibition.line, by: nil, to: [], says: prohibition.says, missed: found)
    }

    // MARK: Time

    private mutating func run() throws(PlayError) {
        let steps = (scenario.given + branch.steps).inOrder
        var instants = Set(steps.map(\.at) + onlooker.guards.bounds + [scenario.start, scenario.end])
        for expectation in branch.expectations {
            if case .by(let instant) = expectation.when { instants.insert(instant) }
        }
        for instant in instants.sorted() {
            advance(to: instant)
            for step in steps where step.at == instant { try take(step) }
            for expectation in branch.expectations where expectation.when == .by(instant) {
                verdicts.append(judge(expectation))
            }
            guard onlooker.guards.bounds.contains(instant) else { continue }
            for name in world.names {
                onlooker.guards.observe(onlooker.screen(of: name, world), at: instant, .bound)
            }
        }
    }

    private mutating func advance(to instant: Instant) {
        while true {
            let change = onlooker.guards.nextChange(after: world.now)
            let next = min(change ?? instant, instant)
            guard Self.run(&world, until: next, before: &onlooker) else { continue }
            if change == next { age() }
            guard next < instant else { break }
        }
        for order in actors.orders(after: world) {
            _ = world.officer(of: order.by, order.command, role: order.role)
        }
    }

    /// Something has begun or ended at all screens by nothing but the time.
    private mutating func age() {
        for name in world.names {
            onlooker.guards.observe(onlooker.screen(of: name, world), at: world.now, .aged)
        }
    }

    /// Runs to an instant, or to an event before it that makes something change by itself still earlier.
    ///
    /// - Returns: whether it is there.
    private static func run(
        _ world: inout World, until instant: Instant, before onlooker: inout Onlooker
    ) -> Bool {
        world.run(
            until: instant,
            while: { world, name in
                onlooker.observe(name, world)
                let next = onlooker.guards.nextChange(after: world.now)
                return next.map { $0 >= instant } ?? true
            })
    }

    // MARK: Steps

    private mutating func take(_ step: Step) throws(PlayError) {
        switch step.deed {
        case .officer(let name, let role, let order): try take(step, by: name, role, order)
        case .cut(let stretches):
            world.cut.formUnion(stretches.flatMap(\.ways))
            onlooker.journal.add(step.at, nil, "line cut: \(words(stretches))")
        case .mend(let stretches):
            world.cut.subtract(stretches.flatMap(\.ways))
            onlooker.journal.add(step.at, nil, "line mended: \(words(stretches))")
        case .delay(let stretches, let milliseconds):
            for way in stretches.flatMap(\.ways) { world.delays[way] = milliseconds }
            onlooker.journal.add(step.at, nil, "line \(milliseconds) ms slower: \(words(stretches))")
        case .restart(let name):
            world.restart(name)
            onlooker.journal.add(step.at, name, "process dies and starts again")
        case .clock(let name, let ahead):
            world.setClock(of: name, ahead: ahead)
            onlooker.journal.add(step.at, name, "clock is \(ahead) ms ahead")
        }
    }

    private func words(_ stretches: [Step.Stretch]) -> String {
        stretches.map(\.words).joined(separator: ", ")
    }

    private mutating func take(
        _ step: Step, by name: MemberName, _ role: String, _ order: Step.Order
    ) throws(PlayError) {
        for command in actors.accepted(before: order, by: world.node(name), at: world.clock(of: name)) {
            _ = world.officer(of: name, command, role: role)
        }
        let node = world.node(name)
        let before = node.entries.count
        let reader = OrderReader(
            node: node, now: world.clock(of: name), labels: onlooker.labels, line: step.line)
        let command: Command
        do throws(PlayError) {
            command = try reader.command(actors.mutated(order))
        } catch {
            // Without a rule, what a step builds on may never have come about; then it cannot be taken.
            guard !mutations.isEmpty, case .step(_, let reason) = error else { throw error }
            return verdicts.append(
                Report.Verdict(line: step.line, by: step.at, to: [name], says: order.words, missed: reason))
        }
        let isHeard = !actors.isSilenced(node, at: world.clock(of: name))
        if step.isTampered { tampering.begin(node) }
        let outcome = isHeard ? world.officer(of: name, command, role: role) : nil
        if step.isTampered { tampering.end(world.node(name)) }
        let written = world.node(name).entries.dropFirst(before).filter { $0.serial.log.author == name }
        onlooker.labels.add(
            Labels.Taken(
                label: step.label ?? "line \(step.line)", by: name, at: step.at, outcome: outcome,
                serials: written.map(\.serial), message: written.first?.message))
        let found = OutcomeWord(outcome)
        onlooker.journal.add(step.at, name, "\(order.words): \(outcome?.words ?? "not heard")")
        if found != step.outcome || step.outcome != .done {
            let missed = "\(found.rawValue)\(outcome.map { ": \($0.words)" } ?? "")"
            verdicts.append(
                Report.Verdict(
                    line: step.line, by: step.at, to: [name],
                    says: "\(order.words): \(step.outcome.rawValue)",
                    missed: found == step.outcome ? nil : missed))
        }
        onlooker.look(name, world)
    }

    // MARK: Expectations

    private func judge(_ expectation: Expectation) -> Report.Verdict {
        let missed =
            expectation.to.compactMap { name -> String? in
                let facts = onlooker.screen(of: name, world).facts(expectation.pattern.topic)
                return expectation.objection(in: facts).map { "\(name): \($0)" }
            } + disagreement(expectation)
        return Report.Verdict(
            line: expectation.line, by: world.now, to: expectation.to, says: expectation.says,
            missed: missed.isEmpty ? nil : missed.joined(separator: "; "))
    }

    /// What members see otherwise than the first of them, in the columns in which all must see the same.
    private func disagreement(_ expectation: Expectation) -> [String] {
        guard !expectation.same.isEmpty else { return [] }
        let seen = expectation.to.map { onlooker.screen(of: $0, world).words(of: expectation) }
        return zip(expectation.to, seen).filter { $0.1 != seen[0] }.map { name, words in
            "\(expectation.to[0]) sees \(FactValue.list(seen[0]).words), \(name) \(FactValue.list(words).words)"
        }
    }

    /// A serial that nobody wrote names nothing: whatever is said of it would go unchecked.
    private func checkSerials() throws(PlayError) {
        // Without a rule, other entries are written.
        guard mutations.isEmpty else { return }
        let written = Set(world.names.flatMap { world.node($0).entries.map(\.serial) })
        let labels = Set((scenario.given + branch.steps).compactMap(\.label))
        for (line, pattern) in branch.patterns {
            let words = pattern.words(in: .entries).filter { !labels.contains($0) }
            if let stranger = words.compactMap({ Serial($0) }).first(where: { !written.contains($0) }) {
                throw .step(line: line, "there is no entry \(stranger) in branch \(branch.name)")
            }
        }
    }

    /// Plays the branch again with another order in a step's place; whatever differs of what the members were sent tells.
    private func difference(
        _ label: String, _ order: Step.Order, _ members: [MemberName]
    ) throws(PlayError) -> String? {
        let steps = branch.steps.map { step in
            guard step.label == label, case .officer(let name, let role, _) = step.deed else { return step }
            return Step(
                line: step.line, path: step.path, at: step.at, label: step.label,
                deed: .officer(name, role: role, order), outcome: step.outcome,
                isTampered: step.isTampered)
        }
        let other = Scenario.Branch(name: branch.name, steps: steps, expectations: [], prohibitions: [])
        var play = try Play(scenario, other, mutations)
        try play.run()
        let author = onlooker.labels[label]?.by
        func sent(_ world: World) -> [Transmission] {
            world.wire.filter { members.contains($0.to) && $0.to != author }
        }
        let pairs = zip(sent(world), sent(play.world))
        if let pair = pairs.first(where: { $0 != $1 }) {
            return "at \(Timestamp.text(pair.0.time)) \(pair.0.from) sends \(pair.0.to) other bytes"
        }
        return sent(world).count == sent(play.world).count ? nil : "another number of transmissions"
    }
}

extension Step.Stretch {
    fileprivate var ways: [Network.Way] {
        switch self {
        case .line(let pair):
            [Network.Way(from: pair.first, to: pair.second), Network.Way(from: pair.second, to: pair.first)]
        case .way(let from, let to): [Network.Way(from: from, to: to)]
        }
    }

    fileprivate var words: String {
        switch self {
        case .line(let pair): "\(pair.first)-\(pair.second)"
        case .way(let from, let to): "\(from) to \(to)"
        }
    }
}
