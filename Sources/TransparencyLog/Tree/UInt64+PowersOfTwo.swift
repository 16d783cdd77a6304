extension UInt64 {
    var isPowerOfTwo: Bool { nonzeroBitCount == 1 }

    /// The `k` of RFC 6962 section 2.1: the largest power of two smaller than this number, which is above 1.
    var largestPowerOfTwoBelow: UInt64 {
        precondition(self > 1, "no power of two below \(self)")
        return 1 << UInt64(63 - (self - 1).leadingZeroBitCount)
    }
}
