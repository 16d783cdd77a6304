import Line

/// What faults have done and what is not made good yet.
struct Wounds {
    /// How far a log had come when something befell the way from its author to its reader.
    struct Reach: Comparable {
        let epoch: UInt32
        let size: UInt64

        static func < (a: Reach, b: Reach) -> Bool { (a.epoch, a.size) < (b.epoch, b.size) }
    }

    private var ways: [Network.Way: [(fault: Fault, reach: Reach)]] = [:]
    private var processes: [MemberName: [Fault]] = [:]

    mutating func add(_ fault: Fault, on way: Network.Way, reach: Reach) {
        ways[way, default: []].append((fault, reach))
    }

    mutating func add(_ fault: Fault, to name: MemberName) { processes[name, default: []].append(fault) }

    func isHurt(_ way: Network.Way) -> Bool { ways[way] != nil }
    func isHurt(_ name: MemberName) -> Bool { processes[name] != nil }

    /// A later message has come, sound and true, and its reader holds so much: returns the faults of which that much is enough.
    mutating func heal(_ way: Network.Way, upTo reach: Reach) -> [Fault] {
        let (healed, left) = (
            ways[way]?.filter { $0.reach <= reach } ?? [], ways[way]?.filter { $0.reach > reach }
        )
        ways[way] = left?.isEmpty == false ? left : nil
        return healed.map(\.fault)
    }

    /// A member's process goes on: returns the faults for which that is enough.
    mutating func heal(_ name: MemberName, where isHealed: (Fault) -> Bool) -> [Fault] {
        let (healed, left) = (
            processes[name]?.filter(isHealed) ?? [], processes[name]?.filter { !isHealed($0) }
        )
        processes[name] = left?.isEmpty == false ? left : nil
        return healed
    }

    /// What is left, but for ways that need not heal.
    func open(without isExcused: (Network.Way) -> Bool) -> Fault? {
        let hurt = ways.filter { !isExcused($0.key) }.values.flatMap { $0.map(\.fault) }
        return (hurt + processes.values.joined()).min()
    }
}
