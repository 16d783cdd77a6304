/// One JSON text that was read in full: its bytes and the tape over them. Never partly valid.
package final class JSONDocument: Sendable {
    /// The whole input; the text may be a part of it (one line of many), so that offsets and lines are the
    /// input's.
    package let bytes: [UInt8]
    /// Past the text's last byte.
    package let end: Int
    let nodes: [JSONNode]

    /// Reads an input that is one JSON text and nothing else.
    /// - Parameter limit: the most bytes accepted.
    package convenience init(_ bytes: [UInt8], limit: Int) throws(JSONFault) {
        try self.init(firstIn: bytes, from: 0, to: bytes.count, limit: limit)
        if let more = bytes[end...].firstIndex(where: { !JSONScanner.isWhiteSpace($0) }) {
            throw JSONFault(place: JSONPlace(offset: more, path: "", in: bytes), problem: .moreAfterEnd)
        }
    }

    /// Reads the first JSON text between two offsets of an input; `end` says where it ended.
    package init(firstIn bytes: [UInt8], from start: Int, to limitOffset: Int, limit: Int) throws(JSONFault) {
        // Offsets on the tape are 32 bits wide; no limit in `Limits` comes near.
        guard limitOffset - start <= limit, bytes.count <= Int(UInt32.max) else {
            let place = JSONPlace(offset: start, path: "", in: bytes)
            throw JSONFault(place: place, problem: .tooLarge(bytes: limitOffset - start, limit: limit))
        }
        var scanner = JSONScanner(bytes, from: start, to: limitOffset)
        do throws(JSONScanner.Stop) {
            try scanner.text()
        } catch {
            let path = JSONPath.ofFault(error.problem, nodes: scanner.nodes, in: bytes)
            throw JSONFault(
                place: JSONPlace(offset: error.offset, path: path, in: bytes), problem: error.problem)
        }
        self.bytes = bytes
        self.end = scanner.at
        self.nodes = scanner.nodes
    }

    package var root: JSONValue { JSONValue(document: self, index: 0) }
}
