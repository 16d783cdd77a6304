/// Notices as people and tools write them: GeoJSON (RFC 7946), by the rules of this project's notices.
///
/// An input is one `Feature`, one `FeatureCollection`, several of either each beginning on a line of its own
/// (newline-delimited GeoJSON), or a sequence of them with record separators (RFC 8142).
package enum GeoJSON {
    /// The notices of an input in the order in which each first appears.
    package static func notices(in bytes: [UInt8], limit: Int = Limits.geoJSONBytes) throws(JSONFault)
        -> [Notice]
    {
        var collection = NoticeCollection()
        var texts = GeoJSONTexts(bytes, limit: limit)
        while let document = try texts.next() {
            for feature in try FeatureReader.features(of: document.root) {
                try collection.add(feature)
            }
        }
        return collection.notices
    }

    /// What can be read of an input, and what is wrong with the rest, in order. A feature with a fault is
    /// left out; other features of the same notice stay, because a notice that lacks a volume still warns of
    /// the others.
    /// - Throws: the fault that is one too many by `Limits.faultsLeftOut`.
    package static func soundNotices(
        in bytes: [UInt8], limit: Int = Limits.geoJSONBytes
    ) throws(JSONFault) -> (notices: [Notice], faults: [JSONFault]) {
        var collection = NoticeCollection()
        var texts = GeoJSONTexts(bytes, limit: limit)
        var faults: [JSONFault] = []
        while !texts.isAtEnd {
            do throws(JSONFault) {
                guard let document = try texts.next() else { break }
                for feature in try FeatureReader.features(of: document.root) {
                    if let fault = collection.fault(adding: feature) { faults.append(fault) }
                    guard faults.count <= Limits.faultsLeftOut else { break }
                }
            } catch {
                faults.append(error)
                texts.skipLine(with: error)
            }
            guard faults.count <= Limits.faultsLeftOut else { throw faults[Limits.faultsLeftOut] }
        }
        return (collection.notices, faults)
    }
}
