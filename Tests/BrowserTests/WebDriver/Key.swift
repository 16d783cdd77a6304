/// Keys without a letter, as WebDriver types them (W3C WebDriver, section 15.4.2).
enum Key {
    static let backspace = "\u{E003}"
    static let tab = "\u{E004}"
    static let enter = "\u{E007}"
    static let escape = "\u{E00C}"
    static let space = "\u{E00D}"
    static let arrowUp = "\u{E013}"
    static let arrowDown = "\u{E015}"
}
