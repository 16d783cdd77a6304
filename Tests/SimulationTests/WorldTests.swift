import Airspace
import Deconfliction
import Line
import Simulation
import TestSupport
import Testing
import TransparencyLog

/// What a world does as it is told, without any faults.
struct WorldTests {
    private func world() throws -> World {
        var generator = Generator(seed: 1)
        let (charter, keys) = try Cast.of(
            ["A", "B", "F"], scheme: KeyedHashScheme(), generator: &generator)
        return World(seed: generator.next(), charter: charter, keys: keys, start: Cast.morning)
    }

    @Test func `a world stops where whoever looks on has seen enough, and goes on from there`() throws {
        var whole = try world()
        try stop(in: &whole)
        var halved = whole
        let end = Cast.morning.seconds(30)
        var events = 0
        let isThere = whole.run(
            until: end,
            while: { _, _ in
                events += 1
                return true
            })
        #expect(isThere && whole.now == end)
        #expect(events > 10)
        var seen = 0
        let isStopped = !halved.run(
            until: end,
            while: { _, _ in
                seen += 1
                return seen < 5
            })
        #expect(isStopped && seen == 5 && halved.now < end)
        let isThereToo = halved.run(until: end, while: { _, _ in true })
        #expect(isThereToo && halved.now == end)
        #expect(halved.trace == whole.trace)
    }

    /// Has A say STOP to B.
    private func stop(in world: inout World) throws {
        let position = try Position(latitudeE7: 345_000_000, longitudeE7: 380_000_000)
        let stop = try Message(.stop, ["position": .position(position)])
        let outcome = world.officer(of: "A", .send(stop, to: ["B"], regarding: nil))
        guard case .sent? = outcome else {
            Issue.record("\(String(describing: outcome))")
            return
        }
    }

    /// The same, and everybody goes on for a minute.
    private func speak(in world: inout World) throws {
        try stop(in: &world)
        let end = world.now.seconds(60)
        let isThere = world.run(until: end, while: { _, _ in true })
        #expect(isThere)
    }

    @Test(arguments: [false, true])
    func `what the network loses does not arrive, and all else does`(isLost: Bool) throws {
        var world = try world()
        world.isTapped = true
        if isLost {
            world.losing = { message in
                message.with(
                    entries: message.entries.map { ExchangeMessage.Parcel(leaf: $0.leaf, body: nil) })
            }
        }
        try speak(in: &world)
        let sent = world.wire.flatMap { transmission -> [ExchangeMessage.Parcel] in
            guard case .exchange(let message) = transmission.content else { return [] }
            return message.entries
        }
        #expect(!sent.isEmpty)
        #expect(sent.allSatisfy { $0.body == nil } == isLost)
        let node = world.node("A")
        #expect(node.entries.contains { node.refusal(of: $0.serial) != nil } == isLost)
    }

    @Test(arguments: [false, true])
    func `a world that nobody judges keeps no history and no trace`(isJudged: Bool) throws {
        var world = try world()
        world.isJudged = isJudged
        let before = world.trace
        try speak(in: &world)
        world.restart("A")
        #expect(world.isJudged == isJudged)
        #expect(world.node("A").entries.isEmpty == false)
        #expect((world.history.tree(of: "A-B").size > 0) == isJudged)
        #expect((world.trace != before) == isJudged)
    }
}
