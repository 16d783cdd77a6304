import HTTPTypes
import NodeHTTP
import NodeService
import SQLiteStore
import Testing

struct OfficersAccessTests {
    @Test(arguments: [nil, "Bearer nobody", "Basic x", "Bearer \(OfficerToken.make())", "Bearer"])
    func `without an officer's token nothing is answered`(authorization: String?) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            var headers: HTTPFields = [:]
            headers[.authorization] = authorization
            for path in ["status", "notices", "conflicts", "proposals", "entries", "logs", "events"] {
                let answer = try await fixture.ask(.get, "/api/v1/\(path)", headers: headers)
                #expect(answer.status == 401)
                #expect(answer.headers[.wwwAuthenticate] == "Bearer")
                #expect(answer.headers[.contentType] == "application/problem+json")
            }
            #expect(
                try await fixture.ask(.post, "/api/v1/notices", circle("A-1"), headers: headers).status == 401
            )
        }
    }

    @Test func `a revoked token is worth nothing`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await fixture.ask(.get, "/api/v1/status").status == 200)
            #expect(try fixture.store.revoke(officer: 1, at: fixture.desk.now()))
            #expect(try await fixture.ask(.get, "/api/v1/status").status == 401)
        }
    }

    @Test(arguments: [
        ("node", 401, 401), (" Node", 401, 401), ("administrator", 401, 401), ("interpreter", 200, 403),
    ])
    func `a role that is no officer's lets nobody in, and one without authority reads`(
        role: String, read: Int, written: Int
    ) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let token = OfficerToken.make()
            _ = try fixture.store.add(
                officer: "Ivo", role: role, tokenHash: OfficerToken.hash(token), at: fixture.desk.now())
            let headers: HTTPFields = [.authorization: "Bearer \(token)"]
            #expect(try await fixture.ask(.get, "/api/v1/status", headers: headers).status == read)
            let filed = try await fixture.ask(.post, "/api/v1/notices", circle("A-1"), headers: headers)
            #expect(filed.status == written, "\(filed.text)")
        }
    }

    @Test(arguments: [
        ("127.0.0.1", 200), ("127.0.0.1:8080", 200), ("localhost:1", 200), ("LOCALHOST", 200),
        ("[::1]:8080", 200),
        ("evil.example", 421), ("evil.example:8080", 421), ("127.0.0.1.evil.example", 421),
        ("127.0.0.1:", 421),
        ("127.0.0.1:80.evil.example", 421), ("localhost:99999", 421), (nil, 421),
    ])
    func `a node on this machine answers to the machine's names only`(authority: String?, status: Int)
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            #expect(try await fixture.ask(.get, "/api/v1/status", authority: authority).status == status)
            #expect(try await fixture.ask(.get, "/", authority: authority).status == status)
        }
    }

    @Test(arguments: [("cross-site", 403), ("same-site", 403), ("same-origin", 201), ("none", 201)])
    func `a page of another origin files nothing`(site: String, status: Int) async throws {
        try await OfficersFixture.run { (fixture) async throws in
            var headers: HTTPFields = [.authorization: "Bearer \(fixture.token)"]
            if let name = HTTPField.Name("Sec-Fetch-Site") { headers[name] = site }
            #expect(
                try await fixture.ask(.post, "/api/v1/notices", circle("A-1"), headers: headers).status
                    == status)
        }
    }

    @Test func `a path that takes other methods says which`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let put = try await fixture.ask(.put, "/api/v1/notices/A-1/amend")
            #expect(put.status == 405)
            #expect(put.headers[.allow] == "POST")
            let posted = try await fixture.ask(.post, "/api/v1/status")
            #expect(posted.status == 405)
            #expect(posted.headers[.allow] == "GET, HEAD")
            #expect(try await fixture.ask(.delete, "/console/main.js").status == 405)
            #expect(try await fixture.ask(.get, "/api/v1/nothing").status == 404)
            #expect(try await fixture.ask(.get, "/api/v1/notices/A-1").status == 404)
        }
    }
}
