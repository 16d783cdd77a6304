/// A box of four dimensions in one word, so that one subtraction tells whether two boxes may share a point.
///
/// Each of west–east, south–north, start–end and floor–ceiling is counted in steps from the corner of a tile
/// and cut to 0…127: seven bits, with the eighth as a guard. In the code of a box the upper limits are
/// counted downward, in a query all is the other way round; so the two meet where no part of the one is
/// greater than the part of the other, and no guard is borrowed from. Cutting and rounding keep the order of
/// any two limits: boxes that share a point share one as codes.
struct BoxCode {
    let word: UInt64

    private static let guards: UInt64 = 0x8080_8080_8080_8080

    @inline(__always)
    init(word: UInt64) { self.word = word }

    /// - Parameters:
    ///   - low: West, south, start and floor, in steps.
    ///   - high: East, north, end and ceiling, in steps.
    @inline(__always)
    init(low: SIMD4<Int64>, high: SIMD4<Int64>) {
        word = Self.fields(low) | Self.fields(127 &- high) << 32
    }

    /// The code to compare with those of boxes.
    @inline(__always)
    init(queryLow low: SIMD4<Int64>, high: SIMD4<Int64>) {
        word = Self.fields(high) | Self.fields(127 &- low) << 32 | Self.guards
    }

    /// Whether a box may share a point with what a query asks for.
    @inline(__always)
    func meets(query: UInt64) -> Bool { (query &- word) & Self.guards == Self.guards }

    @inline(__always)
    private static func fields(_ steps: SIMD4<Int64>) -> UInt64 {
        field(steps.x) | field(steps.y) << 8 | field(steps.z) << 16 | field(steps.w) << 24
    }

    @inline(__always)
    private static func field(_ step: Int64) -> UInt64 { UInt64(truncatingIfNeeded: min(max(step, 0), 127)) }
}
