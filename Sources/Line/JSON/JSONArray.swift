/// An array, to be walked in order.
package struct JSONArray: Sequence, Sendable {
    package let value: JSONValue
    package let count: Int

    package struct Iterator: IteratorProtocol {
        private let document: JSONDocument
        private var index: Int
        private let end: Int

        init(_ value: JSONValue) {
            document = value.document
            index = value.index + 1
            end = Int(value.node.next)
        }

        package mutating func next() -> JSONValue? {
            guard index < end else { return nil }
            defer { index = Int(document.nodes[index].next) }
            return JSONValue(document: document, index: index)
        }
    }

    package func makeIterator() -> Iterator { Iterator(value) }
}

extension JSONValue {
    /// The array here.
    /// - Parameters:
    ///   - min: the fewest elements accepted.
    ///   - max: the most.
    package func array(min: Int = 0, max: Int) throws(JSONFault) -> JSONArray {
        guard node.kind == .array else { throw wrongKind(.array) }
        var count = 0
        var child = index + 1
        while child < node.next {
            child = Int(document.nodes[child].next)
            count += 1
        }
        guard count <= max else { throw fault(.tooMany(found: count, limit: max)) }
        guard count >= min else { throw fault(.tooFew(found: count, least: min)) }
        return JSONArray(value: self, count: count)
    }
}
