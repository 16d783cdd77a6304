/// The signature bytes of a C2SP tlog-cosignature (v1, Ed25519): a time, and a signature over it and the
/// checkpoint.
struct Cosignature {
    /// Seconds since 1970, at least 1 and at most 2⁶³ − 1.
    let timestamp: UInt64
    /// 64 bytes.
    let signature: [UInt8]

    /// Takes 8 bytes of time, big-endian, and 64 of signature; `nil` for anything else.
    init?(_ bytes: [UInt8]) {
        guard bytes.count == 8 + Ed25519Scheme.signatureLength else { return nil }
        timestamp = UInt64(bigEndianBytes: bytes[..<8])
        signature = Array(bytes[8...])
        guard Cosignature.timestamps.contains(timestamp) else { return nil }
    }

    /// A cosignature without a time states nothing, and tlog-cosignature ends them below 2⁶³.
    static let timestamps: ClosedRange<UInt64> = 1...UInt64(Int64.max)

    /// The bytes that are signed: two lines in front of the checkpoint, which keep them apart from any log's
    /// own.
    static func message(checkpoint text: String, timestamp: UInt64) -> [UInt8] {
        Array("cosignature/v1\ntime \(timestamp)\n\(text)".utf8)
    }
}
