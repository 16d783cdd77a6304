import Line
import NodeService
import Testing

/// A member's own files, cut off or with a bit turned: a typed error, or what they say then.
struct ConfigurationBytesTests {
    private static let file = """
        {"officers":{"host":"0.0.0.0","port":8080},"officers_tls":{"certificate":"a.pem","key":"k.pem"},\
        "leaflet":"l","console":"c","mechanisms":[{"directory":"m","line":{"host":"::","port":9443}}],\
        "webhooks":["https://desk.example/bell"]}
        """

    private func read(_ bytes: [UInt8]) throws(JSONFault) -> String {
        let configuration = try NodeConfiguration(file: bytes, directory: "/srv")
        return "\(configuration)"
    }

    @Test
    func `a configuration that is cut off is refused, and no bit of it is turned without being noticed`()
        throws
    {
        let bytes = Array(Self.file.utf8)
        let original = try read(bytes)
        for length in bytes.indices {
            #expect(throws: JSONFault.self, "\(length)") { try read(Array(bytes[..<length])) }
        }
        for bit in 0..<8 * bytes.count {
            var turned = bytes
            turned[bit / 8] ^= 1 << UInt8(bit % 8)
            do throws(JSONFault) {
                let other = try read(turned)
                #expect(other != original, "bit \(bit)")
            } catch {
                #expect(!error.words.isEmpty)
            }
        }
    }

    @Test(arguments: [
        "{\"officers\":" + String(repeating: "[", count: 100_000),
        "{\"officers\":{\"host\":\"127.0.0.1\",\"port\":65536},\"mechanisms\":[]}",
        "{\"officers\":{\"host\":\"127.0.0.1\",\"port\":-1},\"mechanisms\":[]}",
        "{\"officers\":{\"host\":\"127.0.0.1\",\"port\":08},\"mechanisms\":[]}",
        "{\"officers\":{\"host\":\"127.0.0.1\",\"host\":\"0.0.0.0\",\"port\":8},\"mechanisms\":[]}",
        String(repeating: " ", count: 1 << 20),
    ])
    func `a hostile configuration is refused`(text: String) {
        #expect(throws: JSONFault.self) { try read(Array(text.utf8)) }
    }

    @Test func `a certificate that is cut off or changed anywhere is refused`() throws {
        let der = try identity("alpha").certificate.der
        for length in der.indices {
            #expect(throws: CredentialError.self, "\(length)") { try Certificate(der: Array(der[..<length])) }
        }
        // It is signed by itself: every bit counts.
        for bit in stride(from: 0, to: 8 * der.count, by: 3) {
            var turned = der
            turned[bit / 8] ^= 1 << UInt8(bit % 8)
            #expect(throws: CredentialError.self, "bit \(bit)") { try Certificate(der: turned) }
        }
        // How many of a signature's last bits are unused is covered by nothing; half of all signatures end with a bit that could be.
        for _ in 0..<8 {
            let der = try identity("alpha").certificate.der
            let places = der.indices.dropLast(64)
            let place = try #require(places.last { der[$0] == 3 && Int(der[$0 + 1]) == der.count - $0 - 2 })
            var turned = der
            turned[place + 2] = 1
            #expect(throws: CredentialError.self) { try Certificate(der: turned) }
        }
        #expect(throws: CredentialError.self) { try Certificate(der: der + [0]) }
        #expect(throws: CredentialError.self) {
            try Certificate(der: [0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF] + der)
        }
    }
}
