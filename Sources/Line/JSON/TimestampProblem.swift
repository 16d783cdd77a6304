/// Why a text is not a time that Clearline takes.
package enum TimestampProblem: String, Error, Hashable, Sendable {
    /// Not `YYYY-MM-DDThh:mm:ss[.fff](Z|±hh:mm)`.
    case form
    /// No such day or time of day.
    case calendar
    /// A 61st second: civil clocks disagree on it, so nothing is planned for it.
    case leapSecond
    /// Before 1970 or after 2199.
    case outOfRange
}
