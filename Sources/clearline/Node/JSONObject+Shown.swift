import Line

/// Reading an answer for a terminal: whatever text comes from elsewhere is made visible here, at the border.
extension JSONObject {
    func text(_ key: StaticString) throws(JSONFault) -> String {
        try required(key).string(max: .max).shown
    }

    func textIfAny(_ key: StaticString) throws(JSONFault) -> String? {
        try optionalOrNull(key)?.string(max: .max).shown
    }

    func time(_ key: StaticString) throws(JSONFault) -> String { try required(key).timestamp().shown }

    func timeIfAny(_ key: StaticString) throws(JSONFault) -> String? {
        try optionalOrNull(key)?.timestamp().shown
    }

    func number(_ key: StaticString) throws(JSONFault) -> Int64 { try required(key).integer() }

    func numberIfAny(_ key: StaticString) throws(JSONFault) -> Int64? { try optionalOrNull(key)?.integer() }

    func flag(_ key: StaticString) throws(JSONFault) -> Bool { try required(key).bool() }

    func objectIfAny(_ key: StaticString) throws(JSONFault) -> JSONObject? {
        try optionalOrNull(key)?.object()
    }

    /// How old what is shown of a member is; nil while its line is up.
    func age() throws(JSONFault) -> String? { try objectIfAny("aged")?.text("words") }

    func texts(_ key: StaticString) throws(JSONFault) -> [String] { try texts(required(key)) }

    /// None where there is null.
    func textsIfAny(_ key: StaticString) throws(JSONFault) -> [String] {
        try optionalOrNull(key).map { value throws(JSONFault) in try texts(value) } ?? []
    }

    private func texts(_ value: JSONValue) throws(JSONFault) -> [String] {
        var texts: [String] = []
        for element in try value.array(max: .max) { texts.append(try element.string(max: .max).shown) }
        return texts
    }

    /// What `make` reads of each element of a list.
    func list<Value>(
        _ key: StaticString, _ make: (JSONObject) throws(JSONFault) -> Value
    ) throws(JSONFault) -> [Value] {
        var values: [Value] = []
        for element in try required(key).array(max: .max) { values.append(try make(element.object())) }
        return values
    }
}
