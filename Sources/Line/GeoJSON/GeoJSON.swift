/// Notices as people and tools write them: GeoJSON (RFC 7946), by the rules of this project's notices.
///
/// An input is one `Feature`, one `FeatureCollection`, several of either each beginning on a line of its own
/// (newline-delimited GeoJSON), or a sequence of them with record separators (RFC 8142).
package enum GeoJSON {
    /// The notices of an input in the order in which each first appears.
    ///
    /// - Parameter areFiled: each must then say who is told of it; to be checked, none need to.
    package static func notices(
        in bytes: [UInt8], limit: Int = Limits.geoJSONBytes, areFiled: Bool = false
    ) throws(JSONFault) -> [Notice] {
        var collection = NoticeCollection()
        var reader = NoticeReader(limit: limit)
        try reader.read(bytes, isLast: true) { notice throws(NoticeProblem) in
            if areFiled { try notice.requireAudience() }
            try collection.add(notice)
        }
        return collection.notices
    }
}
