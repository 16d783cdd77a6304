import Airspace
import Deconfliction
import HTTPTypes
import Line
import NodeHTTP
import NodeService
import TestSupport
import Testing

/// Saying, answering and showing over the API.
struct OfficersMessageTests {
    static let stop = """
        {"code":"SF01","to":["B"],"parameters":{"position":[38.1,34.5]}}
        """
    static let query = """
        {"code":"QY01","to":["B"],"parameters":{"within":3,"position":[38.1,34.5],"altitude":{"feet":15000,"reference":"AMSL"}}}
        """

    private func text(_ object: JSONObject, _ key: StaticString) throws -> String {
        try object.required(key).string(max: 500)
    }

    @Test func `a STOP is sent, shown in the reader's language, and answered by the other side`() async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            let sent = try await fixture.ask(.post, "/api/v1/messages?language=tr", Self.stop)
            #expect(sent.status == 201)
            let object = try sent.json.object()
            #expect(try text(object, "serial") == "A-B-0")
            #expect(try text(object.required("phrase").object(), "text").hasPrefix("DURDURUN"))
            try await fixture.exchange()
            let received = try Message(.received, ["at": .time(fixture.desk.now())])
            let serial: Serial = "A-B-0"
            #expect(
                try await fixture.other(.send(received, to: [], regarding: .serial(serial)))
                    == .sent("B-A-0"))
            let shown = try await fixture.ask(.get, "/api/v1/messages/A-B-0").json.object()
            let recipient = try Array(shown.required("recipients").array(min: 1, max: 1))[0].object()
            #expect(try text(recipient, "state") == "UNANSWERED")
            #expect(try text(recipient.required("seen").object(), "serial") == "B-A-0")
            #expect(try recipient.required("understood").isNull)
            #expect(try recipient.required("passed").isNull)
        }
    }

    @Test func `an incident is listed until its review is said to be over, once`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let report = """
                {"code":"IN01","to":["B"],"parameters":{"position":[38.1,34.5],"at":"2026-11-28T10:00:00Z","injured":"NO"}}
                """
            #expect(try await fixture.ask(.post, "/api/v1/messages", report).status == 201)
            #expect(try await fixture.ask(.post, "/api/v1/messages", Self.stop).status == 201)
            let open = try await fixture.ask(.get, "/api/v1/incidents").json.object()
            let listed = try Array(open.required("incidents").array(min: 1, max: 1))[0].object()
            #expect(try text(listed, "serial") == "A-B-0")
            #expect(
                try await fixture.ask(.post, "/api/v1/incidents/A-B-1/close").status == 404, "no incident")
            let closed = try await fixture.ask(.post, "/api/v1/incidents/A-B-0/close")
            #expect(closed.status == 200)
            _ = try closed.json.object().required("incidents").array(min: 0, max: 0)
            #expect(try await fixture.ask(.post, "/api/v1/incidents/A-B-0/close").status == 404, "once")
        }
    }

    @Test(arguments: [
        ("{\"code\":\"SF01\",\"to\":[\"B\"],\"parameters\":{}}", 400),
        (
            "{\"code\":\"SF01\",\"to\":[\"B\"],\"parameters\":{\"position\":[38.1,34.5],\"purpose\":\"x\"}}",
            400
        ),
        ("{\"code\":\"SF01\",\"parameters\":{\"position\":[38.1,34.5]}}", 422),
        ("{\"code\":\"SF01\",\"to\":[\"Z\"],\"parameters\":{\"position\":[38.1,34.5]}}", 422),
        ("{\"code\":\"NT01\",\"to\":[\"B\"]}", 400), ("{\"code\":\"ZZ99\",\"to\":[\"B\"]}", 400),
        ("{\"code\":\"AK01\"}", 422), ("{\"code\":\"AK01\",\"re\":\"B-A-9\"}", 404),
    ])
    func `what cannot be said is refused with its field`(body: String, status: Int) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(.post, "/api/v1/messages", body)
            #expect(answer.status == status, "\(answer.text)")
            #expect(answer.headers[.contentType] == "application/problem+json")
        }
    }

    @Test func `the other side's question says with what it may be answered, and a NO speaks for scopes`()
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            let asked = try Message(
                .unknownPersons,
                [
                    "within": .distance(1, .kilometres),
                    "position": .position(try Position(latitudeE7: 345_000_000, longitudeE7: 381_000_000)),
                ])
            let a = OfficersFixture.a
            #expect(
                try await fixture.other(.send(asked, to: [a], regarding: nil))
                    == .sent("B-A-0"))
            let open = try await fixture.ask(.get, "/api/v1/messages").json.object()
            let message = try Array(open.required("messages").array(min: 1, max: 1))[0].object()
            let choices = try message.required("choices").array(max: 20).map { try $0.string(max: 4) }
            #expect(choices == ["QY02", "AK01", "AK02", "AK03", "AK04", "AK08", "AK09"])
            let waiting = try Array(message.required("recipients").array(min: 1, max: 1))[0].object()
            let statement = try waiting.required("statement").object()
            #expect(try Array(statement.required("missing").array(max: 9)).isEmpty, "the charter names none")
            #expect(try Array(statement.required("scopes").array(max: 9)).isEmpty, "and nobody has spoken")
            let byKey = """
                {"code":"QY02","re":"B-A-0","parameters":{"answer":"NO","scopes":["A"]}}
                """
            #expect(try await fixture.ask(.post, "/api/v1/messages", byKey).status == 201)
            let shown = try await fixture.ask(.get, "/api/v1/messages/B-A-0").json.object()
            let recipient = try Array(shown.required("recipients").array(min: 1, max: 1))[0].object()
            #expect(try text(recipient, "state") == "ANSWERED")
            #expect(try text(recipient.required("statement").object(), "answer") == "NO")
            let answer = """
                {"code":"QY02","re":"B-A-0","parameters":{"answer":"NO","scopes":["all of us"]}}
                """
            let sent = try await fixture.ask(.post, "/api/v1/messages", answer)
            #expect(sent.status == 201, "\(sent.text)")
            #expect(
                try await fixture.ask(
                    .post, "/api/v1/messages",
                    "{\"code\":\"SF02\",\"re\":\"B-A-0\",\"parameters\":{\"position\":[38.1,34.5]}}"
                ).status == 422)
        }
    }

    @Test func `a line check is made by an officer, and the line says that nobody has answered`() async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await fixture.ask(.post, "/api/v1/line/B/check").status == 201)
            #expect(try await fixture.ask(.post, "/api/v1/line/Z/check").status == 422)
            let lines = try await fixture.ask(.get, "/api/v1/line").json.object()
            let line = try Array(lines.required("lines").array(min: 2, max: 2))[0].object()
            #expect(try text(line, "member") == "B")
            #expect(try text(line, "state") == "UP")
            #expect(try line.required("check").object().required("last").isNull)
        }
    }
}
