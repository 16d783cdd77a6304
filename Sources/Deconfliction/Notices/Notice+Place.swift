package import Airspace
package import Line

extension Notice {
    /// The start of its first volume.
    package var start: Instant { volumes.map(\.window.start).min() ?? .latest }
}

extension Polygon {
    /// Whether all of a notice lies inside.
    package func covers(_ notice: Notice) -> Bool { notice.volumes.allSatisfy { covers($0.footprint) } }
}
