import Crypto

/// A SHA-256 hash: 32 bytes, kept inline so that an array of them is one block of memory.
public struct Digest: Hashable, Sendable {
    /// Bytes in a digest.
    public static let length = 32

    // Big-endian words: the first byte of the hash is the top byte of `first`.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64
    private let fourth: UInt64

    /// Takes exactly 32 bytes; `nil` for any other count.
    public init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count == Digest.length else { return nil }
        let start = bytes.startIndex
        first = Digest.word(bytes, at: start)
        second = Digest.word(bytes, at: start + 8)
        third = Digest.word(bytes, at: start + 16)
        fourth = Digest.word(bytes, at: start + 24)
    }

    /// Takes exactly 32 bytes; `nil` for any other count.
    public init?(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    /// The SHA-256 hash of `bytes`.
    public init(hashing bytes: [UInt8]) {
        self.init(SHA256.hash(data: bytes))
    }

    /// Takes over what Crypto computed, without an array between: trees of millions of leaves are made of this.
    init(_ hash: SHA256Digest) {
        (first, second, third, fourth) = unsafe hash.withUnsafeBytes { bytes in
            unsafe (
                Digest.word(bytes, at: 0), Digest.word(bytes, at: 8), Digest.word(bytes, at: 16),
                Digest.word(bytes, at: 24)
            )
        }
    }

    /// The hashes that lie one behind the other in somebody else's memory.
    static func all(in bytes: RawSpan) -> [Digest] {
        unsafe bytes.withUnsafeBytes { bytes in
            stride(from: 0, to: bytes.count / length * length, by: length).map { start in
                unsafe Digest(bytes, at: start)
            }
        }
    }

    private init(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        first = unsafe Digest.word(bytes, at: start)
        second = unsafe Digest.word(bytes, at: start + 8)
        third = unsafe Digest.word(bytes, at: start + 16)
        fourth = unsafe Digest.word(bytes, at: start + 24)
    }

    /// The 32 bytes, first byte first.
    public var bytes: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Digest.length)
        append(to: &bytes)
        return bytes
    }

    /// Writes the 32 bytes at `offset`.
    func store(in bytes: UnsafeMutableRawBufferPointer, at offset: Int) {
        unsafe bytes.storeBytes(of: first.bigEndian, toByteOffset: offset, as: UInt64.self)
        unsafe bytes.storeBytes(of: second.bigEndian, toByteOffset: offset + 8, as: UInt64.self)
        unsafe bytes.storeBytes(of: third.bigEndian, toByteOffset: offset + 16, as: UInt64.self)
        unsafe bytes.storeBytes(of: fourth.bigEndian, toByteOffset: offset + 24, as: UInt64.self)
    }

    func append(to bytes: inout [UInt8]) {
        Digest.append(first, to: &bytes)
        Digest.append(second, to: &bytes)
        Digest.append(third, to: &bytes)
        Digest.append(fourth, to: &bytes)
    }

    private static func append(_ word: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: 56, through: 0, by: -8) {
            bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
        }
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, at start: Int) -> UInt64 {
        unsafe UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
    }

    private static func word(_ bytes: ArraySlice<UInt8>, at start: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in start..<start + 8 {
            word = word << 8 | UInt64(bytes[index])
        }
        return word
    }
}

extension Digest {
    /// Reads 64 lower-case hexadecimal digits; `nil` for anything else.
    public init?(hex: String) {
        guard let bytes = Hex.decode(hex) else { return nil }
        self.init(bytes)
    }

    /// Reads standard base64 with its padding; `nil` for anything that does not stand for exactly 32 bytes.
    public init?(base64: String) {
        guard let bytes = Base64.decode(base64) else { return nil }
        self.init(bytes)
    }

    /// 64 lower-case hexadecimal digits.
    public var hex: String { Hex.encode(bytes) }

    /// 44 characters of standard base64, as notes and proofs write a hash.
    public var base64: String { Base64.encode(bytes) }
}

extension Digest: CustomStringConvertible {
    /// 64 lower-case hexadecimal digits, as ``hex``.
    public var description: String { hex }
}
