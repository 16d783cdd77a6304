/// The scales along which a plan can shrink, in whole multiples of the units.
struct Scales {
    let plan: Activity
    let others: [Activity]
    let units: ChangeUnits
    let now: Instant?

    /// Ends before the last end, but after the first start and not before now. A plan without an end that
    /// conflicts with nothing that starts later is cleared by no end, so that the last start of the others
    /// stands for it.
    var earlierEnd: Scale? {
        guard let start = plan.volumes.map(\.window.start).min() else { return nil }
        let ends = plan.volumes.compactMap(\.window.end)
        let starts = others.flatMap(\.volumes).map(\.window.start)
        guard let latest = ends.count == plan.volumes.count ? ends.max() : starts.max() else { return nil }
        let earliest = max(start.milliseconds + 1, now?.milliseconds ?? 0)
        return falling(from: latest.milliseconds, to: earliest, unit: units.timeMilliseconds) {
            .endBy(Instant(saturating: $0))
        }
    }

    var floor: Scale? {
        guard let lowest = plan.volumes.map(\.band.effectiveFloor.feet).min(),
            let highest = plan.volumes.map(\.band.effectiveCeiling.feet).max()
        else { return nil }
        return rising(from: Int64(lowest), to: Int64(highest) - 1, unit: Int64(units.altitudeFeet)) {
            Self.altitude($0).map(Change.floor)
        }
    }

    var ceiling: Scale? {
        guard let lowest = plan.volumes.map(\.band.effectiveFloor.feet).min(),
            let highest = plan.volumes.map(\.band.effectiveCeiling.feet).max()
        else { return nil }
        return falling(from: Int64(highest), to: Int64(lowest) + 1, unit: Int64(units.altitudeFeet)) {
            Self.altitude($0).map(Change.ceiling)
        }
    }

    /// Down to one unit: a circle without a radius is no smaller circle.
    var radius: Scale? {
        let radii = plan.volumes.compactMap { volume in
            if case .circle(let circle) = volume.footprint { circle.radiusMetres } else { nil }
        }
        return shrinking(radii) { .radius(metres: $0) }
    }

    var halfWidth: Scale? {
        let widths = plan.volumes.compactMap { volume in
            if case .corridor(let corridor) = volume.footprint { corridor.halfWidthMetres } else { nil }
        }
        return shrinking(widths) { .halfWidth(metres: $0) }
    }

    func limit(_ side: Change.Side) -> Scale? {
        let polygons = plan.volumes.compactMap { volume in
            if case .polygon(let polygon) = volume.footprint { polygon } else { nil }
        }
        guard let first = polygons.first else { return nil }
        let isParallel = side == .north || side == .south
        let values = polygons.flatMap { isParallel ? $0.latitudesE7 : $0.longitudesE7(from: first.outer[0]) }
        guard let low = values.min(), let high = values.max() else { return nil }
        let unit = Int64(units.limitE7)
        let change: (Int64) -> Change? = { value in
            .limit(side, e7: Int32(isParallel ? value : Polygon.wrappedE7(value)))
        }
        return side == .north || side == .east
            ? falling(from: high, to: low + 1, unit: unit, change)
            : rising(from: low, to: high - 1, unit: unit, change)
    }

    private func shrinking(_ metres: [Int32], _ change: @escaping (Int32) -> Change) -> Scale? {
        guard let largest = metres.max() else { return nil }
        let unit = Int64(units.distanceMetres)
        return falling(from: Int64(largest), to: unit, unit: unit) { change(Int32($0)) }
    }

    /// Multiples of `unit` below `high`, down to `low`.
    private func falling(
        from high: Int64, to low: Int64, unit: Int64, _ change: @escaping (Int64) -> Change?
    ) -> Scale {
        let above = -Self.floorOfQuotient(-high, unit)
        let last = -Self.floorOfQuotient(-low, unit)
        return Scale(steps: Int(max(0, above - last))) { change((above - Int64($0)) * unit) }
    }

    /// Multiples of `unit` above `low`, up to `high`.
    private func rising(
        from low: Int64, to high: Int64, unit: Int64, _ change: @escaping (Int64) -> Change?
    ) -> Scale {
        let below = Self.floorOfQuotient(low, unit)
        let last = Self.floorOfQuotient(high, unit)
        return Scale(steps: Int(max(0, last - below))) { change((below + Int64($0)) * unit) }
    }

    private static func floorOfQuotient(_ value: Int64, _ unit: Int64) -> Int64 {
        let (quotient, remainder) = value.quotientAndRemainder(dividingBy: unit)
        return remainder < 0 ? quotient - 1 : quotient
    }

    private static func altitude(_ feet: Int64) -> Altitude? {
        // A multiple of the unit can lie outside the range of altitudes; then it is no change.
        try? Altitude(feet: Int32(feet))
    }
}

extension Polygon {
    fileprivate var latitudesE7: [Int64] { outer.map { Int64($0.latitudeE7) } }

    /// Longitudes of the outer ring, counted on across the antimeridian from that of `reference`.
    fileprivate func longitudesE7(from reference: Position) -> [Int64] {
        let base = Int64(reference.longitudeE7)
        let first = base + Self.wrappedE7(Int64(outer[0].longitudeE7) - base)
        return longitudeOffsetsE7.map { first + $0 }
    }
}
