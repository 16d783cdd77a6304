import Deconfliction
import TestSupport
import Testing

/// Stretches hold exactly the places that were put into them, whatever the order.
struct StretchesTests {
    @Test(arguments: 0..<20)
    func `stretches are the set of their places`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var (stretches, places) = (Stretches(), Set<UInt64>())
        for _ in 0..<120 {
            let place = UInt64.random(in: 0..<100, using: &generator)
            stretches.insert(place)
            places.insert(place)
            let end = UInt64.random(in: 0..<110, using: &generator)
            #expect(stretches.count(below: end) == UInt64(places.count { $0 < end }))
        }
        for place in 0..<101 as Range<UInt64> {
            #expect(stretches.contains(place) == places.contains(place))
        }
        #expect(stretches.count == UInt64(places.count))
        let others = (0..<100 as Range<UInt64>).filter { !places.contains($0) }
        #expect(Stretches(below: 100, without: others) == stretches)
    }
}
