import Airspace
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
        var (whole, halved) = (try world(), try world())
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
}
