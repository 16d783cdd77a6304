/// Sizes, indexes and times as the C2SP formats write them: decimal digits, no sign, no leading zeros.
enum DecimalDigits {
    /// `nil` for anything but the one spelling of a number that is at most `limit`.
    static func decode(_ text: ArraySlice<UInt8>, upTo limit: UInt64) -> UInt64? {
        let zero = UInt8(ascii: "0")
        guard let first = text.first, first != zero || text.count == 1 else { return nil }
        var number: UInt64 = 0
        for character in text {
            guard character >= zero, character <= UInt8(ascii: "9") else { return nil }
            let (tens, tooLarge) = number.multipliedReportingOverflow(by: 10)
            let (sum, overflow) = tens.addingReportingOverflow(UInt64(character - zero))
            guard !tooLarge, !overflow else { return nil }
            number = sum
        }
        return number <= limit ? number : nil
    }
}
