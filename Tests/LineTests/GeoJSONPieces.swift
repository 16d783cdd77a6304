import Line

/// An input that comes in pieces, as from a pipe.
enum GeoJSONPieces {
    static func notices(
        _ bytes: [UInt8], piece: Int, _ reader: inout NoticeReader
    ) throws -> [Notice] {
        var collection = NoticeCollection()
        var rest = bytes[...]
        repeat {
            let part = Array(rest.prefix(piece))
            rest = rest.dropFirst(part.count)
            try reader.read(part, isLast: rest.isEmpty) { notice throws(NoticeProblem) in
                try collection.add(notice)
            }
        } while !rest.isEmpty
        return collection.notices
    }
}
