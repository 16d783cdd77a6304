extension JSONDocument {
    /// Reads bytes that must be canonical to the last one.
    package static func canonical(_ bytes: [UInt8], limit: Int) throws(JSONFault) -> JSONDocument {
        let document = try JSONDocument(bytes, limit: limit)
        if document.isPlainlyCanonical { return document }
        guard try document.root.canonical().encoded == bytes else {
            throw document.root.fault(.notCanonical)
        }
        return document
    }

    /// Whether the input is exactly what the canonical writer would have written.
    package var isCanonical: Bool {
        if isPlainlyCanonical { return true }
        // A value without a canonical form is an answer here, not a failure.
        guard let value = try? root.canonical() else { return false }
        return value.encoded == bytes
    }

    /// Whether the input can be seen to be canonical without being written anew: each value begins where the one before it
    /// ends, keys stand in their order, and nothing in it could be written otherwise. False says nothing: what holds an escape
    /// or a long number takes a closer look.
    var isPlainlyCanonical: Bool { end(of: 0, at: 0) == bytes.count }

    /// Where a value ends that begins at `start` and is plainly canonical; nil for any other.
    private func end(of index: Int, at start: Int) -> Int? {
        let node = nodes[index]
        switch node.kind {
        case .null, .yes, .no: return Int(node.start) == start ? Int(node.end) : nil
        case .integer: return Int(node.start) == start && isPlainInteger(node) ? Int(node.end) : nil
        case .plainString: return Int(node.start) == start + 1 ? Int(node.end) + 1 : nil
        case .escapedString, .decimal: return nil
        case .array, .object: return Int(node.start) == start ? endOfContainer(index) : nil
        }
    }

    /// Up to fifteen digits are an integer that every JSON implementation keeps exactly.
    private func isPlainInteger(_ node: JSONNode) -> Bool {
        let isNegative = bytes[Int(node.start)] == UInt8(ascii: "-")
        let first = bytes[Int(node.start) + (isNegative ? 1 : 0)]
        return node.end - node.start <= 15 && !(isNegative && first == UInt8(ascii: "0"))
    }

    private func endOfContainer(_ index: Int) -> Int? {
        let node = nodes[index]
        var at = Int(node.start) + 1
        var child = index + 1
        var lastKey: JSONNode?
        while child < Int(node.next) {
            // Behind a comma.
            if child > index + 1 { at += 1 }
            if node.kind == .object {
                let key = nodes[child]
                guard Int(key.start) == at + 1, isPlainKey(key, after: lastKey) else { return nil }
                lastKey = key
                // Behind its quote and the colon.
                at = Int(key.end) + 2
                child += 1
            }
            guard let end = end(of: child, at: at) else { return nil }
            at = end
            child = Int(nodes[child].next)
        }
        return at + 1 == Int(node.end) ? at + 1 : nil
    }

    /// Whether a key is ASCII without escapes and stands behind the one before it.
    private func isPlainKey(_ key: JSONNode, after last: JSONNode?) -> Bool {
        let text = bytes[Int(key.start)..<Int(key.end)]
        guard key.kind == .plainString, text.allSatisfy({ $0 < 0x80 }) else { return false }
        return last.map { bytes[Int($0.start)..<Int($0.end)].lexicographicallyPrecedes(text) } ?? true
    }
}
