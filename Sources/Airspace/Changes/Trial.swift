/// A plan, and the others that a change must clear.
struct Trial {
    let plan: Activity
    private let others: [PlacedActivity]
    private let table: SeparationTable

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
    }

    /// The encounters of a changed plan with the others, each with its other.
    func encounters(of changed: Activity) -> [(encounter: Encounter, other: Activity)] {
        let placed = PlacedActivity(changed)
        return others.compactMap { other in
            Separation.encounter(placed, other, table: table).map { ($0, other.activity) }
        }
    }

    func outcome(of change: Change) -> Outcome {
        // Whatever the reason, a change that cannot be made is not offered.
        guard let changed = try? plan.applying(change) else { return .impossible }
        let placed = PlacedActivity(changed)
        let isInConflict = others.contains { Separation.encounter(placed, $0, table: table) != nil }
        return isInConflict ? .conflicts : .clears
    }

    /// The first step of a scale that clears. Along a scale the plan only shrinks, until nothing is left:
    /// first come the steps that conflict, then those that clear, then the impossible ones.
    func smallest(_ scale: Scale?) -> Change? {
        guard let scale else { return nil }
        var (conflicting, tooFar) = (0, scale.steps + 1)
        var found: Change?
        while tooFar - conflicting > 1 {
            let middle = conflicting + (tooFar - conflicting) / 2
            let change = scale.change(middle)
            switch change.map(outcome(of:)) ?? .impossible {
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

/// Ever larger changes of one sort: step 1 is the smallest.
struct Scale {
    let steps: Int
    let change: (Int) -> Change?
}
