package import Airspace

/// Where, in a message: footprints without heights and times, which the phrase says beside them.
package struct Area: Hashable, Sendable {
    package let footprints: [Footprint]

    /// nil for none, or for more than the footprints or vertices of one notice.
    package init?(_ footprints: [Footprint]) {
        guard (1...Limits.volumesPerNotice).contains(footprints.count),
            footprints.reduce(0, { $0 + $1.vertexCount }) <= Limits.verticesPerNotice
        else { return nil }
        self.footprints = footprints
    }

    /// What is disclosed of a corridor: its outline, as of a notice's.
    package func outlined(cutTo theatre: Polygon?) -> Area? {
        Area(
            footprints.flatMap { footprint in
                guard case .corridor(let corridor) = footprint else { return [footprint] }
                return corridor.outline(cutTo: theatre).map { .polygon($0) }
            })
    }

    package var hasCorridor: Bool {
        footprints.contains { if case .corridor = $0 { true } else { false } }
    }
}
