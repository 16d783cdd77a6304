/// A box of four dimensions in two words, so that two subtractions tell whether two boxes share a point.
///
/// Each of west–east, south–north, start–end and floor–ceiling is counted from the corner of a cell in steps
/// of 1/16,384 of its side and cut to 0…32,767: fifteen bits, with the sixteenth as a guard. Cutting and
/// rounding keep the order of any two limits, so boxes that share a point share one as codes.
struct BoxCode {
    /// West, south, start and floor.
    var low: UInt64
    /// East, north, end and ceiling, with all guards set.
    var high: UInt64

    static let guards: UInt64 = 0x8000_8000_8000_8000

    /// Whether a box whose limits have been swapped by `query` shares a point with this one.
    @inline(__always)
    func meets(_ query: BoxCode) -> Bool {
        (query.high &- low) & (high &- query.low) & Self.guards == Self.guards
    }

    /// One limit of one dimension, `lane` 0…3.
    @inline(__always)
    static func field(_ offset: Int64, shift: Int64, lane: UInt64) -> UInt64 {
        UInt64(truncatingIfNeeded: min(max(offset >> shift, 0), 0x7fff)) << (lane * 16)
    }
}
