import Airspace
import Line
import TestSupport
import Testing

struct MessageTests {
    private func fault(_ code: Code, _ text: String, _ spelling: Spelling = .people) throws -> JSONFault {
        let json = try JSONDocument(Array(text.utf8), limit: 10_000).root
        return try #require(throws: JSONFault.self) { try Message(code, json: json, spelling: spelling) }
    }

    @Test func `every message is read back as it was written, on the line and by people`() throws {
        for message in try PhraseSamples.all() {
            #expect(try Content(code: message.code, body: message.canonical.encoded) == .message(message))
            let people = try JSONDocument(message.json(.people).encoded, limit: 10_000).root
            #expect(try Message(message.code, json: people, spelling: .people) == message, "\(message.code)")
        }
    }

    @Test func `an agreement to something else than a change of a notice has an empty body`() throws {
        let agreed = try Message(.agreement)
        #expect(try Content(code: .agreement, body: Array("{}".utf8)) == .message(agreed))
        #expect(throws: MessageProblem.otherForm(.agreement, .settlement)) {
            try Message(.agreement, ["changing": .serial("A-B-1")])
        }
        #expect(throws: MessageProblem.otherForm(.airActivity, .notice)) { try Message(.airActivity) }
    }

    @Test(arguments: [
        (Code.stop, "{}", "", "\"position\" is missing"),
        (.stop, #"{"position":[40.176,35.2403],"purpose":"x"}"#, "/purpose", "position, endangered"),
        (.stop, #"{"position":[40.176,95]}"#, "/position/1", "-90 to 90"),
        (.stop, #"{"position":[40.176,35.2403],"endangered":"MY TANKS"}"#, "/endangered", "MY PERSONNEL"),
        (.stop, #"{"position":[40.176,35.2403],"note":"now!"}"#, "/note", "no free text with SF01"),
        (.unknownAircraft, #"{"within":1081}"#, "/within", "0 to 1079"),
        (.unknownAircraft, #"{"within":10.5}"#, "/within", "whole number"),
        (
            .unknownAircraft, #"{"altitude":{"feet":200000,"reference":"AMSL"}}"#, "/altitude/feet",
            "-2000 to 100000"
        ),
        (.unknownAircraft, #"{"at":"tomorrow"}"#, "/at", "is not a time"),
        (.outOfControl, #"{"bearing":360}"#, "/bearing", "0 to 359"),
        (.queryAnswer, #"{"scopes":[]}"#, "/scopes", "at least 1"),
        (.queryAnswer, #"{"scopes":["a","a"]}"#, "/scopes", "stands twice"),
        (.queryAnswer, "{\"scopes\":[\"a\u{202E}b\"]}", "/scopes/0", "without control"),
        (.lineCheckReply, #"{"quality":6}"#, "/quality", "1 to 5"),
        (.relayAsked, #"{"third_party":"unit at 35.2403N 040.1760E"}"#, "/third_party", "no coordinates"),
        (
            .outOfService, #"{"start":"2027-03-10T06:00:00Z","end":"2027-03-10T05:00:00Z"}"#, "/end",
            "end before the start"
        ),
        (
            .airDefenceAlert,
            #"{"area":{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},"properties":{}}}"#,
            "/area/properties", "radius_m"
        ),
        (
            .understood, #"{"readback":{"code":"SF01","values":{"within":1}}}"#, "/readback/values/within",
            "position, endangered"
        ),
        (
            .understood, #"{"readback":{"code":"ZZ01","values":{}}}"#, "/readback/code",
            "a code of the phrasebook"
        ),
    ])
    func `what is wrong with a message is said of its field`(
        code: Code, text: String, path: String, words: String
    ) throws {
        let fault = try fault(code, text)
        #expect(fault.place.path == path)
        #expect(fault.words.contains(words), "\(fault.words)")
    }

    /// What is disclosed of a corridor is its outline, in a message as in a notice.
    @Test func `a centre line never goes over the line`() throws {
        let line = [Position.e7(345_000_000, 380_000_000), .e7(346_000_000, 381_000_000)]
        let corridor = Footprint.corridor(try Corridor(line: line, halfWidthMetres: 500))
        let area = try #require(Area([corridor]))
        let outlined = try #require(area.outlined(cutTo: nil))
        #expect(!outlined.hasCorridor)
        let values: [String: ParameterValue] = [
            "id": .handle(try Handle("M-1")), "start": .time(.morning), "area": .area(area),
        ]
        let wire = try Message(.medicalMovement, values).canonical.encoded
        let fault = #expect(throws: JSONFault.self) { try Content(code: .medicalMovement, body: wire) }
        #expect(fault?.place.path == "/area")
        let told = try Message(.medicalMovement, values.merging(["area": .area(outlined)]) { $1 })
        #expect(try Content(code: .medicalMovement, body: told.canonical.encoded) == .message(told))
    }

    @Test func `what a desk fills in is what the profile says`() throws {
        let json = try JSONDocument(Array(#"{"position":[35.9,35.5]}"#.utf8), limit: 100).root
        let message = try Message(
            .dangerNow, json: json, completedWith: Presets(now: .morning), profile: .r0)
        #expect(message["radius"] == .distance(54, .nauticalMiles))
        #expect(message["until"] == .time(.morning.minutes(45)))
        #expect(message["band"] == nil)
    }

    /// A preset says when and how wide, and answers nothing.
    @Test func `no answer is ever preset`() {
        for phrase in Phrasebook.standard.phrases {
            for parameter in phrase.parameters where parameter.preset != nil {
                switch parameter.kind {
                case .time, .count, .digest, .distance: break
                default: Issue.record("\(phrase.code) presets \(parameter.name)")
                }
            }
        }
    }

    // MARK: Readback

    private func query(_ latitude: Int32 = 357_500_000, feet: Int32 = 19_000) throws -> Content {
        .message(
            try Message(
                .unknownAircraft,
                [
                    "within": .distance(10, .nauticalMiles),
                    "position": .position(.e7(latitude, 361_000_000)),
                    "altitude": .altitude(try Altitude(feet: feet), .amsl), "at": .time(.morning),
                ]))
    }

    private func mismatches(_ read: Content, _ sent: Content, _ code: Code) -> [String] {
        Readback(of: read, code: code).mismatches(with: sent, code: code, toleranceMetres: 100).map(\.field)
    }

    @Test func `a readback within the tolerance is right, and one beyond it names the field`() throws {
        // 1e-7 degree of latitude is 11.1 mm: 9,000 of them are 99.9 m, 9,020 are 100.1 m.
        #expect(mismatches(try query(357_509_000), try query(), .unknownAircraft) == [])
        #expect(mismatches(try query(357_509_020), try query(), .unknownAircraft) == ["position"])
        #expect(mismatches(try query(feet: 19_001), try query(), .unknownAircraft) == ["altitude"])
    }

    @Test func `what was left out of a readback is wrong`() throws {
        let partial = try #require(
            Readback(
                code: .unknownAircraft,
                values: ["within": .distance(10, .nauticalMiles), "at": .time(.morning)]))
        let found = partial.mismatches(with: try query(), code: .unknownAircraft, toleranceMetres: 100)
        #expect(found.map(\.field) == ["position", "altitude"])
        #expect(found.map(\.read) == [nil, nil])
        let correction = try #require(Readback.correction(found, of: .unknownAircraft))
        let sent = try query().parameters
        #expect(correction.values == sent.filter { ["position", "altitude"].contains($0.key) })
    }

    @Test func `a notice is read back by its area, heights and times`() throws {
        let sent = Content.notice(try .sketch("A-601"))
        #expect(mismatches(sent, sent, .airActivity) == [])
        #expect(mismatches(.notice(try .sketch("A-601", east: 1)), sent, .airActivity) == ["area"])
        #expect(mismatches(.notice(try .sketch("A-601", lasting: 61)), sent, .airActivity) == ["end"])
        #expect(
            mismatches(.notice(try .sketch("A-602", radius: 2_101)), sent, .airActivity) == ["id", "area"])
        #expect(mismatches(.notice(try .sketch("A-601", radius: 2_100)), sent, .airActivity) == [])
    }

    @Test func `a readback of another code is wrong in every field`() throws {
        let stop = Content.message(try Message(.stop, ["position": .position(PhraseSamples.place)]))
        let read = Readback(of: stop, code: .stop)
        let found = read.mismatches(with: try query(), code: .unknownAircraft, toleranceMetres: 100)
        #expect(found.map(\.field) == ["within", "position", "altitude", "at"])
    }
}
