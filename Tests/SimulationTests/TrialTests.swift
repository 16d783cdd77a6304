import Line
import Simulation
import Testing
import TransparencyLog

/// Whole mechanisms in a network and on disks that fail as a seed says.
struct TrialTests {
    @Test func `two hundred worlds hold together whatever fails, and every fault has struck`() throws {
        let reports = (0..<200 as Range<UInt64>).compactMap { seed -> Trial.Report? in
            do {
                return try Trial.run(seed: seed)
            } catch {
                Issue.record("seed \(seed): \(error)")
                return nil
            }
        }
        let first = try #require(reports.first)
        let faults = reports.dropFirst().reduce(first.faults) { $0 + $1.faults }
        let entries = reports.reduce(0) { $0 + $1.entries }
        #expect(faults.dropped > 1_000)
        #expect(faults.duplicated > 1_000)
        #expect(faults.reordered > 1_000)
        #expect(faults.crashed > 100)
        #expect(entries > 2_000)
    }

    /// A failure that cannot be played again cannot be mended.
    @Test(arguments: [3, 9, 17, 101] as [UInt64])
    func `the same seed gives the same run`(seed: UInt64) throws {
        let (first, second) = (try Trial.run(seed: seed), try Trial.run(seed: seed))
        #expect(first.trace == second.trace)
        #expect(first.faults == second.faults)
        #expect(first.entries == second.entries)
    }

    @Test func `different seeds give different runs`() throws {
        let traces = try (0..<10).map { try Trial.run(seed: $0).trace }
        #expect(Set(traces).count == 10)
    }
}
