import Deconfliction
import Line
import NodeHTTP
import NodeService
import Testing
import TransparencyLog

/// Who may post what on the line: the certificate of the connection says who asks.
struct LineRoutesTests {
    @Test func `a log is taken from its author alone, and of a refused one nothing is kept`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let message = fixture.unsent(.file(try notice(circle("B-610", audience: "\"to\":[\"A\"]"))))
            let routes = LineRoutes(fixture.desk)
            let members = fixture.charter.members
            let facilitator = try #require(members.first { $0.name.text == "F" })
            let author = try #require(members.first { $0.name == OfficersFixture.b })
            for peer in [Digest(hashing: facilitator.certificate).hex, Digest(hashing: []).hex] {
                let answer = await routes.answer(exchange(message.encoded, by: peer))
                #expect(answer.status == 403)
                #expect(fixture.desk.view.node.link(to: OfficersFixture.b)?.inbox.size == 0)
            }
            let taken = await routes.answer(
                exchange(message.encoded, by: Digest(hashing: author.certificate).hex))
            #expect(taken.status == 200)
            #expect(fixture.desk.view.node.link(to: OfficersFixture.b)?.inbox.size == 1)
        }
    }

    @Test func `what is no exchange is refused where it is wrong`() async throws {
        try await OfficersFixture.run { (fixture) async throws in
            let author = try #require(fixture.charter.members.first { $0.name == OfficersFixture.b })
            let peer = Digest(hashing: author.certificate).hex
            let routes = LineRoutes(fixture.desk)
            let wrong = await routes.answer(exchange(Array("{\"v\":1}".utf8), by: peer))
            #expect(wrong.status == 422)
            #expect(String(decoding: wrong.body, as: UTF8.self).hasPrefix("line 1, column 1"))
            let offer = await routes.answer(
                LineRequest(
                    peer: peer, method: "POST", path: "/line/v1/add-checkpoint", contentType: nil,
                    body: Array("old x".utf8)))
            #expect(offer.status == 400)
        }
    }

    @Test func `who offers more checkpoints than a witness looks at is told so, and nobody else`()
        async throws
    {
        try await OfficersFixture.run { (fixture) async throws in
            let routes = LineRoutes(fixture.desk)
            let members = fixture.charter.members.filter { $0.name != OfficersFixture.a }
            func offer(by member: Member) async -> LineResponse {
                await routes.answer(
                    LineRequest(
                        peer: Digest(hashing: member.certificate).hex, method: "POST",
                        path: "/line/v1/add-checkpoint", contentType: nil, body: Array("old x".utf8)))
            }
            var taken = 0
            var answer = await offer(by: members[0])
            while answer.status == 400, taken < 10_000 {
                taken += 1
                answer = await offer(by: members[0])
            }
            #expect(taken >= 240, "half a minute's may come at once")
            #expect(answer.status == 429)
            #expect(answer.headers == [LineResponse.Header("Retry-After", "1")])
            #expect(await offer(by: members[1]).status == 400)
        }
    }

    private func exchange(_ body: [UInt8], by peer: String) -> LineRequest {
        LineRequest(
            peer: peer, method: "POST", path: "/line/v1/exchange", contentType: "application/json", body: body
        )
    }
}
