import Foundation
import Line
import Testing

/// Decimals become fixed point without a Double in between.
struct JSONNumberTests {
    private func value(_ text: String) throws -> JSONValue {
        try JSONDocument(Array(text.utf8), limit: 1 << 20).root
    }

    @Test(
        arguments: [
            ("37.82", 378_200_000), ("-0.1", -1_000_000), ("180", 1_800_000_000), ("0.00000005", 0),
            ("0.00000015", 2),
            ("0.00000025", 2), ("0.000000250000000001", 3), ("-0.00000015", -2), ("-0.00000005", 0),
            ("1e-7", 1),
            ("5e-8", 0), ("15e-8", 2), ("1.2345678949999999", 12_345_679), ("1.23456785e0", 12_345_678),
            ("12e1", 1_200_000_000), ("0.0000000000000000000000000000000001e34", 10_000_000),
            ("0e999999999999", 0),
            ("1800000000000000000000000e-22", 1_800_000_000), ("1e-999999999999999999", 0),
        ] as [(String, Int64)])
    func `decimals are rounded half to even`(text: String, e7: Int64) throws {
        #expect(try value(text).fixed(decimals: 7, in: -1_800_000_000...1_800_000_000) == e7)
    }

    @Test(arguments: [
        "1e400", "-1e400", "180.00000006", "1e99999999999999999999", "99999999999999999999999", "181",
    ])
    func `what does not fit is out of range, never infinite`(text: String) throws {
        let value = try value(text)
        #expect(throws: JSONFault.self) { try value.fixed(decimals: 7, in: -1_800_000_000...1_800_000_000) }
        let fault = value.fault(.outOfRange(found: text, lowest: "-180", highest: "180"))
        #expect(throws: fault) { try value.fixed(decimals: 7, in: -1_800_000_000...1_800_000_000) }
    }

    @Test func `terms are exact or refused`() throws {
        #expect(try value("0.2").exact(decimals: 2, in: 0...100) == 20)
        #expect(try value("0.20000").exact(decimals: 2, in: 0...100) == 20)
        #expect(try value("2e-1").exact(decimals: 2, in: 0...100) == 20)
        let inexact = try value("0.201")
        #expect(throws: inexact.fault(.tooPrecise(found: "0.201", decimals: 2))) {
            try inexact.exact(decimals: 2, in: 0...100)
        }
    }

    @Test func `random decimals agree with Foundation's Decimal`() throws {
        var random = Seeded(7)
        for _ in 0..<20_000 {
            let text = random.decimal()
            var exact = try #require(Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")))
            exact *= 10_000_000
            var rounded = Decimal()
            unsafe NSDecimalRound(&rounded, &exact, 0, .bankers)
            let expected = NSDecimalNumber(decimal: rounded).int64Value
            #expect(try value(text).fixed(decimals: 7, in: -1 << 60...1 << 60) == expected, "\(text)")
        }
    }

    @Test func `what is written is what was read`() throws {
        var random = Seeded(8)
        for _ in 0..<5_000 {
            let e7 = Int64.random(in: -1_800_000_000...1_800_000_000, using: &random)
            let text = CanonicalJSON.decimal(e7, decimals: 7).encoded
            #expect(
                try JSONDocument(text, limit: 64).root.exact(decimals: 7, in: -1_800_000_000...1_800_000_000)
                    == e7)
        }
        #expect(CanonicalJSON.decimal(-12, decimals: 1).encoded == Array("-1.2".utf8))
        #expect(CanonicalJSON.decimal(-5, decimals: 7).encoded == Array("-0.0000005".utf8))
        #expect(CanonicalJSON.decimal(10_000_000, decimals: 7).encoded == Array("1".utf8))
        #expect(CanonicalJSON.decimal(0, decimals: 7).encoded == Array("0".utf8))
    }
}

/// SplitMix64 (Steele, Lea, Flood 2014), so that a failure can be repeated.
struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    /// A decimal of up to 3 whole digits and up to 12 decimals, sometimes with an exponent, often on a half.
    mutating func decimal() -> String {
        let sign = Bool.random(using: &self) ? "-" : ""
        let whole = Int.random(in: 0...999, using: &self)
        let count = Int.random(in: 0...12, using: &self)
        var digits = (0..<count).map { _ in "0123456789".randomElement(using: &self) ?? "0" }
        if count > 8, Bool.random(using: &self) { digits.replaceSubrange(7..<count, with: ["5"]) }
        let fraction = digits.isEmpty ? "" : "." + String(digits)
        let exponent =
            Int.random(in: 0...3, using: &self) == 0 ? "e\(Int.random(in: -6...3, using: &self))" : ""
        return sign + "\(whole)" + fraction + exponent
    }
}
