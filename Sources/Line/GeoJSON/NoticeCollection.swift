/// Notices as their features come in: features with the same `id` are volumes of one notice.
package struct NoticeCollection {
    /// In the order in which each first appeared.
    package private(set) var notices: [Notice] = []
    /// Only looked up, never walked: its order is not the same from one process to the next.
    private var places: [Handle: Int] = [:]

    package init() {}

    package mutating func add(_ notice: Notice) throws(NoticeProblem) {
        guard let place = places[notice.handle] else {
            places[notice.handle] = notices.count
            notices.append(notice)
            return
        }
        try notices[place].join(notice)
    }
}
