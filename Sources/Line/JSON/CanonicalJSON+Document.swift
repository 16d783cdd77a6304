extension JSONValue {
    /// This value as one to be written; refused where canonical form has no place for it (decimals, non-ASCII
    /// keys).
    package func canonical() throws(JSONFault) -> CanonicalJSON { try rewritten(keepingDecimals: false) }

    /// This value as one to be written, decimals of up to seven places included, which canonical form has no place for.
    package func asWritten() throws(JSONFault) -> CanonicalJSON { try rewritten(keepingDecimals: true) }

    private func rewritten(keepingDecimals: Bool) throws(JSONFault) -> CanonicalJSON {
        switch kind {
        case .null: return .null
        case .boolean: return .bool(try bool())
        case .decimal where keepingDecimals:
            return .decimal(try exact(decimals: 7, in: JSONValue.integers), decimals: 7)
        case .integer, .decimal: return .integer(try integer())
        case .string: return .string(try string(max: .max))
        case .array:
            var elements: [CanonicalJSON] = []
            for element in try array(max: .max) {
                elements.append(try element.rewritten(keepingDecimals: keepingDecimals))
            }
            return .array(elements)
        case .object:
            var members: [CanonicalJSON.Member] = []
            for member in try object().members {
                guard member.key.utf8.allSatisfy({ $0 < 0x80 }) else {
                    throw member.value.fault(.keyNotASCII(JSONValue.quoted(member.key)))
                }
                members.append(
                    CanonicalJSON.Member(
                        member.key, try member.value.rewritten(keepingDecimals: keepingDecimals)))
            }
            return .object(members)
        }
    }
}
