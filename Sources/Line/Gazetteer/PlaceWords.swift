/// The words by which texts say how far and which way, folded, in the phrasebook's languages.
enum PlaceWords {
    /// Metres in a unit; nil for what is none. Of two words (`nautical miles`) the first is asked with the second.
    static func metres(_ word: String, _ next: String?) -> (metres: Double, words: Int)? {
        if ["nautical", "deniz", "морских", "морские"].contains(word), let next, next.hasAnyPrefix(miles) {
            return (1_852, 2)
        }
        if ["nm", "nmi"].contains(word) { return (1_852, 1) }
        if word.hasAnyPrefix(["kilomet", "километр", "كيلومتر", "קילומטר"])
            || ["km", "kms", "км", "كم", "קמ"].contains(word)
        {
            return (1_000, 1)
        }
        if ["m", "м", "م"].contains(word) || word.hasAnyPrefix(["metre", "meter", "метр", "متر", "מטר"]) {
            return (1, 1)
        }
        if word == "mi" || word.hasAnyPrefix(miles) { return (1_609.344, 1) }
        return nil
    }

    private static let miles = ["mile", "mil", "миль", "мили", "ميل", "מייל"]

    /// Degrees from north; nil for what is no direction.
    static func direction(_ word: String) -> Double? {
        if let exact = points[word] { return exact }
        for (stems, degrees) in stems where word.hasAnyPrefix(stems) { return degrees }
        return nil
    }

    static func isAirfield(_ word: String) -> Bool {
        airfieldWords.contains(word)
            || word.hasAnyPrefix([
                "havaalan", "havaliman", "aerodrom", "aeroport", "аэродром", "аэропорт", "авиабаз", "שדה",
            ])
    }

    private static let airfieldWords: Set<String> = [
        "airfield", "airport", "airbase", "aerodrome", "air", "base", "field", "army", "international",
        "domestic",
        "military", "airstrip", "مطار", "قاعده", "جويه", "שדה", "לשדה", "משדה", "תעופה", "התעופה", "בסיס",
        "ussu", "hava", "liman",
        "limani",
    ]

    private static let points: [String: Double] = [
        "n": 0, "nne": 22.5, "ne": 45, "ene": 67.5, "e": 90, "ese": 112.5, "se": 135, "sse": 157.5, "s": 180,
        "ssw": 202.5, "sw": 225, "wsw": 247.5, "w": 270, "wnw": 292.5, "nw": 315, "nnw": 337.5,
    ]

    /// Longer stems first where one begins as another does.
    private static let stems: [([String], Double)] = [
        (["northeast", "kuzeydogu", "северовосто"], 45), (["southeast", "guneydogu", "юговосто"], 135),
        (["southwest", "guneybati", "югозапад"], 225), (["northwest", "kuzeybati", "северозапад"], 315),
        (["north", "kuzey", "север", "simal", "شمال", "الشمال", "צפון", "צפונ", "מצפון"], 0),
        (["east", "dogu", "восто", "serq", "شرق", "الشرق", "מזרח", "ממזרח"], 90),
        (["south", "guney", "юг", "южн", "юж", "cenub", "جنوب", "الجنوب", "דרום", "דרומ", "מדרום"], 180),
        (["west", "bati", "запад", "qerb", "غرب", "الغرب", "מערב", "ממערב"], 270),
    ]
}

extension String {
    func hasAnyPrefix(_ prefixes: [String]) -> Bool { prefixes.contains { hasPrefix($0) } }
}
