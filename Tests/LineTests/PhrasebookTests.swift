import Line
import Testing
import TransparencyLog

struct PhrasebookTests {
    private let book = Phrasebook.standard

    @Test func `the book has 66 codes, and a phrase for every code that is not the exchange's own`() {
        #expect(book.phrases.count == 66)
        #expect(book[.boundary]?.name == "Boundary")
        #expect(book[.active]?.name == "Active")
        #expect(book[.refused] == nil)
        #expect(book[.contact] == nil)
        for kind in NoticeKind.allCases { #expect(book[.filing(kind)]?.form == .notice, "\(kind)") }
    }

    @Test(arguments: Language.allCases)
    func `every phrase says the same parameters in every language, in 140 characters`(language: Language) {
        for phrase in book.phrases {
            let template = phrase.template(in: language)
            let wanted = phrase.parameters.map(\.name) + (phrase.answers ? ["re"] : [])
            #expect(template.names.sorted() == wanted.sorted(), "\(phrase.code)")
            #expect(template.text.unicodeScalars.count <= 140, "\(phrase.code)")
        }
    }

    /// A number read aloud loses its ending first: nothing may be joined to a parameter.
    @Test(arguments: Language.allCases)
    func `no parameter is inflected`(language: Language) {
        for phrase in book.phrases {
            let scalars = Array(phrase.template(in: language).text.unicodeScalars)
            for (index, scalar) in scalars.enumerated() {
                let beside = scalar == "{" ? index - 1 : scalar == "}" ? index + 1 : nil
                guard let beside, scalars.indices.contains(beside) else { continue }
                let neighbour = scalars[beside]
                #expect(
                    !neighbour.properties.isAlphabetic && !"-'’־".unicodeScalars.contains(neighbour),
                    "\(phrase.code)")
            }
        }
    }

    @Test(arguments: [
        (Code.stop, ["DURDURUN", "הפסק", "أوقف", "ПРЕКРАТИТЕ", "DAYANDIRIN", "STOP"]),
        (.stopped, ["DURDURULDU", "הופסק", "تم الإيقاف", "ПРЕКРАЩЕНО", "DAYANDIRILDI", "STOPPED"]),
        (.notMine, ["BANA AİT DEĞİL", "לא שלי", "ليس لي", "НЕ МОЁ", "MƏNƏ AİD DEYİL", "NOT MINE"]),
        (.unable, ["YAPAMIYORUM", "איני יכול", "غير قادر", "НЕ МОГУ", "EDƏ BİLMİRƏM", "UNABLE"]),
        (.standBy, ["BEKLEYİN", "המתן", "انتظر", "ЖДИТЕ", "GÖZLƏYİN", "STAND BY"]),
        (
            .passedToUnits,
            [
                "BİRLİKLERE İLETİLDİ", "הועבר ליחידות", "تم إبلاغ الوحدات", "ДОВЕДЕНО ДО ПОДРАЗДЕЛЕНИЙ",
                "BÖLMƏLƏRƏ ÇATDIRILDI", "PASSED TO UNITS",
            ]
        ), (.unknownAircraft, unknown), (.unknownPersons, unknown), (.protectedSite, protected),
    ])
    func `the words that must never vary stand in their phrases`(code: Code, words: [String]) throws {
        let phrase = try #require(book[code])
        for (language, word) in zip(Self.languages, words) {
            #expect(phrase.template(in: language).text.contains(word), "\(language)")
        }
    }

    /// What a question offers as an answer, and what a STOP says of a place, are the same words as in their phrases.
    @Test func `the words that must never vary stand in the closed lists as well`() throws {
        for (name, value, words) in [
            ("answer", "UNKNOWN", Self.unknown), ("endangered", "PROTECTED SITE", Self.protected),
        ] {
            let list = try #require(book.lists.first { $0.name == name })
            let shown = try #require(list.words(for: value))
            for (language, word) in zip(Self.languages, words) {
                #expect(shown[language].contains(word), "\(language)")
            }
        }
    }

    private static let languages: [Language] = [
        .turkish, .hebrew, .arabic, .russian, .azerbaijani, .english,
    ]
    private static let unknown = [
        "BİLİNMİYOR", "לא ידוע", "غير معروف", "НЕИЗВЕСТНО", "MƏLUM DEYİL", "UNKNOWN",
    ]
    private static let protected = ["KORUNAN", "מוגן", "محمي", "ЗАЩИЩЁННОЕ", "QORUNAN", "PROTECTED"]

    /// A number is read and typed back digit by digit, whatever the language.
    @Test func `no text, word or label has other digits than 0 to 9`() {
        let text = String(decoding: book.encoded, as: UTF8.self)
        let others = text.unicodeScalars.filter { scalar in
            scalar.properties.numericType != nil && !("0"..."9" ~= scalar)
        }
        #expect(others.map { String($0.value, radix: 16) } == [])
    }

    /// Phrases that say what was found also say what it is not.
    @Test func `no conflict found is never permission, in six languages`() throws {
        let phrase = try #require(book[.noConflict])
        let words = [
            "ليس إذناً", "İcazə deyil", "Not permission", "אין זה אישור", "не разрешение", "İzin değildir",
        ]
        for (language, word) in zip(Language.allCases, words) {
            #expect(phrase.template(in: language).text.contains(word), "\(language)")
        }
    }

    /// Decision 13 says why these two: what they carry is a notice's own text.
    @Test func `of what is urgent a hazard notice and an amendment alone have free text`() {
        let urgent = book.phrases.filter {
            $0.takesNote && $0.priority != .priority && $0.priority != .routine
        }
        #expect(urgent.map(\.code.text) == ["NT03", "NT06"])
        #expect(urgent.map(\.priority) == [.immediate, .immediate])
        #expect(urgent.map(\.form) == [.notice, .notice])
    }

    @Test func `all texts are drafts until a linguist has signed them`() {
        for language in Language.allCases { #expect(book.isDraft(language)) }
    }

    /// Whoever changes a phrase gives the book a new version: the digest of each is for good.
    @Test func `the digest of version 1 is known`() {
        #expect(book.version == 1)
        #expect(book.digest.hex == "7fb4b4ddb64300d5029724b648c512b86be5fc5090056b533a2413f18cb2f1f7")
    }

    @Test func `the book is read from its canonical bytes alone`() throws {
        let again = try Phrasebook(encoded: book.encoded)
        #expect(again.phrases == book.phrases)
        #expect(again.digest == book.digest)
        #expect(throws: JSONFault.self) { try Phrasebook(encoded: book.encoded + [0x20]) }
    }

    @Test(arguments: [
        // A parameter missing in one language, a parameter twice, one that is none.
        ("הפסק. מיקום: {position}.", "הפסק.", "exactly the parameters of SF01"),
        ("STOP. Activity at {position}", "STOP. {position} at {position}", "each once"),
        ("STOP. Activity at {position}", "STOP. Activity at {place}", "exactly the parameters of SF01"),
        // Case endings, prefixes and hyphens at a parameter.
        ("DURDURUN. Konum: {position}.", "DURDURUN. {position}'de.", "no letter, hyphen or apostrophe"),
        ("DURDURUN. Konum: {position}.", "DURDURUN. {position}da.", "no letter, hyphen or apostrophe"),
        ("הפסק. מיקום: {position}.", "הפסק. ב{position}.", "no letter, hyphen or apostrophe"),
        // Longer than a breath; a hidden direction; an unclosed brace.
        (
            "Stop and answer.",
            "Stop and answer. Stop and answer. Stop and answer. Stop and answer. Stop and answer. Stop.",
            "140"
        ),
        ("Stop and answer.", "Stop and \u{202E}answer.", "without control"),
        ("Stop and answer.", "Stop and {answer.", "{name}"),
        // Free text with a FLASH, a reply that is no phrase, an unknown kind, an unnamed parameter.
        (
            "\"code\":\"SF01\",\"name\":\"Stop\",", "\"code\":\"SF01\",\"name\":\"Stop\",\"note\":true,",
            "no free text"
        ),
        // The same with a proposal, and with a FLASH that is a notice.
        (
            "\"code\":\"CO01\",\"name\":\"Proposal\",",
            "\"code\":\"CO01\",\"name\":\"Proposal\",\"note\":true,", "no free text"
        ),
        (
            "\"code\":\"EM01\",\"name\":\"Search and rescue\",",
            "\"body\":\"notice\",\"code\":\"EM01\",\"name\":\"Search and rescue\",\"note\":true,",
            "no free text"
        ),
        ("[[\"SF02\",\"SF03\"]]", "[[\"SF02\",\"SF99\"]]", "replies that are phrases"),
        ("\"kind\":\"bearing\"", "\"kind\":\"heading\"", "heading"),
        ("\"ar\":\"أوقف. الموقع", "\"aa\":\"أوقف. الموقع", "aa"),
    ])
    func `a book that could be misread is refused`(found: String, replaced: String, said: String) throws {
        let spoilt = try book.encoded.altered(found, replaced)
        let fault = #expect(throws: JSONFault.self) { try Phrasebook(encoded: spoilt) }
        #expect(fault?.words.contains(said) == true, "\(fault?.words ?? "")")
    }
}
