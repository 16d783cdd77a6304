import Airspace
import Deconfliction
import Foundation
import HTTPTypes
import Hummingbird
import Line
import Logging
import NIOCore
import NIOEmbedded
import NodeHTTP
import NodeService
import SQLiteStore
import Synchronization
import TestSupport
import TransparencyLog

/// Party A's real desk in a directory of its own, the officers' API over it, and party B as a node in memory.
final class OfficersFixture: Sendable {
    static let a: MemberName = "A"
    static let b: MemberName = "B"

    let desk: Desk
    let token: String
    let store: Store
    let responder: RouterResponder<OfficersContext>
    let router: @Sendable () -> Router<OfficersContext>
    let charter: Charter
    let files: URL
    private let other: Mutex<Node>

    init(
        _ mechanism: NodeService.Mechanism, _ directory: MechanismDirectory, b: NodeKeys,
        isLoopback: Bool = true
    ) throws {
        let desk = mechanism.desk
        self.desk = desk
        charter = desk.charter
        store = try Store(
            path: directory.storeFile, identity: .init(mechanism: desk.charter.mechanism, member: desk.me))
        let token = OfficerToken.make()
        self.token = token
        _ = try store.add(
            officer: "Ada", role: "watch officer", tokenHash: OfficerToken.hash(token), at: desk.now())
        let files = URL(fileURLWithPath: directory.path).appendingPathComponent("console")
        self.files = files
        try Self.write(
            ["index.html": "<!doctype html>", "main.js": "1;", "basemap.geojson": "{}", "README.md": "no"],
            to: files)
        let leaflet = files.appendingPathComponent("leaflet")
        try Self.write(
            ["leaflet.js": "2;", "leaflet.css": "a{}", "images/layers.png": "png", "leaflet.js.gz": "gz"],
            to: leaflet)
        let console = ConsoleFiles(console: files.path, leaflet: leaflet.path)
        router = {
            OfficersAPI(
                desks: [desk], files: console, isLoopback: isLoopback, version: "0.1.0",
                logger: Logger(label: "officers", factory: { _ in SwiftLogNoOpLogHandler() })
            ).buildRouter()
        }
        responder = router().buildResponder()
        other = Mutex(Node(Self.b, of: desk.charter, keys: b, records: []))
    }

    /// Runs `body` against A's desk, whose loop runs meanwhile.
    static func run<Value: Sendable>(
        isLoopback: Bool = true, _ body: (OfficersFixture) async throws -> Value
    ) async throws -> Value {
        let place = FileManager.default.temporaryDirectory.appendingPathComponent(
            "officers-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: place) }  // left to the system's cleaning
        let members: [(String, Member.Role, [String])] = [
            ("A", .party, ["https://127.0.0.1:9"]), ("B", .party, []), ("F", .facilitator, []),
        ]
        let directories = try members.map { name, role, endpoints in
            try MechanismDirectory.create(
                at: place.appendingPathComponent(name).path, member: MemberName(name) ?? impossible(),
                role: role,
                endpoints: endpoints, scopes: [])
        }
        let charter = try Self.charter(of: directories)
        try directories[0].write(charter: charter)
        let logger = Logger(label: "desk", factory: { _ in SwiftLogNoOpLogHandler() })
        let mechanism = try Mechanism(directories[0], logger: logger)
        let fixture = try OfficersFixture(
            mechanism, directories[0], b: directories[1].keys(), isLoopback: isLoopback)
        let value = try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                try await DeskLoop(desk: mechanism.desk, identity: mechanism.identity, logger: logger).run()
            }
            let result = await Result { try await body(fixture) }
            tasks.cancelAll()
            _ = await tasks.nextResult()
            return try result.get()
        }
        try fixture.store.close()
        return value
    }

    static func charter(of directories: [MechanismDirectory]) throws -> SignedCharter {
        let cards = try directories.map { try $0.card() }
        let corners: [(Int32, Int32)] = [(32, 35), (32, 42), (38, 42), (38, 35)]
        var signed = SignedCharter(
            try Charter.drafted(
                name: "A and B", members: cards,
                theatre: corners.map {
                    try Position(latitudeE7: $0.0 * 10_000_000, longitudeE7: $0.1 * 10_000_000)
                },
                lines: [.init(cards[0].name, cards[1].name), .init(cards[0].name, cards[2].name)],
                witnesses: [cards[2].name], profile: .r0))
        for (card, directory) in zip(cards, directories) {
            let keys = try directory.keys()
            try signed.sign(as: card.name, log: keys.log, witness: keys.witness)
        }
        return signed
    }

    private static func write(_ files: [String: String], to directory: URL) throws {
        for (name, text) in files {
            let url = directory.appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: url)
        }
    }

    // MARK: Asking

    struct Answer {
        let status: Int
        let headers: HTTPFields
        let body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }
        var json: JSONValue { get throws { try JSONDocument(body, limit: 1 << 24).root } }
    }

    func respond(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, headers: HTTPFields? = nil,
        authority: String? = "127.0.0.1:8080"
    ) async throws -> Response {
        var fields = headers ?? [.authorization: "Bearer \(token)"]
        if body != nil, fields[.contentType] == nil { fields[.contentType] = "application/json" }
        let request = Request(
            head: HTTPRequest(
                method: method, scheme: "http", authority: authority, path: path, headerFields: fields),
            body: RequestBody(buffer: ByteBuffer(string: body ?? "")))
        let source = ApplicationRequestContextSource(
            channel: NIOAsyncTestingChannel(),
            logger: Logger(label: "request", factory: { _ in SwiftLogNoOpLogHandler() }))
        return try await responder.respond(to: request, context: OfficersContext(source: source))
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ body: String? = nil, headers: HTTPFields? = nil,
        authority: String? = "127.0.0.1:8080"
    ) async throws -> Answer {
        let response = try await respond(method, path, body, headers: headers, authority: authority)
        let page = Page()
        try await response.body.write(page)
        return Answer(status: response.status.code, headers: response.headers, body: page.bytes)
    }

    // MARK: The other side

    /// Party B does something, and both sides exchange until neither has news.
    func other(_ command: Command) async throws -> Outcome {
        let actions = step(
            .officer(RequestID(1), Officer(name: "Ben", role: "watch officer"), command, fresh()))
        try await carry(actions)
        let outcomes = actions.compactMap { if case .reply(_, let outcome) = $0 { outcome } else { nil } }
        return outcomes.first ?? impossible()
    }

    /// What party B would post for this; it is not sent.
    func unsent(_ command: Command) -> ExchangeMessage {
        let officer = Officer(name: "Ben", role: "watch officer")
        let actions = step(.officer(RequestID(1), officer, command, fresh()))
        let messages = actions.compactMap {
            if case .exchange(_, _, let message) = $0 { message } else { nil }
        }
        return messages.first { $0.log.addressee == Self.a } ?? impossible()
    }

    /// Both sides say what is new.
    func exchange() async throws {
        try await carry(step(.wake(Entropy([UInt8](repeating: 7, count: 32))), later: 60_000))
    }

    private func carry(_ actions: [Action]) async throws {
        for case .exchange(_, _, let message) in actions where message.wait == 0 {
            let answer = try await desk.exchange(message, with: Self.b)
            try await carry(step(.exchangeAnswered(by: Self.a, waited: false, answer, fresh())))
        }
    }

    private func step(_ event: Event, later milliseconds: Int64 = 0) -> [Action] {
        other.withLock { $0.handle(event, at: desk.now().advanced(byMilliseconds: milliseconds)) }
    }

    private func fresh() -> Entropy {
        Entropy((0..<32).map { _ in UInt8.random(in: .min ... .max) })
    }
}

/// Takes an answer's bytes as they are written.
final class Page: ResponseBodyWriter, Sendable {
    private let taken = Mutex<[UInt8]>([])
    private let onWrite: @Sendable (String) -> Void

    init(onWrite: @escaping @Sendable (String) -> Void = { _ in }) { self.onWrite = onWrite }

    var bytes: [UInt8] { taken.withLock { $0 } }

    func write(_ buffer: ByteBuffer) async throws {
        taken.withLock { $0 += Array(buffer.readableBytesView) }
        onWrite(String(buffer: buffer))
    }

    func finish(_ trailingHeaders: HTTPFields?) async throws {}
}

func impossible<Value>() -> Value { preconditionFailure("the fixture is wrong") }

extension Result where Failure == any Error {
    init(_ work: () async throws -> Success) async {
        do { self = .success(try await work()) } catch { self = .failure(error) }
    }
}

/// GeoJSON of a round notice in the theatre, hours from now.
func circle(
    _ handle: String, kind: String = "ground", audience: String = "\"to\":[\"B\"]", hours: Int64 = 30,
    longitude: String = "37.63", more: String = ""
) -> String {
    let start = Instant.now.advanced(byMilliseconds: hours * 3_600_000)
    let end = start.advanced(byMilliseconds: 3_600_000)
    return """
        {"type":"Feature","geometry":{"type":"Point","coordinates":[\(longitude),34.5225]},"properties":{
        "id":"\(handle)","kind":"\(kind)","radius_m":2000,\(audience),\(more)
        "start":"\(Timestamp.text(start))","end":"\(Timestamp.text(end))"}}
        """
}

func notice(_ geojson: String) throws -> Notice {
    let notices = try GeoJSON.notices(in: Array(geojson.utf8))
    return notices.first ?? impossible()
}
