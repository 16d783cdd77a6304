extension Activity {
    /// This activity with one change made to all its volumes. Volumes of which nothing is left are gone.
    ///
    /// - Throws: `changeDoesNotApply` when nothing would be left or there is nothing of that sort to change,
    ///   and what the parts of a volume throw when the change takes them out of their ranges.
    public func applying(_ change: Change) throws(AirspaceError) -> Activity {
        var changed: [Volume] = []
        switch change {
        case .startAt(let instant): changed = try moved(to: instant)
        case .endBy(let instant):
            for volume in volumes { changed += try volume.ending(by: instant) }
        case .floor(let altitude):
            for volume in volumes { changed += try volume.notBelow(altitude) }
        case .ceiling(let altitude):
            for volume in volumes { changed += try volume.notAbove(altitude) }
        case .radius(let metres):
            for volume in volumes { changed.append(try volume.withRadius(atMost: metres)) }
        case .halfWidth(let metres):
            for volume in volumes { changed.append(try volume.withHalfWidth(atMost: metres)) }
        case .shift(let bearing, let metres):
            let shift = Shift(of: self, bearingTenths: bearing, metres: metres)
            for volume in volumes { changed.append(try shift(volume)) }
        case .limit(let side, let e7):
            for volume in volumes { changed += try volume.cut(at: side, e7: e7, for: change) }
        }
        guard !changed.isEmpty, changed != volumes else { throw .changeDoesNotApply(change) }
        return Activity(id: id, party: party, separation: separation, volumes: changed)
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
    fileprivate func ending(by instant: Instant) throws(AirspaceError) -> [Volume] {
        if let end = window.end, end <= instant { return [self] }
        guard window.start < instant else { return [] }
        let shorter = try TimeWindow(start: window.start, end: instant)
        return [Volume(footprint: footprint, band: band, window: shorter)]
    }

    fileprivate func notBelow(_ floor: Altitude) throws(AirspaceError) -> [Volume] {
        if band.effectiveFloor >= floor { return [self] }
        guard band.effectiveCeiling > floor else { return [] }
        return [with(try AltitudeBand(floor: floor, ceiling: band.ceiling, reference: band.reference))]
    }

    fileprivate func notAbove(_ ceiling: Altitude) throws(AirspaceError) -> [Volume] {
        if band.effectiveCeiling <= ceiling { return [self] }
        guard band.effectiveFloor < ceiling else { return [] }
        return [with(try AltitudeBand(floor: band.floor, ceiling: ceiling, reference: band.reference))]
    }

    fileprivate func withRadius(atMost metres: Int32) throws(AirspaceError) -> Volume {
        guard case .circle(let circle) = footprint, circle.radiusMetres > metres else { return self }
        return with(.circle(try Circle(centre: circle.centre, radiusMetres: metres)))
    }

    fileprivate func withHalfWidth(atMost metres: Int32) throws(AirspaceError) -> Volume {
        guard case .corridor(let corridor) = footprint, corridor.halfWidthMetres > metres else { return self }
        return with(.corridor(try Corridor(line: corridor.line, halfWidthMetres: metres)))
    }

    fileprivate func cut(
        at side: Change.Side, e7: Int32, for change: Change
    ) throws(AirspaceError) -> [Volume] {
        guard case .polygon(let polygon) = footprint else { return [self] }
        guard let pieces = polygon.cut(at: side, e7: e7) else { throw .changeDoesNotApply(change) }
        return pieces.map { with(.polygon($0)) }
    }

    private func with(_ band: AltitudeBand) -> Volume {
        Volume(footprint: footprint, band: band, window: window)
    }

    func with(_ footprint: Footprint) -> Volume { Volume(footprint: footprint, band: band, window: window) }
}
