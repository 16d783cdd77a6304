extension Activity {
    /// This activity with one change made to all its volumes. Volumes of which nothing is left are gone.
    ///
    /// - Throws: `changeDoesNotApply` when nothing would be left or there is nothing of that sort to change,
    ///   and what the parts of a volume throw when the change takes them out of their ranges.
    public func applying(_ change: Change) throws(AirspaceError) -> Activity {
        let changed = try volumes(after: change).map(\.volume)
        guard !changed.isEmpty, changed != volumes else { throw .changeDoesNotApply(change) }
        return with(changed)
    }

    /// This activity with both limits of all its bands that many feet higher, or lower when negative. A limit
    /// that is missing stays so.
    ///
    /// - Throws: `altitudeOutOfRange`.
    public func moved(byFeet feet: Int32) throws(AirspaceError) -> Activity {
        var moved: [Volume] = []
        for volume in volumes { moved.append(volume.with(try volume.band.moved(byFeet: feet))) }
        return with(moved)
    }

    func with(_ volumes: [Volume]) -> Activity {
        Activity(id: id, party: party, separation: separation, volumes: volumes)
    }

    /// What a change leaves of the volumes, each with the index of the one that it is left of.
    func volumes(after change: Change) throws(AirspaceError) -> [(index: Int, volume: Volume)] {
        let changed = try volumesMoved(by: change)
        var left: [(index: Int, volume: Volume)] = []
        for (index, volume) in changed.enumerated() {
            for piece in try volume.pieces(after: change) { left.append((index, piece)) }
        }
        return left
    }

    /// The volumes after a change that moves all of them together, or as they are.
    private func volumesMoved(by change: Change) throws(AirspaceError) -> [Volume] {
        switch change {
        case .startAt(let instant): return try moved(to: instant)
        case .shift(let bearing, let metres):
            return try Shift(of: self)(bearingTenths: bearing, metres: metres)
        case .endBy, .floor, .ceiling, .radius, .halfWidth, .limit: return volumes
        }
    }

    /// The earliest volume starts at `instant`; the others keep their distance from it.
    private func moved(to instant: Instant) throws(AirspaceError) -> [Volume] {
        guard let start = volumes.map(\.window.start).min() else { return [] }
        let milliseconds = instant.milliseconds(since: start)
        var moved: [Volume] = []
        for volume in volumes {
            let window = try TimeWindow(
                start: volume.window.start.advanced(byMilliseconds: milliseconds),
                end: volume.window.end?.advanced(byMilliseconds: milliseconds))
            moved.append(Volume(footprint: volume.footprint, band: volume.band, window: window))
        }
        return moved
    }
}

extension Volume {
    /// What a change leaves of a volume, taken for itself.
    fileprivate func pieces(after change: Change) throws(AirspaceError) -> [Volume] {
        switch change {
        case .endBy(let instant): try ending(by: instant)
        case .floor(let altitude): try notBelow(altitude)
        case .ceiling(let altitude): try notAbove(altitude)
        case .radius(let metres): [try withRadius(atMost: metres)]
        case .halfWidth(let metres): [try withHalfWidth(atMost: metres)]
        case .limit(let side, let e7): try cut(at: side, e7: e7, for: change)
        case .startAt, .shift: [self]
        }
    }

    private func ending(by instant: Instant) throws(AirspaceError) -> [Volume] {
        if let end = window.end, end <= instant { return [self] }
        guard window.start < instant else { return [] }
        let shorter = try TimeWindow(start: window.start, end: instant)
        return [Volume(footprint: footprint, band: band, window: shorter)]
    }

    private func notBelow(_ floor: Altitude) throws(AirspaceError) -> [Volume] {
        if band.effectiveFloor >= floor { return [self] }
        guard band.effectiveCeiling > floor else { return [] }
        return [with(try AltitudeBand(floor: floor, ceiling: band.ceiling, reference: band.reference))]
    }

    private func notAbove(_ ceiling: Altitude) throws(AirspaceError) -> [Volume] {
        if band.effectiveCeiling <= ceiling { return [self] }
        guard band.effectiveFloor < ceiling else { return [] }
        return [with(try AltitudeBand(floor: band.floor, ceiling: ceiling, reference: band.reference))]
    }

    private func withRadius(atMost metres: Int32) throws(AirspaceError) -> Volume {
        guard case .circle(let circle) = footprint, circle.radiusMetres > metres else { return self }
        return with(.circle(try Circle(centre: circle.centre, radiusMetres: metres)))
    }

    private func withHalfWidth(atMost metres: Int32) throws(AirspaceError) -> Volume {
        guard case .corridor(let corridor) = footprint, corridor.halfWidthMetres > metres else { return self }
        return with(.corridor(try Corridor(line: corridor.line, halfWidthMetres: metres)))
    }

    private func cut(
        at side: Change.Side, e7: Int32, for change: Change
    ) throws(AirspaceError) -> [Volume] {
        guard case .polygon(let polygon) = footprint else { return [self] }
        guard let pieces = polygon.cut(at: side, e7: e7) else { throw .changeDoesNotApply(change) }
        return pieces.map { with(.polygon($0)) }
    }

    func with(_ band: AltitudeBand) -> Volume {
        Volume(footprint: footprint, band: band, window: window)
    }

    func with(_ footprint: Footprint) -> Volume { Volume(footprint: footprint, band: band, window: window) }
}

extension AltitudeBand {
    fileprivate func moved(byFeet feet: Int32) throws(AirspaceError) -> AltitudeBand {
        func moved(_ altitude: Altitude?) throws(AirspaceError) -> Altitude? {
            guard let altitude else { return nil }
            let (sum, overflow) = altitude.feet.addingReportingOverflow(feet)
            return try Altitude(feet: overflow ? (feet < 0 ? .min : .max) : sum)
        }
        return try AltitudeBand(floor: moved(floor), ceiling: moved(ceiling), reference: reference)
    }
}
