/// The second half of an Ed25519 signature: a number below the group's order, little-endian.
enum EncodedScalar {
    /// Whether the 32 bytes are below L, as RFC 8032 section 5.1.7 demands: otherwise one signature has two
    /// spellings.
    static func isCanonical(_ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.count == 32 && EncodedPoint.isBelow(bytes, groupOrder)
    }

    /// L = 2²⁵² + 27742317777372353535851937790883648493.
    private static let groupOrder: [UInt8] = [
        0xed, 0xd3, 0xf5, 0x5c, 0x1a, 0x63, 0x12, 0x58, 0xd6, 0x9c, 0xf7, 0xa2, 0xde, 0xf9, 0xde, 0x14,
        0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x10,
    ]
}
