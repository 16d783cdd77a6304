import Airspace
import Line

/// Clocks: each node has its own, and none is right.
extension World {
    mutating func setClock(of name: MemberName) {
        if dice.clock.happens(faults[.skew]) {
            inflict(.skew, on: name)
            let skew = Int64.random(in: -600_000...600_000, using: &dice.clock)
            nodes[place(of: name)].clock.skew(byMilliseconds: skew)
        }
        if dice.clock.happens(faults[.drift]) {
            inflict(.drift, on: name)
            let drift = Int64.random(in: -5_000...5_000, using: &dice.clock)
            nodes[place(of: name)].clock.drift(partsPerMillion: drift)
        }
    }

    mutating func strikeClock(of name: MemberName) {
        if dice.clock.happens(faults[.jump]) {
            inflict(.jump, on: name)
            let jump = Int64.random(in: -3_600_000...3_600_000, using: &dice.clock)
            nodes[place(of: name)].clock.skew(byMilliseconds: jump)
        }
        if dice.clock.happens(faults[.stop]) {
            inflict(.stop, on: name)
            let length = Int64.random(in: 100...30_000, using: &dice.clock)
            let (start, end) = (now, now.advanced(byMilliseconds: length))
            nodes[place(of: name)].clock.stop(at: start, until: end)
        }
    }
}
