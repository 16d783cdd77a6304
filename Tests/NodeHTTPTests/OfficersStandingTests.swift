import Airspace
import Deconfliction
import HTTPTypes
import Line
import NodeHTTP
import NodeService
import TestSupport
import Testing
import TransparencyLog

/// What the rules know of messages and lines beside lamps and clocks, over the API.
struct OfficersStandingTests {
    private func text(_ object: JSONObject, _ key: StaticString) throws -> String {
        try object.required(key).string(max: 2_000)
    }

    private func list(_ object: JSONObject, _ key: StaticString) throws -> [JSONObject] {
        try object.required(key).array(max: 100).map { try $0.object() }
    }

    private func status(_ fixture: OfficersFixture) async throws -> JSONObject {
        try await fixture.ask(.get, "/api/v1/status").json.object()
    }

    private func line(_ fixture: OfficersFixture) async throws -> JSONObject {
        let lines = try await fixture.ask(.get, "/api/v1/line").json.object()
        return try #require(list(lines, "lines").first)
    }

    private func codes(_ object: JSONObject) throws -> [String] {
        try list(object, "remarks").map { try text($0, "code") }
    }

    @Test func `a danger stands in the status with the own notices in it, until its author ends it`()
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-601", hours: 0))
            let danger = try Message(
                .dangerNow,
                [
                    "radius": .distance(10, .nauticalMiles),
                    "position": .position(try Position(latitudeE7: 345_225_000, longitudeE7: 376_300_000)),
                    "until": .time(fixture.desk.now().advanced(byMilliseconds: 3_600_000)),
                ])
            _ = try await fixture.other(.send(danger, to: [OfficersFixture.a], regarding: nil))
            let hazard = try #require(try await list(status(fixture), "hazards").first)
            #expect(try text(hazard, "serial") == "B-A-0")
            #expect(try text(hazard, "author") == "B")
            #expect(try hazard.required("radiusNm").integer() == 10)
            #expect(
                try hazard.required("ownNotices").array(max: 9).map { try $0.string(max: 64) } == ["A-601"])
            let message = try await fixture.ask(.get, "/api/v1/messages/B-A-0").json.object()
            #expect(
                try message.required("ownNotices").array(max: 9).map { try $0.string(max: 64) } == ["A-601"])
            #expect(try message.required("hazard").object().required("open").bool())
            let listed = try await fixture.ask(.get, "/api/v1/messages").text
            #expect(listed.contains("\"ownNotices\":[\"A-601\"]"))

            let serial: Serial = "B-A-0"
            let ended = try Message(.dangerEnded, ["at": .time(fixture.desk.now())])
            _ = try await fixture.other(.send(ended, to: [], regarding: .serial(serial)))
            #expect(try await list(status(fixture), "hazards").isEmpty)
            #expect(
                try await fixture.ask(.get, "/api/v1/messages/B-A-0").json.object().required("hazard")
                    .object()
                    .required("open").bool() == false)
        }
    }

    @Test func `another's protected position is named beside what is said there`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.other(
                .file(try notice(circle("B-P1", kind: "protected", audience: "\"to\":[\"A\"]", hours: 0))))
            let stop = try Message(
                .stop,
                ["position": .position(try Position(latitudeE7: 345_225_000, longitudeE7: 376_300_000))])
            _ = try await fixture.other(.send(stop, to: [OfficersFixture.a], regarding: nil))
            let message = try await fixture.ask(.get, "/api/v1/messages/B-A-1").json.object()
            let site = try #require(try list(message, "sites").first)
            #expect(try text(site, "handle") == "B-P1")
            #expect(try text(site, "author") == "B")
        }
    }

    @Test func `an incident is to be done until its review is said to be over`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let report = """
                {"code":"IN01","to":["B"],"parameters":{"position":[38.1,34.5],"at":"2026-11-28T10:00:00Z","injured":"NO"}}
                """
            _ = try await fixture.ask(.post, "/api/v1/messages", report)
            let reminder = try #require(try await list(status(fixture), "reminders").first)
            #expect(try text(reminder, "kind") == "incident-result")
            #expect(try text(reminder, "serial") == "A-B-0")
            #expect(try text(reminder, "code") == "IN01")
            _ = try await fixture.ask(.post, "/api/v1/incidents/A-B-0/close")
            #expect(try await list(status(fixture), "reminders").isEmpty)
        }
    }

    @Test func `a relay of which nothing is known is overdue, and nobody is said to have been asked`()
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.ask(.post, "/api/v1/messages", OfficersMessageTests.stop)
            let wanted = Timestamp.text(fixture.desk.now().advanced(byMilliseconds: -25 * 60_000))
            let relay = """
                {"code":"RY01","to":["B"],"re":"A-B-0","parameters":{"third_party":"third party","by":"\(wanted)"}}
                """
            #expect(try await fixture.ask(.post, "/api/v1/messages", relay).status == 201)
            let reminder = try #require(try await list(status(fixture), "reminders").first)
            #expect(try text(reminder, "serial") == "A-B-1")
            #expect(
                try text(reminder, "words")
                    == "Nobody has said what became of this relay: ask again. Overdue 2 x 10 min.")
            let message = try await fixture.ask(.get, "/api/v1/messages/A-B-1").json.object()
            let finding = try #require(try list(message, "findings").first)
            #expect(try text(finding, "code") == "RELAY UNCONFIRMED")
            #expect(try text(finding, "text").hasSuffix(" Overdue 2 x 10 min."))
        }
    }

    @Test func `two phrasebooks are said, and a check says that it waits for an answer`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await codes(line(fixture)).contains("OTHER PHRASEBOOK") == false)
            let own = try await status(fixture).required("phrasebook").object()
            #expect(try own.required("same").bool())
            let check = try Message(
                .lineCheck,
                [
                    "number": .count(1), "at": .time(fixture.desk.now()),
                    "phrasebook": .digest(Digest(hashing: Array("another".utf8))),
                ])
            _ = try await fixture.other(.send(check, to: [OfficersFixture.a], regarding: nil))
            let shown = try await line(fixture)
            #expect(try codes(shown).contains("OTHER PHRASEBOOK"))
            #expect(try text(shown.required("check").object(), "toAnswer") == "B-A-0")
            #expect(try shown.required("phrasebook").object().required("same").bool() == false)
            let summary = try await list(status(fixture), "lines")
            #expect(try codes(#require(summary.first)).contains("OTHER PHRASEBOOK"))
            let said = try await fixture.ask(.get, "/api/v1/messages/B-A-0").json.object()
            #expect(try said.required("phrase").object().required("unverified").bool())
            let entries = try await list(fixture.ask(.get, "/api/v1/entries").json.object(), "entries")
            #expect(try text(#require(entries.first), "words").hasPrefix("UNVERIFIED: Line check"))
            let answer = "{\"code\":\"LN02\",\"re\":\"B-A-0\",\"parameters\":{\"quality\":4}}"
            let sent = try await fixture.ask(.post, "/api/v1/messages", answer)
            #expect(sent.status == 201)
            let ours = try sent.json.object().required("phrase").object()
            #expect(try ours.required("unverified").bool() == false, "its own words it knows")
            #expect(try await line(fixture).required("check").object().required("toAnswer").isNull)
        }
    }

    /// A checkpoint of one entry, as the log's author signs it, on its way to a witness.
    private func offer(_ log: LogName, from old: UInt64, root: UInt8, _ mechanism: TestSupport.Mechanism)
        throws -> Event
    {
        let origin = log.origin(in: mechanism.charter.mechanism)
        let signer = try NoteSigner(name: origin, key: mechanism.keys(of: log.author).log)
        let head = TreeHead(size: 1, root: Digest(hashing: [root]))
        let signed = signer.sign(try Checkpoint(origin: origin, head: head))
        let request = AddCheckpointRequest(oldSize: old, proof: ConsistencyProof([]), signed: signed)
        return .checkpointOffered(RequestID(1), request)
    }

    @Test func `a witness's desk is told which of the logs that it witnesses was forked`() async throws {
        let mechanism = try TestSupport.Mechanism()
        var node = mechanism.node("F")
        for event in [
            try offer("A-B", from: 0, root: 1, mechanism), try offer("B-A", from: 0, root: 2, mechanism),
            try offer("A-B", from: 1, root: 3, mechanism),
        ] {
            _ = node.handle(event, at: .morning)
        }
        let view = node.statusView(
            for: Officer(name: "Fay", role: "watch officer"), record: .audited(at: .morning),
            version: "0.1.0", at: .morning)
        let root = try JSONDocument(view.encoded, limit: 1 << 20).root
        let told = try list(root.object(), "witnessing").map { log in
            try [text(log, "log")] + list(log, "findings").map { try text($0, "code") }
        }
        #expect(told == [["A-B", "RECORD DISPUTED"], ["B-A"]])
        try await OfficersFixture.run { (fixture) async throws in
            let document = try await fixture.ask(.get, "/api/v1/openapi.json", headers: [:]).json.object()
            let schemas = try document.required("components").object().required("schemas").object()
            let faults = try ShapeCheck(schemas: schemas).faults(
                root, schemas.value(of: "Status"), at: "status")
            #expect(faults == [])
        }
    }

    /// The node's own words; when a line is overdue is held in `LineConditionTests`.
    @Test(arguments: [
        (LineRemark.checkOverdue(since: morning), "LINE CHECK OVERDUE", "Overdue since 04:40Z"),
        (.checkDue(since: morning), "LINE CHECK DUE", "Due since 04:40Z"),
        (
            .skewed(milliseconds: -3_049, limit: 2_000), "CLOCKS DIFFER",
            "3.0 s behind this one's; the charter allows 2.0 s"
        ),
        (.skewed(milliseconds: 61_000, limit: 2_000), "CLOCKS DIFFER", "61.0 s ahead of"),
        (.silent(since: nil), "SILENT", "since this node started"),
        (.checksMissed(2), "LINE CHECK UNANSWERED", "nobody has answered: 2"),
    ])
    func `a remark names itself and says since when, or by how much`(
        remark: LineRemark, code: String, words: String
    ) {
        #expect(remark.code == code)
        #expect(remark.words(today: Self.morning).contains(words), "\(remark.words(today: Self.morning))")
    }

    private static let morning = Instant(saturating: 1_804_653_600_000)  // 2027-03-10T04:40Z

    @Test func `the skew that matters is the charter's, and comes with the status`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await status(fixture).required("skewLimitMs").integer() == 2_000)
        }
    }

    @Test func `an entry that does not count says so in the list of entries`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.ask(.post, "/api/v1/messages", OfficersMessageTests.stop)
            try await fixture.exchange()
            let serial: Serial = "A-B-0"
            let readback = try #require(
                Readback(
                    code: .stop,
                    values: [
                        "position": .position(try Position(latitudeE7: 345_000_000, longitudeE7: 381_000_000))
                    ]))
            let understood = try Message(.understood, ["readback": .readback(readback)])
            let said = try await fixture.other(.send(understood, to: [], regarding: .serial(serial)))
            #expect(said == .sent("B-A-0"))
            func findings() async throws -> [String: String?] {
                let entries = try await list(fixture.ask(.get, "/api/v1/entries").json.object(), "entries")
                return try Dictionary(
                    uniqueKeysWithValues: entries.map {
                        (try text($0, "serial"), try $0.optionalOrNull("finding")?.string(max: 500))
                    })
            }
            #expect(try await findings() == ["A-B-0": nil, "B-A-0": nil])
            let correction = """
                {"code":"AK05","re":"B-A-0","parameters":{"correct":{"code":"SF01","values":{"position":[38.1,34.5]}}}}
                """
            #expect(try await fixture.ask(.post, "/api/v1/messages", correction).status == 201)
            #expect(try await findings()["B-A-0"]??.contains("A-B-1") == true)
        }
    }

    @Test func `whose the watch is stands in the status from when it is relieved`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await status(fixture).required("watch").isNull)
            for item in try await list(fixture.ask(.get, "/api/v1/watch").json.object(), "items") {
                _ = try await fixture.ask(.post, "/api/v1/watch/\(text(item, "item"))/accept")
            }
            let taken = try await fixture.ask(.post, "/api/v1/watch/take", "{}")
            #expect(taken.status == 201, "\(taken.text)")
            for answer in [taken, try await fixture.ask(.get, "/api/v1/watch")] {
                let holder = try answer.json.object().required("holder").object()
                #expect(try text(holder, "officer") == "Ada")
                #expect(try text(holder, "role") == "watch officer")
            }
            #expect(try await text(status(fixture).required("watch").object(), "officer") == "Ada")
        }
    }
}
