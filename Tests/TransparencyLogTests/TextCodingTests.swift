import Testing
import TransparencyLog

@Suite struct TextCodingTests {
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `base64 is that of RFC 4648 section 10`(plain: String, encoded: String) {
        #expect(Base64.encode(Array(plain.utf8)) == encoded)
        #expect(Base64.decode(encoded) == Array(plain.utf8))
    }

    @Test(arguments: [
        "Zg", "Zg=", "Zg===", "Zm8", "Zm9v=", "Zm9v====", "====", "Z===", "=Zg=", "Z=g=",
        "Zh==", "Zm9=", "Zm8=\n", " Zm8=", "Zm 8=", "Zm8=Zm8=", "Zm9-", "Zm9_", "Zm9\u{e9}", "Zg==Zm9v",
    ])
    func `base64 that the encoder would not have written is refused`(text: String) {
        #expect(Base64.decode(text) == nil)
    }

    @Test func `of all four-character groups exactly those that encode something are read`() {
        let alphabet = Array("ABQgwz059+/=- \n".utf8)
        for number in 0..<(alphabet.count * alphabet.count * alphabet.count * alphabet.count) {
            var rest = number
            var group: [UInt8] = []
            for _ in 0..<4 {
                group.append(alphabet[rest % alphabet.count])
                rest /= alphabet.count
            }
            let text = String(decoding: group, as: UTF8.self)
            guard let bytes = Base64.decode(text) else { continue }
            if Base64.encode(bytes) != text { Issue.record("\(text) was read as \(bytes)") }
        }
    }

    @Test func `every byte string survives base64 and hex`() {
        var generator = SeededGenerator(seed: 2)
        for count in 0..<200 {
            let bytes = generator.bytes(count)
            #expect(Base64.decode(Base64.encode(bytes)) == bytes)
            #expect(Hex.decode(Hex.encode(bytes)) == bytes)
        }
    }

    @Test func `hex is lower case and whole bytes`() {
        #expect(Hex.encode([0x00, 0x9f, 0xa0, 0xff]) == "009fa0ff")
        #expect(Hex.decode("009fa0ff") == [0x00, 0x9f, 0xa0, 0xff])
        for text in ["0", "0g", "AB", "aB", " 0", "0x", "+1", "\u{ff10}\u{ff10}", "/0", ":0", "`0"] {
            #expect(Hex.decode(text) == nil, "\(text)")
        }
    }
}
