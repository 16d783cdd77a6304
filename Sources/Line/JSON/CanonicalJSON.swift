/// A JSON value to be written. What is signed, hashed or sent between nodes is canonical by RFC 8785,
/// restricted to ASCII keys and integers within ±(2⁵³ − 1), so that no number's form is ever in doubt.
package indirect enum CanonicalJSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    /// A number in units of 10^−decimals, written exactly and without trailing zeros.
    /// Only for what people and tools read (GeoJSON, the API): entries, bodies and charters hold integers.
    case decimal(Int64, decimals: Int)
    case string(String)
    case array([CanonicalJSON])
    case object([Member])

    package struct Member: Hashable, Sendable {
        package let key: String
        package let value: CanonicalJSON

        package init(_ key: String, _ value: CanonicalJSON) {
            self.key = key
            self.value = value
        }
    }

    /// Degrees from units of 1e-7.
    package static func degrees(_ e7: Int32) -> CanonicalJSON { .decimal(Int64(e7), decimals: 7) }

    /// The members whose value is not nil.
    package static func object(present members: KeyValuePairs<String, CanonicalJSON?>) -> CanonicalJSON {
        .object(members.compactMap { member in member.value.map { Member(member.key, $0) } })
    }
}

extension CanonicalJSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .string(value) }
    package init(integerLiteral value: Int64) { self = .integer(value) }
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    package init(arrayLiteral elements: CanonicalJSON...) { self = .array(elements) }
    package init(dictionaryLiteral elements: (String, CanonicalJSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}
