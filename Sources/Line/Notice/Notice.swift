package import Airspace

/// Advance word of activity, as its author files it: what is common to all its volumes, and the volumes.
///
/// There is no field for purpose, unit, type, armament, number or route, and there shall be none.
package struct Notice: Hashable, Sendable {
    package let handle: Handle
    package let kind: NoticeKind
    package let remarks: Remarks
    package let audience: Audience
    /// At least one.
    package private(set) var volumes: [Volume]

    /// What a notice may say beside where and when.
    package struct Remarks: Hashable, Sendable {
        package let text: String?
        /// Of a deployment: a word of the charter's coarse list.
        package let category: String?
        /// Of a red line: the kinds of activity that concern it; at least one, sorted by name.
        package let watches: [NoticeKind]
        /// Of a red line: the member held responsible.
        package let responsible: MemberName?
        /// Of a civil flight.
        package let schedule: FlightSchedule?

        package init(
            text: String? = nil, category: String? = nil, watches: [NoticeKind] = [],
            responsible: MemberName? = nil, schedule: FlightSchedule? = nil
        ) {
            self.text = text
            self.category = category
            self.watches = watches.sorted { $0.rawValue < $1.rawValue }
            self.responsible = responsible
            self.schedule = schedule
        }
    }

    package init(
        handle: Handle, kind: NoticeKind, volumes: [Volume], remarks: Remarks = Remarks(),
        audience: Audience = .unsaid
    ) throws(NoticeProblem) {
        try remarks.check(kind: kind)
        self.handle = handle
        self.kind = kind
        self.remarks = remarks
        self.audience = try audience.ordered()
        self.volumes = volumes
        guard !volumes.isEmpty else { throw .required(.volumes, kind: kind) }
        try checkSize()
    }

    package var text: String? { remarks.text }
    package var category: String? { remarks.category }
    package var watches: [NoticeKind] { remarks.watches }
    package var responsible: MemberName? { remarks.responsible }
    package var schedule: FlightSchedule? { remarks.schedule }

    /// Adds the volumes of another part of the same notice; everything else must agree.
    package mutating func join(_ other: Notice) throws(NoticeProblem) {
        precondition(handle == other.handle, "\(handle) and \(other.handle) are two notices")
        if let field = disagreement(with: other) { throw .disagrees(field, handle: handle.text) }
        let before = volumes.count
        volumes += other.volumes
        do throws(NoticeProblem) {
            try checkSize()
        } catch {
            volumes.removeSubrange(before...)
            throw error
        }
    }

    /// The notice told to others than it was, or to nobody.
    package func told(to audience: Audience) throws(NoticeProblem) -> Notice {
        try Notice(handle: handle, kind: kind, volumes: volumes, remarks: remarks, audience: audience)
    }

    /// Refuses a notice whose author has not said who is told. Filing asks; checking does not.
    package func requireAudience() throws(NoticeProblem) {
        guard audience != .unsaid else { throw .audienceUnsaid }
    }

    private func disagreement(with other: Notice) -> NoticeField? {
        if kind != other.kind { return .kind }
        if audience != other.audience { return .to }
        return remarks.disagreement(with: other.remarks)
    }

    private func checkSize() throws(NoticeProblem) {
        guard volumes.count <= Limits.volumesPerNotice else {
            throw .tooManyVolumes(found: volumes.count, limit: Limits.volumesPerNotice)
        }
        var vertices = 0
        for volume in volumes {
            let count = volume.footprint.vertexCount
            guard count <= Limits.verticesPerVolume else {
                throw .tooManyVertices(found: count, limit: Limits.verticesPerVolume)
            }
            vertices += count
        }
        guard vertices <= Limits.verticesPerNotice else {
            throw .tooManyVertices(found: vertices, limit: Limits.verticesPerNotice)
        }
    }
}
