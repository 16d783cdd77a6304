/// A plan, and the others that a change must clear.
struct Trial {
    let plan: Activity
    private let others: [PlacedActivity]
    private let table: SeparationTable
    private let rivalries: Rivalries

    enum Outcome {
        case clears
        case conflicts
        /// The change cannot be made: it would leave nothing, or what it leaves is no valid shape.
        case impossible
    }

    init(plan: Activity, others: [Activity], table: SeparationTable) {
        self.plan = plan
        self.others = others.filter { $0.id != plan.id }.map(PlacedActivity.init)
        self.table = table
        rivalries = Rivalries(of: PlacedActivity(plan), with: self.others, given: .either, table: table)
    }

    /// About how long one trial takes, in units of the moving of a vertex.
    var work: Int {
        let vertices = plan.volumes.reduce(0) { $0 + $1.footprint.vertexCount }
        let pairs = others.reduce(0) { $0 + $1.volumes.count * plan.volumes.count }
        return vertices + pairs / 8
    }

    /// The encounters of a changed plan with the others, each with its other.
    func encounters(of changed: Activity) -> [(encounter: Encounter, other: Activity)] {
        let placed = PlacedActivity(changed)
        return others.compactMap { other in
            Separation.encounter(placed, other, table: table).map { ($0, other.activity) }
        }
    }

    /// How far a changed plan must be moved at least before it is clear, in metres; 0 when it is clear, and
    /// `nil` when no distance would do.
    func missingMetres(for changed: Activity) -> Double? {
        let placed = PlacedActivity(changed)
        var most = 0.0
        for other in others {
            guard let encounter = Separation.encounter(placed, other, table: table) else { continue }
            guard let minimum = encounter.rule.lateralMetres else { return nil }
            let (mine, theirs) = encounter.volumes(from: plan.id)
            let wayOut =
                encounter.lateralMetres > 0
                ? 0 : placed.volumes[mine].shape.leastWayOut(of: other.volumes[theirs].shape)
            most = max(most, Double(minimum) + wayOut - encounter.lateralMetres, 1)
        }
        return most
    }

    func outcome(of change: Change) -> Outcome {
        // Whatever the reason, a change that cannot be made is not offered.
        guard let changed = try? plan.applying(change) else { return .impossible }
        return isClear(changed) ? .clears : .conflicts
    }

    func isClear(_ changed: Activity) -> Bool {
        let placed = PlacedActivity(changed)
        return !others.contains { Separation.encounter(placed, $0, table: table) != nil }
    }

    /// The first step of a scale that clears, by the exact test of each step tried.
    func smallest(_ scale: Scale?) -> Change? { scale?.first(outcome(of:)) }

    /// The same for a scale that leaves the ground as it is.
    func smallestOnThisGround(_ scale: Scale?) -> Change? {
        guard let scale else { return nil }
        return confirmed { rivalries in
            scale.first { change in
                // Whatever the reason, a change that cannot be made is not offered.
                guard let left = try? plan.volumes(after: change), !left.isEmpty else { return .impossible }
                return rivalries.areMet(by: left) ? .conflicts : .clears
            }
        }
    }

    /// The first later start that clears.
    func laterStart(units: ChangeUnits, now: Instant?) -> Change? {
        confirmed { LaterStart($0, units: units, now: now).earliest.map(Change.startAt) }
    }

    private func confirmed(_ find: (Rivalries) -> Change?) -> Change? {
        // Whatever the reason, a change that cannot be made is not offered.
        rivalries.confirmed(find, leaving: { try? plan.volumes(after: $0) }, by: encounters(of:))
    }
}

extension Encounter {
    /// The indices of the volumes, that of one activity first.
    func volumes(from id: ActivityID) -> (Int, Int) { a == id ? (volumeA, volumeB) : (volumeB, volumeA) }
}

/// Ever larger changes of one sort: step 1 is the smallest.
struct Scale {
    let steps: Int
    let change: (Int) -> Change?

    /// The first step that clears. Along a scale the plan only shrinks, until nothing is left: first come the
    /// steps that conflict, then those that clear, then the impossible ones.
    func first(_ outcome: (Change) -> Trial.Outcome) -> Change? {
        var (conflicting, tooFar) = (0, steps + 1)
        var found: Change?
        while tooFar - conflicting > 1 {
            let middle = conflicting + (tooFar - conflicting) / 2
            let change = change(middle)
            switch change.map(outcome) ?? .impossible {
            case .conflicts: conflicting = middle
            case .impossible: tooFar = middle
            case .clears:
                tooFar = middle
                found = change
            }
        }
        return found
    }
}
