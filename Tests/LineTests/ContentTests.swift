import Airspace
import Line
import TestSupport
import Testing

/// Bodies: what belongs to a code, and nothing else.
struct ContentTests {
    private func samples() throws -> [(Code, Content)] {
        let settlement = try #require(
            Settlement(about: ["A-B-1", "B-A-2"], changing: "B-A-2", change: .endBy(.morning)))
        let turn = Content.turn(Content.Turn(handle: try Handle("A-601"), at: .morning))
        return [
            (.airActivity, .notice(try .sketch("A-601", told: .unsaid))),
            (.amendment, .notice(try .sketch("A-601", kind: .ground, told: .unsaid))), (.active, turn),
            (.complete, turn),
            (.cancelled, turn), (.proposal, .proposal(settlement)), (.agreement, .agreement(settlement)),
            (.disagreement, .disagreement(.facilitator, about: settlement)),
            (.disagreement, .disagreement(.dutyCommander, about: nil)),
            (
                .contact,
                .contact(
                    Contact(
                        certificate: [1, 2, 3], endpoints: ["https://a.example:1", "https://b.example:2"]))
            ),
        ]
    }

    @Test func `every body is read back as it was written`() throws {
        for (code, content) in try samples() {
            #expect(try Content(code: code, body: content.canonical.encoded) == content, "\(code)")
        }
    }

    @Test func `a body is not taken under a code it does not belong to`() throws {
        let kinds = [Code.airActivity, .active, .proposal, .disagreement, .contact]
        for (code, content) in try samples() {
            for other in kinds where Self.shape(of: other) != Self.shape(of: code) {
                #expect(throws: JSONFault.self, "\(content) as \(other)") {
                    try Content(code: other, body: content.canonical.encoded)
                }
            }
        }
    }

    private static func shape(of code: Code) -> String {
        switch code {
        case .active, .complete, .cancelled: "turn"
        case .proposal, .agreement: "settlement"
        case .disagreement: "referral"
        case .contact: "contact"
        default: "notice"
        }
    }

    /// A red line under NT01 would be told, counted and answered as an air activity.
    @Test(arguments: NoticeKind.allCases)
    func `a notice stands under the code of its kind, or is an amendment`(kind: NoticeKind) throws {
        let remarks = kind == .redLine ? Notice.Remarks(watches: [.air]) : Notice.Remarks()
        let sketch = try Notice.sketch("A-601")
        let notice = try Notice(handle: sketch.handle, kind: kind, volumes: sketch.volumes, remarks: remarks)
        let body = notice.body.encoded
        #expect(try Content(code: .filing(kind), body: body) == .notice(notice))
        #expect(try Content(code: .amendment, body: body) == .notice(notice))
        let other: Code = kind == .air ? .groundPresence : .airActivity
        #expect(throws: JSONFault.self) { try Content(code: other, body: body) }
    }

    @Test func `a body that is not canonical is refused`() throws {
        for (code, content) in try samples() {
            let error = #expect(throws: JSONFault.self) {
                try Content(code: code, body: content.canonical.encoded + [0x0A])
            }
            #expect(error?.problem == .notCanonical)
        }
    }

    @Test func `a body over 1 MiB is refused for its size`() {
        let bytes = [UInt8](repeating: 0x20, count: (1 << 20) + 1)
        let error = #expect(throws: JSONFault.self) { try Content(code: .airActivity, body: bytes) }
        #expect(error?.problem == .tooLarge(bytes: bytes.count, limit: 1 << 20))
    }

    @Test func `a body has no room for what is not to be told`() throws {
        let text = String(decoding: try Notice.sketch("A-601").body.encoded, as: UTF8.self)
        for field in ["purpose", "unit", "type", "armament", "number", "route", "target", "to"] {
            let richer = Array("{\"\(field)\":\"x\",".utf8) + Array(text.utf8.dropFirst())
            #expect(throws: JSONFault.self, "\(field)") { try Content(code: .airActivity, body: richer) }
        }
    }
}
