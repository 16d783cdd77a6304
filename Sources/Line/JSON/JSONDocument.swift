/// One JSON text that was read in full: its bytes and the tape over them. Never partly valid.
package final class JSONDocument: Sendable {
    /// What is at hand of the input; the text may be a part of it (one line of many).
    package let bytes: [UInt8]
    let nodes: [JSONNode]

    private let origin: JSONOrigin

    /// Reads an input that is one JSON text and nothing else.
    /// - Parameter limit: the most bytes accepted.
    package convenience init(_ bytes: [UInt8], limit: Int) throws(JSONFault) {
        // Offsets on the tape are 32 bits wide; no limit in `Limits` comes near.
        guard bytes.count <= min(limit, Int(UInt32.max)) else {
            let place = JSONPlace(index: 0, path: "", in: bytes, from: JSONOrigin())
            throw JSONFault(place: place, problem: .tooLarge(bytes: bytes.count, limit: limit))
        }
        var scanner = JSONScanner(bytes, from: 0, to: bytes.count)
        do throws(JSONScanner.Stop) {
            try scanner.text()
            try scanner.refuseMore()
        } catch {
            throw scanner.fault(error, from: JSONOrigin())
        }
        self.init(scanner, from: JSONOrigin())
    }

    /// A text that a scanner has read to its end.
    init(_ scanner: JSONScanner, from origin: JSONOrigin) {
        bytes = scanner.bytes
        nodes = scanner.nodes
        self.origin = origin
    }

    /// A place in the text; `index` counts in `bytes`.
    func place(_ index: Int, path: String) -> JSONPlace {
        JSONPlace(index: index, path: path, in: bytes, from: origin)
    }

    package var root: JSONValue { JSONValue(document: self, index: 0) }
}
