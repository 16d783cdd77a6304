import Line
import TestSupport
import Testing
import TransparencyLog

/// Enrolment: what a charter lets a member be.
struct MemberTests {
    private func read(_ member: CanonicalJSON) throws -> Member {
        try Member(json: JSONDocument(member.encoded, limit: 1 << 20).root)
    }

    /// A member of A's with one field put otherwise, or left out.
    private func member(_ key: String, _ value: CanonicalJSON?) throws -> CanonicalJSON {
        guard case .object(let fields) = try Mechanism.member("A").canonical else { return .null }
        let others = fields.filter { $0.key != key }
        return .object(others + (value.map { [CanonicalJSON.Member(key, $0)] } ?? []))
    }

    private func expectFault(at path: String, _ member: CanonicalJSON) {
        let error = #expect(throws: JSONFault.self) { try read(member) }
        #expect(error?.place.path == path)
    }

    @Test func `a member is read as it was written`() throws {
        let member = try Mechanism.member("A", role: .humanitarian, endpoints: 3)
        #expect(try read(member.canonical) == member)
    }

    @Test(arguments: ["log_key", "witness_key"], KeyPoints.lowOrder)
    func `a key of low order is refused at enrolment, and the field named`(field: String, key: String) throws
    {
        expectFault(at: "/\(field)", try member(field, .string(key)))
    }

    @Test(
        arguments: [
            ("log_key", .string("00")), ("log_key", .string(String(repeating: "F", count: 64))),
            ("log_key", .integer(1)),
            ("witness_key", .string(String(repeating: "ff", count: 32))), ("name", .string("a")),
            ("role", .string("king")),
            ("certificate", .string("?")), ("certificate_sha256", .string(String(repeating: "0", count: 64))),
            ("endpoints", .string("https://a:1")), ("scopes", .array([.integer(1)])),
            ("scopes", .array([.string(String(repeating: "x", count: 65))])),
        ] as [(String, CanonicalJSON)])
    func `a field that cannot be what it says is named`(field: String, value: CanonicalJSON) throws {
        let error = #expect(throws: JSONFault.self) { try read(try member(field, value)) }
        let path = try #require(error?.place.path)
        #expect(path == "/\(field)" || path.hasPrefix("/\(field)/"))
    }

    @Test(arguments: [
        "certificate", "certificate_sha256", "endpoints", "log_key", "name", "role", "scopes", "witness_key",
    ])
    func `no field of a member can be left out`(field: String) throws {
        let error = #expect(throws: JSONFault.self) { try read(try member(field, nil)) }
        #expect(error?.problem == .missing(key: field))
    }

    @Test func `a field nobody agreed on is refused by name`() throws {
        expectFault(at: "/rank", try member("rank", .string("colonel")))
    }

    /// One key for both uses would let a receipt be passed off as an author's signature.
    @Test func `log key and witness key must differ`() throws {
        expectFault(at: "", try member("witness_key", .string(Hex.encode(try Mechanism.member("A").logKey))))
    }

    @Test(arguments: [
        "https://a.example:1", "https://192.0.2.1:65535", "https://[2001:db8::1]:9443", "https://h-1:443",
    ])
    func `an endpoint is a host and a port`(text: String) throws {
        #expect(try read(try member("endpoints", .array([.string(text)]))).endpoints == [text])
    }

    @Test(arguments: [
        "http://a:1", "https://a", "https://:1", "https://a:0", "https://a:65536", "https://a:1/",
        "https://a:1/path",
        "https://u@a:1", "https://a:1?x", "https://a:1#x", "https://a b:1", "https://a:", "HTTPS://a:1",
        "https://ä:1",
        "https://a:+1",
    ])
    func `an endpoint with anything else in it is refused`(text: String) throws {
        expectFault(at: "/endpoints/0", try member("endpoints", .array([.string(text)])))
    }
}

/// Points that no key may be (RFC 8032; all eight of small order in their canonical spelling).
enum KeyPoints {
    static let lowOrder = [
        "0100000000000000000000000000000000000000000000000000000000000000",
        "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
        "0000000000000000000000000000000000000000000000000000000000000000",
        "0000000000000000000000000000000000000000000000000000000000000080",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa",
    ]
}
