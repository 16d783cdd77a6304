import Testing
import TransparencyLog

@Suite struct DigestTests {
    @Test func `the hash of three letters is the one that FIPS 180-2 prints`() {
        let digest = Digest(hashing: Array("abc".utf8))
        #expect(digest.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        #expect(digest.base64 == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
        #expect(digest.bytes.count == 32)
    }

    @Test func `bytes, hex and base64 all lead back to the same digest`() throws {
        var generator = SeededGenerator(seed: 1)
        for _ in 0..<200 {
            let bytes = generator.bytes(32)
            let digest = try #require(Digest(bytes))
            #expect(digest.bytes == bytes)
            #expect(Digest(hex: digest.hex) == digest)
            #expect(Digest(base64: digest.base64) == digest)
            #expect(Digest(([9, 9] + bytes)[2...]) == digest)
        }
    }

    @Test(arguments: [0, 1, 31, 33, 64])
    func `only 32 bytes make a digest`(count: Int) {
        let bytes = [UInt8](repeating: 7, count: count)
        #expect(Digest(bytes) == nil)
        #expect(Digest(hex: Hex.encode(bytes)) == nil)
        #expect(Digest(base64: Base64.encode(bytes)) == nil)
    }

    @Test func `digests that differ in any one bit differ`() throws {
        let bytes = [UInt8](repeating: 0xa5, count: 32)
        let digest = try #require(Digest(bytes))
        for bit in 0..<256 {
            var other = bytes
            other[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(Digest(other) != digest)
        }
    }
}
