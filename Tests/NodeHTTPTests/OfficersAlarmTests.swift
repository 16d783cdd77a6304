import Airspace
import Deconfliction
import Foundation
import HTTPTypes
import Line
import Logging
import NodeHTTP
import NodeService
import SQLiteStore
import Testing

/// A FLASH that nobody answers: people are called again.
struct OfficersAlarmTests {
    private let folder: URL
    private let directories: [MechanismDirectory]
    private let charter: SignedCharter
    private let logger = Logger(label: "desk", factory: { _ in SwiftLogNoOpLogHandler() })

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "alarm-\(UUID().uuidString)")
        self.folder = folder
        directories = try ["A", "B", "F"].map { name in
            try MechanismDirectory.create(
                at: folder.appending(path: name).path, member: #require(MemberName(name)),
                role: name == "F" ? .facilitator : .party,
                endpoints: name == "A" ? ["https://127.0.0.1:9"] : [], scopes: [])
        }
        charter = try OfficersFixture.charter(of: directories)
        try directories[0].write(charter: charter)
    }

    /// A's record: B's STOP came this long ago, and its node went down.
    private func fill(secondsAgo seconds: Int64) throws {
        let (a, b) = (OfficersFixture.a, OfficersFixture.b)
        let past = Instant.now.advanced(byMilliseconds: -seconds * 1_000)
        let stop = try Message(
            .stop, ["position": .position(try Position(latitudeE7: 345_000_000, longitudeE7: 381_000_000))])
        var author = Node(b, of: charter.charter, keys: try directories[1].keys(), records: [])
        var reader = Node(a, of: charter.charter, keys: try directories[0].keys(), records: [])
        let officer = Officer(name: "Ben", role: "watch officer")
        let said = author.handle(
            .officer(RequestID(1), officer, .send(stop, to: [a], regarding: nil), entropy(1)), at: past)
        let store = try Store(
            path: directories[0].storeFile, identity: .init(mechanism: charter.charter.mechanism, member: a))
        for case .exchange(a, _, let message) in said {
            let heard = reader.handle(.exchangeRequested(RequestID(2), by: b, message, entropy(2)), at: past)
            for case .store(let records) in heard { try store.append(records) }
        }
        try store.close()
        #expect(reader.messages.flash.count == 1)
    }

    private func entropy(_ byte: UInt8) -> Entropy { Entropy([UInt8](repeating: byte, count: 32)) }

    @Test func `a FLASH that is past a deadline rings, and is said to whoever follows the events`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }  // left to the system's cleaning
        try fill(secondsAgo: 70)
        let opened = try NodeService.Mechanism(directories[0], logger: logger)
        let fixture = try OfficersFixture(opened, directories[0], b: directories[1].keys())
        let shown = try await fixture.ask(.get, "/api/v1/messages/B-A-0").json.object()
        let recipient = try shown.required("recipients").array(min: 1, max: 1).map { try $0.object() }[0]
        let told = try recipient.required("told").array(max: 9).map { try $0.string(max: 99) }
        #expect(told == ["deputy", "all on watch"], "the facilitator is at no desk")
        let response = try await fixture.respond(.get, "/api/v1/events")
        let pipe = try NamedPipe()
        let bell = Bell(
            program: try pipe.program("printf '%s|' \"$@\" > \"$pipe\""), webhooks: [], logger: logger)
        let loop = DeskLoop(desk: opened.desk, identity: opened.identity, logger: logger, bell: bell)
        try await following(response) { frames async throws in
            try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { try await bell.run() }
                tasks.addTask { try await loop.run() }
                let frame = try #require(await frames.first { $0.hasPrefix("event:") })
                let words = """
                    {"code":"SF01","deadlines":1,"serial":"B-A-0","stage":"acknowledgement",\
                    "told":["deputy","all on watch"]}
                    """
                try #require(frame == "event: alarm\ndata: \(words)\n\n")
                #expect(try pipe.read() == "B-A-0|SF01|FLASH|")
                tasks.cancelAll()
                while await tasks.nextResult() != nil {}
            }
        }
        #expect(opened.desk.view.alarms.count == 1, "one for the step, and none for those to come")
        try fixture.store.close()
    }
}
