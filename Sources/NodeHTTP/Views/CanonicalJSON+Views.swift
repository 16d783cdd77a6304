package import Airspace
package import Line

extension CanonicalJSON {
    /// RFC 3339 in UTC, always with milliseconds, so that texts sort as times do.
    package static func time(_ instant: Instant) -> CanonicalJSON {
        let text = Timestamp.text(instant)
        return .string(text.count == 20 ? text.dropLast() + ".000Z" : text)
    }

    /// null for what is not known or does not end.
    package static func time(_ instant: Instant?) -> CanonicalJSON { instant.map { .time($0) } ?? .null }

    package static func optional(_ text: String?) -> CanonicalJSON { text.map { .string($0) } ?? .null }

    /// - Precondition: as sizes of logs are, within what JSON keeps exactly.
    package static func size(_ size: UInt64) -> CanonicalJSON { .integer(Int64(size)) }
}
