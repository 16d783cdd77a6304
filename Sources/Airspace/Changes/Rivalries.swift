/// All rivalries of a plan with some others. Whatever changes only the plan's times and heights is decided by
/// them, so that the ground is measured once for a whole search.
struct Rivalries {
    let plan: Activity
    let uncertainty: AltitudeUncertainty
    private(set) var all: [Rivalry] = []

    /// Which of the two is given, for the search in which the other one changes.
    enum Given {
        case times, heights
        /// One of them at least; either may change, but not both at once.
        case either
    }

    init(of plan: PlacedActivity, with others: [PlacedActivity], given: Given, table: SeparationTable) {
        self.plan = plan.activity
        uncertainty = table.uncertainty
        for other in others {
            for rule in table.rules(for: plan.activity, and: other.activity) {
                add(plan, other, rule, given)
            }
        }
    }

    private mutating func add(
        _ plan: PlacedActivity, _ other: PlacedActivity, _ rule: SeparationRule, _ given: Given
    ) {
        for (mine, first) in plan.volumes.enumerated() {
            for second in other.volumes {
                let rivalry = Rivalry(rule: rule, mine: mine, theirs: second.volume)
                guard matters(rivalry, first.volume, given) else { continue }
                let limit = rule.lateralLimit
                // Where lateral distance does not separate, nothing on the ground is to be measured.
                let isNear =
                    rule.lateralMetres == nil || first.lateralMetres(to: second, below: limit) != nil
                if isNear { all.append(rivalry) }
            }
        }
    }

    /// What `find` offers and the exact test confirms; what that test finds instead is added to the
    /// rivalries, until nothing is offered any more.
    ///
    /// - Parameters:
    ///   - left: what an offer leaves of the plan's volumes, each with its index; `nil` when it cannot be
    ///     made.
    ///   - encounters: the exact test of the plan as an offer leaves it.
    func confirmed<Offer>(
        _ find: (Rivalries) -> Offer?, leaving left: (Offer) -> [(index: Int, volume: Volume)]?,
        by encounters: (Activity) -> [(encounter: Encounter, other: Activity)]
    ) -> Offer? {
        var rivalries = self
        while let offer = find(rivalries) {
            guard let volumes = left(offer) else { return nil }
            let found = encounters(plan.with(volumes.map(\.volume)))
            if found.isEmpty { return offer }
            let added = found.map { rivalries.add($0.encounter, of: volumes, with: $0.other) }
            guard added.contains(true) else { return nil }
        }
        return nil
    }

    /// Adds what the exact test found of a changed plan, whose volumes are these; `false` when it is known.
    ///
    /// A distance within a metre of a minimum can be judged either way; then the exact test has the last
    /// word.
    private mutating func add(
        _ encounter: Encounter, of volumes: [(index: Int, volume: Volume)], with other: Activity
    ) -> Bool {
        let (mine, theirs) = encounter.volumes(from: plan.id)
        let rivalry = Rivalry(
            rule: encounter.rule, mine: volumes[mine].index, theirs: other.volumes[theirs])
        guard !all.contains(rivalry) else { return false }
        all.append(rivalry)
        return true
    }

    private func matters(_ rivalry: Rivalry, _ volume: Volume, _ given: Given) -> Bool {
        switch given {
        case .times: rivalry.isMet(in: volume.window)
        case .heights: rivalry.isMet(at: volume.band, uncertainty)
        case .either: rivalry.isMet(in: volume.window) || rivalry.isMet(at: volume.band, uncertainty)
        }
    }

    /// Whether a plan is in conflict whose volumes are these, each with its index among the plan's own, and
    /// on the same ground.
    func areMet(by volumes: [(index: Int, volume: Volume)]) -> Bool {
        all.contains { rivalry in
            volumes.contains { index, volume in
                index == rivalry.mine && rivalry.isMet(in: volume.window)
                    && rivalry.isMet(at: volume.band, uncertainty)
            }
        }
    }
}

extension SeparationTable {
    /// The rules that concern two activities, in the order of their rows.
    fileprivate func rules(for one: Activity, and two: Activity) -> [SeparationRule] {
        let watchEachOther =
            one.separation.watches(two.separation) && two.separation.watches(one.separation)
        return rules(one.separation, two.separation).filter { rule in
            !(rule.betweenPartiesOnly && one.party == two.party) && (!rule.selective || watchEachOther)
        }
    }
}
