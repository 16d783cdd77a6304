/// An object whose keys were all found to be allowed.
package struct JSONObject: Sendable {
    package let value: JSONValue

    private var document: JSONDocument { value.document }

    /// The value of a key that must be there; `null` counts as there.
    package func required(_ key: StaticString) throws(JSONFault) -> JSONValue {
        guard let found = self[key] else { throw value.fault(.missing(key: "\(key)")) }
        return found
    }

    /// The value of a key that may be left out. What reads a body or a charter gives no meaning to `null`.
    package func optional(_ key: StaticString) -> JSONValue? { self[key] }

    /// The value of a key that may be left out or be `null`: tools of the GeoJSON world write one for the
    /// other.
    package func optionalOrNull(_ key: StaticString) -> JSONValue? {
        guard let found = self[key], !found.isNull else { return nil }
        return found
    }

    package struct Member: Sendable {
        package let key: String
        package let value: JSONValue
    }

    /// All members in the order written.
    package var members: [Member] {
        var members: [Member] = []
        var key = value.index + 1
        while key < value.node.next {
            members.append(
                Member(
                    key: JSONText.string(document.nodes[key], in: document.bytes),
                    value: JSONValue(document: document, index: key + 1)))
            key = Int(document.nodes[key + 1].next)
        }
        return members
    }

    private subscript(key: StaticString) -> JSONValue? {
        var index = value.index + 1
        while index < value.node.next {
            if document.isKey(index, key) { return JSONValue(document: document, index: index + 1) }
            index = Int(document.nodes[index + 1].next)
        }
        return nil
    }
}

extension JSONValue {
    /// The object here, any keys allowed: for tables whose keys are names.
    package func object() throws(JSONFault) -> JSONObject {
        guard node.kind == .object else { throw wrongKind(.object) }
        return JSONObject(value: self)
    }

    /// The object here; a key that is not allowed is refused by name.
    package func object(allowing keys: [StaticString]) throws(JSONFault) -> JSONObject {
        let object = try object()
        var key = index + 1
        while key < node.next {
            guard keys.contains(where: { document.isKey(key, $0) }) else {
                let name = JSONText.string(document.nodes[key], in: document.bytes)
                throw JSONValue(document: document, index: key + 1).fault(
                    .unknownKey(JSONValue.quoted(name), known: keys.map { "\($0)" }))
            }
            key = Int(document.nodes[key + 1].next)
        }
        return object
    }
}

extension JSONDocument {
    /// Whether the key at an index of the tape is this one. Length first: it tells most keys apart, and this
    /// is asked for every key of every object many times over.
    @inline(__always)
    func isKey(_ index: Int, _ key: StaticString) -> Bool {
        let node = nodes[index]
        guard node.kind == .plainString else {
            return node.kind == .escapedString && JSONText.string(node, in: bytes) == "\(key)"
        }
        return Int(node.end - node.start) == key.utf8CodeUnitCount && isText(Int(node.start), key)
    }

    /// Whether this text stands at a place, which has as many bytes.
    private func isText(_ start: Int, _ text: StaticString) -> Bool {
        // Byte by byte: as sequences, each byte would cost a call in the reader's inmost loop.
        text.withUTF8Buffer { text in
            for offset in 0..<text.count where unsafe text[offset] != bytes[start + offset] { return false }
            return true
        }
    }
}
