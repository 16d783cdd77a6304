import Testing

extension [UInt8] {
    /// A text in which the first of these pieces is another.
    func altered(_ piece: String, _ other: String) throws -> [UInt8] {
        let text = String(decoding: self, as: UTF8.self)
        let range = try #require(text.firstRange(of: piece), "\(piece) is not in it")
        return [UInt8]((text[..<range.lowerBound] + other + text[range.upperBound...]).utf8)
    }
}
