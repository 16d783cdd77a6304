package import TransparencyLog

/// Reading the names and numbers that the line's own records are made of.
extension JSONValue {
    /// A text that `make` understands; `wanted` says what would be right.
    package func read<Value>(_ wanted: String, max: Int = 512, _ make: (String) -> Value?) throws(JSONFault)
        -> Value
    {
        let text = try string(max: max)
        guard let value = make(text) else {
            throw fault(.malformed(found: JSONValue.quoted(text), wanted: wanted))
        }
        return value
    }

    /// Members' names, each once.
    package func memberNames() throws(JSONFault) -> [MemberName] {
        var names: [MemberName] = []
        for element in try array(max: Limits.members) { names.append(try element.memberName()) }
        guard Set(names).count == names.count else {
            throw fault(.malformed(found: "\(names)", wanted: "each member once"))
        }
        return names
    }

    package func digest() throws(JSONFault) -> Digest {
        try read("64 lower-case hexadecimal digits") { Digest(hex: $0) }
    }

    package func base64(max: Int) throws(JSONFault) -> [UInt8] {
        try read("base64 with its padding, of at most \(max) bytes", max: (max + 2) / 3 * 4) { text in
            Base64.decode(text).flatMap { $0.count <= max ? $0 : nil }
        }
    }

    package func epoch() throws(JSONFault) -> UInt32 {
        UInt32(try integer(in: Int64(LogName.epochs.lowerBound)...Int64(LogName.epochs.upperBound)))
    }

    /// The size of a log, or an index in it.
    package func size() throws(JSONFault) -> UInt64 {
        UInt64(try integer(in: 0...Int64(Limits.entriesPerLog)))
    }
}
