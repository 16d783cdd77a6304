import Simulation
import Testing

/// A simulator that finds nothing has shown nothing: mistakes are planted, and must be found.
struct PlantedDefectTests {
    @Test(arguments: PlantedDefect.allCases)
    func `a planted mistake is found within two hundred seeds`(planted: PlantedDefect) throws {
        for seed in 0..<200 as Range<UInt64> {
            do {
                _ = try Trial.run(seed: seed, defect: planted.defect)
            } catch let failure as Trial.Failure {
                print("planted: \(planted.rawValue): found after \(seed + 1) seeds: \(failure.violation)")
                #expect(planted.explains(failure.violation), "\(failure)")
                return
            }
        }
        Issue.record("\(planted.rawValue): not found in 200 seeds")
    }
}
