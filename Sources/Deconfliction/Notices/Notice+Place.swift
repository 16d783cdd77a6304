package import Airspace
package import Line

extension Notice {
    /// The start of its first volume.
    package var start: Instant { volumes.map(\.window.start).min() ?? .latest }

    /// The end of its last volume; nil = until cancelled.
    package var end: Instant? {
        var last = Instant.earliest
        for volume in volumes {
            guard let end = volume.window.end else { return nil }
            last = max(last, end)
        }
        return last
    }
}

extension Polygon {
    /// Whether all of a notice lies inside.
    package func covers(_ notice: Notice) -> Bool { notice.volumes.allSatisfy { covers($0.footprint) } }
}
