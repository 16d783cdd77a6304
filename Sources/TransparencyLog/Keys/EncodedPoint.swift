/// A point of edwards25519 as RFC 8032 section 5.1.2 writes it: y in 255 bits, little-endian, then the sign
/// of x.
///
/// Looks only at the bytes. That the y is one of a point at all is left to Crypto: a key without a point
/// verifies nothing.
enum EncodedPoint {
    /// What makes these bytes unfit as a public key, or as the R of a signature; `nil` if nothing does.
    static func fault(in bytes: ArraySlice<UInt8>) -> TransparencyLogError.KeyFault? {
        guard bytes.count == 32 else { return .length(bytes.count) }
        var y = Array(bytes)
        let signOfX = y[31] >> 7
        y[31] &= 0x7f
        guard isBelow(y[...], prime) else { return .nonCanonical }
        if signOfX == 1 && (y == one || y == minusOne) { return .nonCanonical }
        return smallOrderY.contains(y) ? .lowOrder : nil
    }

    /// p = 2²⁵⁵ − 19.
    private static let prime = littleEndian(low: 0xed, middle: 0xff, high: 0x7f)
    private static let one = littleEndian(low: 1, middle: 0, high: 0)
    private static let minusOne = littleEndian(low: 0xec, middle: 0xff, high: 0x7f)

    /// The y of all points of order 1, 2, 4 and 8. Those of order 8 solve d·y⁴ + 2·y² − 1 = 0.
    private static let smallOrderY: [[UInt8]] = [
        one,
        minusOne,
        littleEndian(low: 0, middle: 0, high: 0),
        [
            0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98, 0xf0,
            0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53, 0xfc, 0x05,
        ],
        [
            0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67, 0x0f,
            0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac, 0x03, 0x7a,
        ],
    ]

    private static func littleEndian(low: UInt8, middle: UInt8, high: UInt8) -> [UInt8] {
        [low] + [UInt8](repeating: middle, count: 30) + [high]
    }

    static func isBelow(_ number: ArraySlice<UInt8>, _ bound: [UInt8]) -> Bool {
        number.reversed().lexicographicallyPrecedes(bound.reversed())
    }
}
