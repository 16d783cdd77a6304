import Airspace
import Deconfliction
import HTTPTypes
import Line
import NodeHTTP
import NodeService
import TestSupport
import Testing

struct OfficersConflictTests {
    /// A's own notice, B's in conflict with it, and the conflict as the API shows it.
    private func conflict(_ fixture: OfficersFixture) async throws -> JSONObject {
        _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-601"))
        _ = try await fixture.other(.file(notice(circle("B-610", audience: "\"to\":[\"A\"]"))))
        let answer = try await fixture.ask(.get, "/api/v1/conflicts").json.object()
        let conflicts = Array(try answer.required("conflicts").array(min: 1, max: 1))
        return try conflicts[0].object()
    }

    /// The first change offered for one of the two notices, as a proposal of it.
    private func proposal(_ conflict: JSONObject, end: StaticString) throws -> String {
        let version = try conflict.required(end).object().required("version").string(max: 40)
        for offer in try conflict.required("changes").array(max: 99) {
            let offer = try offer.object()
            guard try offer.required("notice").string(max: 40) == version else { continue }
            let change = offer.value.text(of: try offer.required("change"))
            return
                "{\"conflict\":\"\(try conflict.required("id").string(max: 99))\",\"notice\":\"\(version)\",\"change\":\(change)}"
        }
        Issue.record("no change was offered")
        return ""
    }

    @Test func `both notices of a conflict are named and changes of each are offered`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let conflict = try await conflict(fixture)
            #expect(try conflict.required("id").string(max: 99) == "A-B-0~B-A-0")
            #expect(try conflict.required("kind").string(max: 99) == "ground-ground")
            #expect(try conflict.required("home").bool() == false)
            #expect(try conflict.required("lateralM").integer() == 0)
            let versions = try conflict.required("changes").array(max: 99).map {
                try $0.object().required("notice").string(max: 9)
            }
            #expect(Set(versions) == ["A-B-0", "B-A-0"])
        }
    }

    @Test func `where the own notice would meet nothing at all is said, for the own side`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await conflict(fixture)
            let answer = try await fixture.ask(.get, "/api/v1/conflicts").json.object()
            let openings = try Array(answer.required("openings").array(min: 1, max: 1))
                .map { try $0.object() }
            #expect(try openings[0].required("handle").string(max: 99) == "A-601")
            let words = try openings[0].required("words").string(max: 200)
            #expect(words.hasPrefix("earliest clean slot "))
            #expect(words.hasSuffix("nearest clean band none, its altitudes being open"), "\(words)")
            #expect(try openings[0].required("slot").string(max: 30).hasSuffix("Z"))
        }
    }

    @Test func `every change offered is read back as it was written`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            for offer in try await conflict(fixture).required("changes").array(min: 2, max: 99) {
                let change = try offer.object().required("change")
                let text = offer.text(of: change)
                #expect(String(decoding: try Change(view: change).view.encoded, as: UTF8.self) == text)
            }
        }
    }

    @Test func `a line that is silent makes the picture incomplete`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let answer = try await fixture.ask(.get, "/api/v1/conflicts").json.object()
            #expect(try answer.required("complete").bool() == false)
            #expect(try answer.required("statement").string(max: 200).contains("not permission"))
        }
    }

    @Test func `a proposal is agreed to by the other side and changes the notice`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let body = try proposal(await conflict(fixture), end: "mine")
            let proposed = try await fixture.ask(.post, "/api/v1/proposals", body)
            #expect(proposed.status == 201)
            let serial = try proposed.json.object().required("serial").serial()
            #expect(try proposed.json.object().required("state").string(max: 9) == "open")
            try await fixture.exchange()
            #expect(try await fixture.other(.agree(serial)) == .sent("B-A-1"))
            let list = try await fixture.ask(.get, "/api/v1/proposals").json.object().required("proposals")
            let state = try list.array(min: 1, max: 1).map {
                try $0.object().required("state").string(max: 9)
            }
            #expect(state == ["agreed"])
            #expect(
                try await fixture.ask(.get, "/api/v1/conflicts").json.object().required("conflicts").array(
                    max: 9
                ).count == 0)
            let entries = try await fixture.ask(.get, "/api/v1/entries").text
            #expect(entries.contains("\"words\":\"Notice A-601 is amended.\""))
            #expect(entries.contains("\"words\":\"Notice A-601: presence on the ground.\""))
        }
    }

    @Test func `a proposal of the other side is declined and referred`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await conflict(fixture)
            let versions = try ["A-B-0", "B-A-0"].map { try #require(Serial($0)) }
            let change = Change.endBy(fixture.desk.now().advanced(byMilliseconds: 30 * 3_600_000 + 60_000))
            let outcome = try await fixture.other(
                .propose(conflict: .of(versions[0], versions[1]), changing: versions[0], change))
            guard case .sent(let serial) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            let path = "/api/v1/proposals/\(serial)"
            #expect(try await fixture.ask(.post, "\(path)/decline", "{\"refer\":\"nobody\"}").status == 400)
            let declined = try await fixture.ask(.post, "\(path)/decline", "{\"refer\":\"facilitator\"}")
            #expect(declined.status == 200)
            #expect(try declined.json.object().required("refer").string(max: 40) == "facilitator")
            #expect(try await fixture.ask(.post, "\(path)/agree").status == 409)
        }
    }

    @Test func `a proposal about a version that was amended is stale`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let body = try proposal(await conflict(fixture), end: "other")
            _ = try await fixture.ask(.post, "/api/v1/notices/A-601/amend", circle("A-601"))
            let answer = try await fixture.ask(.post, "/api/v1/proposals", body)
            #expect(answer.status == 409)
            #expect(try answer.json.object().required("type").string(max: 99).hasSuffix("/stale"))
        }
    }

    @Test func `a conflict with a withheld notice stays at home`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await fixture.ask(.post, "/api/v1/notices", circle("A-7", audience: "\"withheld\":true"))
            _ = try await fixture.other(.file(notice(circle("B-610", audience: "\"to\":[\"A\"]"))))
            let answer = try await fixture.ask(.get, "/api/v1/conflicts").json.object()
            let conflict = try Array(answer.required("conflicts").array(min: 1, max: 1))[0].object()
            #expect(try conflict.required("home").bool())
            let id = try conflict.required("id").string(max: 99)
            let body =
                "{\"conflict\":\"\(id)\",\"notice\":\"B-A-0\",\"change\":{\"type\":\"floor\",\"value\":1}}"
            #expect(try await fixture.ask(.post, "/api/v1/proposals", body).status == 422)
        }
    }

    @Test func `the logs are recomputed and agree with what was receipted`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            _ = try await conflict(fixture)
            try await fixture.exchange()
            let logs = try await fixture.ask(.get, "/api/v1/logs").json.object().required("logs").array(
                max: 9)
            for log in logs { #expect(try log.object().required("verified").bool()) }
            #expect(
                try logs.map { try $0.object().required("log").string(max: 9) } == [
                    "A-B", "B-A", "A-F", "F-A",
                ])
            #expect(try logs.map { try $0.object().required("receipted").integer() } == [1, 1, 0, 0])
        }
    }
}

extension JSONValue {
    /// The bytes of a part of a canonical document, found again by writing it.
    func text(of part: JSONValue) -> String {
        String(decoding: CanonicalJSON(part).encoded, as: UTF8.self)
    }
}

extension CanonicalJSON {
    /// A value that was read, to be written again; decimals to 1e-7.
    init(_ value: JSONValue) {
        do {
            switch value.kind {
            case .null: self = .null
            case .boolean: self = .bool(try value.bool())
            case .integer, .decimal:
                self = .decimal(try value.exact(decimals: 7, in: .min ... .max), decimals: 7)
            case .string: self = .string(try value.string(max: .max))
            case .array: self = .array(try value.array(max: .max).map { CanonicalJSON($0) })
            case .object:
                self = .object(try value.object().members.map { .init($0.key, CanonicalJSON($0.value)) })
            }
        } catch { preconditionFailure("\(error)") }
    }
}
