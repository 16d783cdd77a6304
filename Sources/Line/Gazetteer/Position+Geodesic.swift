package import Airspace

/// Distances and moves of single positions, asked of the same engine that finds conflicts.
extension Position {
    /// The geodesic distance in metres; nil beyond 1,000 km.
    package func metres(to other: Position) -> Double? { Footprint.point(self).metres(to: .point(other)) }

    package func isWithin(_ metres: Int32, of other: Position) -> Bool {
        self.metres(to: other).map { $0 <= Double(metres) } ?? false
    }

    /// The position that lies so many metres away, the bearing in tenths of a degree from north.
    package func moved(bearingTenths: Int32, metres: Int32) -> Position {
        guard metres > 0 else { return self }
        let point = Activity(Footprint.point(self), id: 0)
        // A point moved by a distance is a point: what is refused is only what stays where it is.
        guard let moved = try? point.applying(.shift(bearingTenths: bearingTenths, metres: metres)),
            case .circle(let circle) = moved.volumes[0].footprint
        else { return self }
        return circle.centre
    }
}

extension Footprint {
    package static func point(_ position: Position) -> Footprint {
        do throws(AirspaceError) {
            return .circle(try Circle(centre: position, radiusMetres: 0))
        } catch {
            preconditionFailure("a radius of 0 is refused: \(error)")
        }
    }

    /// The geodesic distance in metres, 0 where they touch; nil beyond 1,000 km.
    package func metres(to other: Footprint) -> Double? {
        Separation.encounter(Activity(self, id: 0), Activity(other, id: 1), table: Self.distances)?
            .lateralMetres
    }

    /// One rule that only asks how far.
    private static let distances: SeparationTable = {
        do throws(AirspaceError) {
            var table = SeparationTable()
            let rule = try SeparationRule(lateralMetres: 1_000_000, verticalFeet: nil, time: nil, row: 0)
            try table.add(rule, between: 0, and: 0)
            return table
        } catch {
            preconditionFailure("the rule of distances is refused: \(error)")
        }
    }()
}

extension Activity {
    /// A footprint at all heights and times.
    fileprivate init(_ footprint: Footprint, id: Int64) {
        do throws(AirspaceError) {
            let band = try AltitudeBand(floor: nil, ceiling: nil, reference: .amsl)
            let window = try TimeWindow(start: .earliest, end: nil)
            self.init(
                id: ActivityID(id), party: UInt16(id), separation: try SeparationClass(id: 0),
                volumes: [Volume(footprint: footprint, band: band, window: window)])
        } catch {
            preconditionFailure("a footprint without limits is refused: \(error)")
        }
    }
}
