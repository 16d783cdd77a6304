import Deconfliction
import Foundation
import HTTPTypes
import Line
import NodeService
import Testing

/// A member's change of certificate, at its own node.
struct OfficersContactTests {
    private static let endpoints = #"{"endpoints":["https://127.0.0.1:9"]}"#

    @Test func `of two changes asked for at once one is announced and the other refused`() async throws {
        try await OfficersFixture.run { fixture in
            async let one = fixture.ask(.post, "/api/v1/contact", Self.endpoints).status
            async let other = fixture.ask(.post, "/api/v1/contact", Self.endpoints).status
            let answers = try await [one, other]
            #expect(answers.sorted() == [200, 409])
            let announced = fixture.desk.view.node.contacts.certificates(of: fixture.desk.me).first
            #expect(try fixture.desk.directory.nextIdentity()?.certificate.der == announced)
        }
    }

    @Test func `a change that broke off once the key was in place goes on at the next start`() throws {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "change-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }  // left to the system's cleaning
        let directory = try MechanismDirectory.create(
            at: place.path, member: OfficersFixture.a, role: .party, endpoints: ["https://127.0.0.1:9"],
            scopes: [])
        let before = try directory.identity().certificate
        let next = try directory.makeNextIdentity(endpoints: ["https://127.0.0.1:9"]).certificate
        try directory.finishPromotion()
        #expect(try directory.identity().certificate == before, "not begun: nothing to go on with")

        let key = try Data(contentsOf: place.appendingPathComponent("next/key.pem"))
        try key.write(to: place.appendingPathComponent("key.pem"))
        #expect(throws: CredentialError.keyNotOfCertificate) { try directory.identity() }
        try directory.finishPromotion()
        #expect(try directory.identity().certificate == next)
        #expect(try directory.nextIdentity()?.certificate == nil)
        try directory.finishPromotion()
        #expect(try directory.identity().certificate == next)
    }
}
