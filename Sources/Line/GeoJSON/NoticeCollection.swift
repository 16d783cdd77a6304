/// Notices as their features come in: features with the same `id` are volumes of one notice.
struct NoticeCollection {
    private(set) var notices: [Notice] = []
    /// Only looked up, never walked: its order is not the same from one process to the next.
    private var places: [Handle: Int] = [:]

    /// What is wrong with a feature; nil if it was added.
    mutating func fault(adding feature: JSONValue) -> JSONFault? {
        do throws(JSONFault) {
            try add(feature)
            return nil
        } catch {
            return error
        }
    }

    mutating func add(_ feature: JSONValue) throws(JSONFault) {
        let (notice, properties) = try FeatureReader.notice(feature)
        guard let place = places[notice.handle] else {
            places[notice.handle] = notices.count
            notices.append(notice)
            return
        }
        do throws(NoticeProblem) {
            try notices[place].join(notice)
        } catch {
            throw properties.fault(error)
        }
    }
}
