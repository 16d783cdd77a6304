import Airspace
import Line
import TestSupport
import Testing
import TransparencyLog

struct RenderingTests {
    private let book = Phrasebook.standard

    private func text(_ message: Message, _ language: Language, re: Serial? = nil) throws -> String {
        let rendering = book.rendering(
            of: message.code, .message(message), regarding: re.map { .serial($0) }, in: language)
        return try #require(rendering).text.filtered
    }

    /// What an officer copies out of a Hebrew or Arabic sentence is what was sent, to the byte.
    @Test(arguments: Language.allCases)
    func `every parameter is copied out as it was put in`(language: Language) throws {
        for message in try PhraseSamples.all() {
            let phrase = try #require(book[message.code])
            let rendering = try #require(
                book.rendering(of: message.code, .message(message), regarding: .serial("A-B-3"), in: language)
            )
            let template = phrase.template(in: language)
            let wanted = template.names.map { name in
                name == "re"
                    ? "A-B-3" : book.shown(message[name], phrase.parameter(name), in: language).filtered
            }
            #expect(Isolate.contents(of: rendering.text) == wanted, "\(message.code)")
        }
    }

    /// What is copied out of the sentence for one of its parameters.
    private func copied(
        _ code: Code, _ name: String, _ value: ParameterValue, _ language: Language
    ) throws -> String {
        let phrase = try #require(book[code])
        let values = try PhraseSamples.message(phrase).values.merging([name: value]) { $1 }
        let message = try Message(code, values)
        let rendering = try #require(
            book.rendering(of: code, .message(message), regarding: .serial("A-B-3"), in: language))
        let place = try #require(phrase.template(in: language).names.firstIndex(of: name))
        return Isolate.contents(of: rendering.text)[place]
    }

    /// Written down here, and not by the renderer: what each kind of parameter looks like, whatever the language.
    @Test(arguments: Language.allCases)
    func `what is copied out is what the field writes`(language: Language) throws {
        let digest = try #require(Digest(hex: "00ff12ab" + String(repeating: "0", count: 56)))
        let circle = try #require(Area([try PhraseSamples.circle()]))
        let cases: [(Code, String, ParameterValue, String)] = [
            (.handoverReply, "last", .serial("A-B-17"), "A-B-17"), (.relayed, "member", .member("F"), "F"),
            (.relayAsked, "third_party", .name("Ward 2"), "Ward 2"),
            (.handover, "relief", .name("FALCON 1"), "FALCON 1"),
            (
                .unknownAircraft, "position", .position(.e7(-352_403_000, -1_760_001_234)),
                "35.2403S 176.0001234W"
            ),
            (.airDefenceAlert, "area", .area(circle), "35.2403N 040.1760E R 1852 m"),
            (.unknownAircraft, "altitude", .altitude(try Altitude(feet: 19_000), .amsl), "19000 ft AMSL"),
            (.unknownAircraft, "altitude", .altitude(try Altitude(feet: 9_000), .flightLevel), "FL090"),
            (.dangerNow, "band", .bands([try PhraseSamples.band(nil, 5_000)]), "SFC–5000 ft AMSL"),
            (.dangerNow, "band", .bands([try PhraseSamples.band(10_000, nil, .flightLevel)]), "FL100–UNL"),
            (.unknownAircraft, "within", .distance(10, .nauticalMiles), "10 NM"),
            (.unknownPersons, "within", .distance(7, .kilometres), "7 km"),
            (.turnAway, "bearing", .bearing(5), "005°"), (.lineCheck, "number", .count(12), "12"),
            (.queryAnswer, "scopes", .scopes(["armed forces", "police"]), "armed forces, police"),
            (.queryAnswer, "until", .time("2027-11-24T07:19:05Z"), "240719:05Z NOV 2027"),
            (.lineCheck, "phrasebook", .digest(digest), "00ff12ab"),
        ]
        for (code, name, value, text) in cases {
            let found = try copied(code, name, value, language)
            #expect(found == text, "\(code) \(name)")
        }
    }

    @Test func `closed lists, labels and changes are copied out in the reader's words`() throws {
        let readback = try #require(
            Readback(code: .stop, values: ["position": .position(PhraseSamples.place)]))
        let cases: [(Language, Code, String, ParameterValue, String)] = [
            (.english, .queryAnswer, "answer", .choice("UNKNOWN"), "UNKNOWN"),
            (.turkish, .queryAnswer, "answer", .choice("UNKNOWN"), "BİLİNMİYOR"),
            (.hebrew, .queryAnswer, "answer", .choice("NO"), "לא"),
            (.arabic, .stop, "endangered", .choice("PROTECTED SITE"), "موقع محمي"),
            (.arabic, .notUnderstood, "part", .field("position"), "الموقع"),
            (.english, .conflict, "change", .change(.endBy(.morning)), "end by 100440Z MAR 2027"),
            (.turkish, .conflict, "change", .change(.endBy(.morning)), "bitiş 100440Z MAR 2027"),
            (.arabic, .understood, "readback", .readback(readback), "الموقع 35.2403N 040.1760E"),
        ]
        for (language, code, name, value, text) in cases {
            let found = try copied(code, name, value, language)
            #expect(found == text, "\(language) \(code)")
        }
    }

    /// But for closed lists and labels, whose words are translated, a value has the same bytes in every language.
    @Test func `a parameter is the same in every language`() throws {
        for message in try PhraseSamples.all() {
            for parameter in try #require(book[message.code]).parameters {
                switch parameter.kind {
                case .choice, .choices, .field, .change, .readback: continue
                default: break
                }
                let shown = Set(
                    Language.allCases.map { book.shown(message[parameter.name], parameter, in: $0) })
                #expect(shown.count == 1, "\(message.code) \(parameter.name)")
            }
        }
    }

    @Test func `every isolate that is opened is closed`() throws {
        for message in try PhraseSamples.all() {
            for language in Language.allCases {
                let rendering = try #require(
                    book.rendering(of: message.code, .message(message), in: language))
                var depth = 0
                for scalar in rendering.text.unicodeScalars {
                    if scalar == Isolate.open { depth += 1 }
                    if scalar == Isolate.close { depth -= 1 }
                    #expect(depth >= 0)
                }
                #expect(depth == 0, "\(message.code) \(language)")
            }
        }
    }

    @Test func `texts read as they should`() throws {
        let stop = try Message(
            .stop,
            ["position": .position(PhraseSamples.place), "endangered": .choice("MY ASSOCIATED PERSONNEL")])
        #expect(
            try text(stop, .english)
                == "STOP. Activity at 35.2403N 040.1760E endangers: MY ASSOCIATED PERSONNEL. Stop and answer."
        )
        #expect(
            try text(stop, .hebrew)
                == "הפסק. מיקום: 35.2403N 040.1760E. הפעילות מסכנת: אנשים הקשורים אליי. הפסק וענה.")
        let query = try Message(
            .unknownAircraft,
            [
                "within": .distance(10, .nauticalMiles), "position": .position(.e7(357_500_000, 361_000_000)),
                "altitude": .altitude(try Altitude(feet: 19_000), .amsl), "at": .time("2027-11-24T07:19:05Z"),
            ])
        #expect(
            try text(query, .english)
                == "Is an aircraft of yours within 10 NM of 35.7500N 036.1000E at 19000 ft AMSL at 240719:05Z NOV 2027? "
                + "Answer YES, NO or UNKNOWN.")
        let answer = try Message(
            .queryAnswer,
            [
                "answer": .choice("NO"), "scopes": .scopes(["armed forces"]),
                "until": .time("2027-11-24T07:50:00Z"),
            ])
        #expect(
            try text(answer, .turkish, re: "A-B-7")
                == "Konu A-B-7: HAYIR. Kapsam: armed forces. Geçerlilik: 240750Z NOV 2027.")
    }

    @Test func `what was left out is said to be left out`() throws {
        let stop = try Message(.stop, ["position": .position(PhraseSamples.place)])
        #expect(try text(stop, .english).contains("endangers: not stated."))
        #expect(try text(stop, .russian).contains("угрожают: не указано."))
    }

    @Test func `a notice is rendered from its volumes`() throws {
        let notice = try Notice.sketch("A-601")
        let rendering = try #require(book.rendering(of: .airActivity, .notice(notice), in: .english))
        #expect(
            rendering.text.filtered
                == "Notice A-601. Air activity in 34.5000N 038.0000E R 2000 m, altitude 5000 ft AMSL–10000 ft AMSL, "
                + "from 100650Z MAR 2027 to 100750Z MAR 2027.")
        #expect(rendering.isDraft)
    }

    @Test func `a proposal is rendered from its settlement`() throws {
        let settlement = try #require(
            Settlement(about: ["A-B-1", "B-A-2"], changing: "B-A-2", change: .endBy(.morning)))
        let rendering = try #require(book.rendering(of: .proposal, .proposal(settlement), in: .english))
        #expect(
            rendering.text.filtered == "About A-B-1, B-A-2 I propose for B-A-2: end by 100440Z MAR 2027.")
    }

    @Test func `a readback names its fields in the reader's language`() throws {
        let readback = try #require(
            Readback(code: .stop, values: ["position": .position(PhraseSamples.place)]))
        let message = try Message(.understood, ["readback": .readback(readback)])
        #expect(
            try text(message, .arabic, re: "B-A-4")
                == "مفهوم: B-A-4. أعيد القراءة: الموقع 35.2403N 040.1760E.")
    }

    @Test func `a category that would turn a line round is tamed`() throws {
        let sketch = try Notice.sketch("A-601")
        let notice = try Notice(
            handle: sketch.handle, kind: .deployment, volumes: sketch.volumes,
            remarks: Notice.Remarks(category: "post\u{202E}\u{2069}x"))
        let rendering = try #require(book.rendering(of: .deployment, .notice(notice), in: .hebrew))
        #expect(!rendering.text.unicodeScalars.contains("\u{202E}"))
        #expect(Isolate.contents(of: rendering.text).contains("post\u{FFFD}\u{FFFD}x"))
    }

    @Test(arguments: [
        ("2018-09-17T09:38:00Z", "170938Z SEP 2018"), ("2018-09-17T09:38:30Z", "170938:30Z SEP 2018"),
        ("2018-09-17T09:38:30.250Z", "170938:30.250Z SEP 2018"), ("1970-01-01T00:00:00Z", "010000Z JAN 1970"),
    ])
    func `a time is said as a date-time group`(stamp: String, group: String) throws {
        let instant = try Timestamp.instant(stamp)
        #expect(DateTimeGroup.text(instant) == group)
        #expect(DateTimeGroup.instant(group) == instant)
    }

    @Test func `every time is read back from its date-time group`() {
        var generator = SeededGenerator(seed: 5)
        for _ in 0..<2_000 {
            let instant = Instant(saturating: Int64.random(in: 0...7_258_118_399_999, using: &generator))
            #expect(DateTimeGroup.instant(DateTimeGroup.text(instant)) == instant)
        }
    }

    @Test(arguments: [
        "", "170938Z SEP", "310938Z FEB 2018", "170938 SEP 2018", "17093Z SEP 2018", "170938Z Sep 2018",
    ])
    func `what is no date-time group is none`(text: String) {
        #expect(DateTimeGroup.instant(text) == nil)
    }

    /// The scanner reads what the rendering writes: neither loses a digit.
    @Test func `every position is found again in the text it was written into`() {
        var generator = SeededGenerator(seed: 6)
        for _ in 0..<2_000 {
            let position = Position.e7(
                .random(in: -900_000_000...900_000_000, using: &generator),
                .random(in: -1_800_000_000...1_800_000_000, using: &generator))
            let found = CoordinateScanner.coordinates(in: "Place: \(position.said).")
            #expect(found.map(\.position) == [position], "\(position.said)")
        }
    }
}

extension String {
    /// Without isolates.
    fileprivate var filtered: String {
        String(String.UnicodeScalarView(unicodeScalars.filter { $0 != Isolate.open && $0 != Isolate.close }))
    }
}
