/// What a JSON value is, as far as a reader may tell. Integers and decimals are told apart by how they are
/// written, because `1.0` must never stand where whole feet are meant.
package enum JSONKind: String, Hashable, Sendable {
    case null
    case boolean
    case integer
    case decimal
    case string
    case array
    case object
}
