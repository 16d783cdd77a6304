/// Reading and writing the numbers of a profile.
extension JSONObject {
    /// A number of whole things that must be there.
    func count(_ key: StaticString, in range: ClosedRange<Int64> = 0...1_000_000_000_000) throws(JSONFault)
        -> Int64
    {
        try required(key).integer(in: range)
    }

    /// Whole seconds up to ten years: no term of a mechanism lasts longer.
    func seconds(_ key: StaticString) throws(JSONFault) -> Duration {
        .seconds(try count(key, in: 0...315_360_000))
    }

    /// Metres up to 1,000 km, beyond which no minimum and no tolerance makes sense.
    func metres(_ key: StaticString) throws(JSONFault) -> Int32 { try required(key).metres() }

    /// Feet up to 100,000, the top of the airspace.
    func feet(_ key: StaticString) throws(JSONFault) -> Int32 { Int32(try count(key, in: 0...100_000)) }

    func percent(_ key: StaticString) throws(JSONFault) -> Int32 { Int32(try count(key, in: 0...100)) }

    /// Degrees as a person writes them, `0.1`, or as a charter does, in 1e-7 degree under another key.
    func degreesE7(_ key: StaticString, orE7 canonicalKey: StaticString) throws(JSONFault) -> Int32 {
        let range: ClosedRange<Int64> = 1...900_000_000
        if let value = optional(canonicalKey) { return Int32(try value.integer(in: range)) }
        return Int32(try required(key).exact(decimals: 7, in: range))
    }

    /// A share as a person writes it, `0.2`, or as a charter does, in percent under another key.
    func share(_ key: StaticString, orPercent canonicalKey: StaticString) throws(JSONFault) -> Int32 {
        if optional(canonicalKey) != nil { return try percent(canonicalKey) }
        return Int32(try required(key).exact(decimals: 2, in: 0...100))
    }

    /// The words of a list, each of an enumeration and none twice.
    func choices<Choice: RawRepresentable<String> & CaseIterable & Hashable>(
        _ key: StaticString, of type: Choice.Type
    ) throws(JSONFault) -> [Choice] {
        var choices: [Choice] = []
        for element in try required(key).array(max: Choice.allCases.count) {
            let choice = try element.choice(of: type)
            guard !choices.contains(choice) else {
                throw element.fault(.profile(.listedTwice(choice.rawValue)))
            }
            choices.append(choice)
        }
        return choices
    }
}

extension CanonicalJSON {
    static func seconds(_ duration: Duration) -> CanonicalJSON { .integer(duration.components.seconds) }

    static func count(_ value: Int32) -> CanonicalJSON { .integer(Int64(value)) }

    static func words<Word: RawRepresentable<String>>(_ words: [Word]) -> CanonicalJSON {
        .array(words.map { .string($0.rawValue) })
    }
}
