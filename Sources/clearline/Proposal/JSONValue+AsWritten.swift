import Line

extension JSONValue {
    /// A change as it is sent back: decimals keep their digits, which canonical form has no place for.
    func asWritten() throws(JSONFault) -> CanonicalJSON {
        switch kind {
        case .null: return .null
        case .boolean: return .bool(try bool())
        case .integer: return .integer(try integer())
        case .decimal: return .decimal(try exact(decimals: 7, in: JSONValue.integers), decimals: 7)
        case .string: return .string(try string(max: .max))
        case .array:
            var elements: [CanonicalJSON] = []
            for element in try array(max: .max) { elements.append(try element.asWritten()) }
            return .array(elements)
        case .object:
            var members: [CanonicalJSON.Member] = []
            for member in try object().members {
                guard member.key.utf8.allSatisfy({ $0 < 0x80 }) else {
                    throw member.value.fault(.keyNotASCII(JSONValue.quoted(member.key)))
                }
                members.append(CanonicalJSON.Member(member.key, try member.value.asWritten()))
            }
            return .object(members)
        }
    }
}
