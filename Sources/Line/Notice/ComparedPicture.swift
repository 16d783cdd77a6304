package import Airspace

/// The notices that a check compares with each other, or plans with. The engine alone keeps their volumes,
/// and in its own narrow form, so that a million notices stay within a few hundred megabytes.
package struct ComparedPicture: Sendable {
    package let scheme: SeparationScheme
    /// Of what was settled. The number of an activity is the place of its notice.
    package private(set) var index: ConflictIndex
    private var handles: [Handle] = []
    private var kinds: [NoticeKind] = []
    /// Only looked up, never walked: its order is not the same from one process to the next.
    private var places: [Handle: Int32] = [:]
    /// Of the few notices that say more than where and when.
    private var sayings: [Int: Saying] = [:]
    /// What came last and is not in the index yet.
    private var waiting: [Waiting] = []
    /// The position among these, by the place of the notice.
    private var positions: [Int32: Int] = [:]

    private struct Saying {
        let remarks: Notice.Remarks
        let audience: Audience
    }

    private struct Waiting {
        let place: Int
        var notice: Notice
    }

    /// So many wait at most.
    private static let mostWaiting = 4_096

    package init(scheme: SeparationScheme) {
        self.scheme = scheme
        index = ConflictIndex(table: scheme.table)
    }

    /// How many notices there are.
    package var count: Int { handles.count }

    /// Adds a notice, or further volumes of one. It is compared with others when it is settled.
    package mutating func add(_ notice: Notice) throws(NoticeProblem) {
        if waiting.count >= Self.mostWaiting { settle() }
        if let last = waiting.indices.last, waiting[last].notice.handle == notice.handle {
            return try waiting[last].notice.join(notice)
        }
        if let place = place(of: notice.handle) {
            if let position = positions[Int32(place)] { return try waiting[position].notice.join(notice) }
            settle()
            var whole = self.notice(at: place)
            try whole.join(notice)
            wait(whole, place)
            return
        }
        let place = handles.count
        places[notice.handle] = Int32(place)
        handles.append(notice.handle)
        kinds.append(notice.kind)
        if notice.remarks != Notice.Remarks() || notice.audience != .unsaid {
            sayings[place] = Saying(remarks: notice.remarks, audience: notice.audience)
        }
        wait(notice, place)
    }

    private mutating func wait(_ notice: Notice, _ place: Int) {
        positions[Int32(place)] = waiting.count
        waiting.append(Waiting(place: place, notice: notice))
    }

    /// Puts into the index what waits for it.
    package mutating func settle() {
        for item in waiting { index.insert(activity(item.notice, number: item.place)) }
        waiting.removeAll(keepingCapacity: true)
        positions.removeAll(keepingCapacity: true)
    }

    /// Where the notice of this name stands.
    package func place(of handle: Handle) -> Int? { places[handle].map { Int($0) } }

    package func handle(at place: Int) -> Handle { handles[place] }

    /// A settled notice, whole.
    package func notice(at place: Int) -> Notice {
        guard let activity = index.activity(ActivityID(Int64(place))) else {
            preconditionFailure("notice \(place) is not settled")
        }
        let saying = sayings[place]
        do throws(NoticeProblem) {
            return try Notice(
                handle: handles[place], kind: kinds[place], volumes: activity.volumes,
                remarks: saying?.remarks ?? Notice.Remarks(), audience: saying?.audience ?? .unsaid)
        } catch {
            preconditionFailure("notice \(place) was taken and is refused: \(error)")
        }
    }

    /// A plan as the engine takes it. One that is in the picture too has its number there: an activity is
    /// never compared with one of its own number.
    package func activity(ofPlan plan: Notice) -> Activity {
        activity(plan, number: place(of: plan.handle) ?? count)
    }

    private func activity(_ notice: Notice, number: Int) -> Activity {
        notice.activity(id: ActivityID(Int64(number)), party: 0, scheme: scheme)
    }
}
