import Airspace
import Deconfliction
import Foundation
import HTTPTypes
import Line
import Logging
import NodeHTTP
import NodeService
import SQLiteStore
import TestSupport
import Testing

/// A FLASH that nobody answers, or that does not arrive: people are called.
struct OfficersAlarmTests {
    private let folder: URL
    private let directories: [MechanismDirectory]
    private let charter: SignedCharter
    /// When a FLASH was said that is past its first deadline and no other.
    private let past = Instant.now.advanced(byMilliseconds: -70_000)
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

    /// What the node of one of the two does when its officer says STOP to the other, and that node.
    private func stop(by author: Int) throws -> (node: Node, said: [Action]) {
        let names = [OfficersFixture.a, OfficersFixture.b]
        let stop = try Message(
            .stop, ["position": .position(try Position(latitudeE7: 345_000_000, longitudeE7: 381_000_000))])
        var node = Node(
            names[author], of: charter.charter, keys: try directories[author].keys(), records: [])
        let officer = Officer(name: "Ben", role: "watch officer")
        let command = Command.send(stop, to: [names[1 - author]], regarding: nil)
        let said = node.handle(.officer(RequestID(1), officer, command, entropy(1)), at: past)
        return (node, said)
    }

    /// A's record: this is what its node did before it went down.
    private func store(_ actions: [Action]) throws {
        let store = try Store(
            path: directories[0].storeFile,
            identity: .init(mechanism: charter.charter.mechanism, member: OfficersFixture.a))
        for case .store(let records) in actions { try store.append(records) }
        try store.close()
    }

    /// B's STOP came, and A's node went down.
    private func fillWithOther() throws {
        let (a, b) = (OfficersFixture.a, OfficersFixture.b)
        var reader = Node(a, of: charter.charter, keys: try directories[0].keys(), records: [])
        var heard: [Action] = []
        for case .exchange(a, _, let message) in try stop(by: 1).said {
            heard += reader.handle(.exchangeRequested(RequestID(2), by: b, message, entropy(2)), at: past)
        }
        try store(heard)
        #expect(reader.messages.flash.count == 1)
    }

    /// A said STOP, nothing of it arrived, and its node went down.
    private func fillWithOwn() throws {
        let (node, said) = try stop(by: 0)
        try store(said)
        #expect(node.messages.flash.count == 0)
    }

    private func entropy(_ byte: UInt8) -> Entropy { Entropy([UInt8](repeating: byte, count: 32)) }

    @Test func `a FLASH that is past a deadline rings, and is said to whoever follows the events`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }  // left to the system's cleaning
        try fillWithOther()
        try await expectAlarm(
            about: "B-A-0",
            """
            {"code":"SF01","deadlines":1,"members":["B"],"reason":"answer-wanted-here","serial":"B-A-0",\
            "stage":"acknowledgement","told":["deputy","all on watch"],\
            "words":"FLASH SF01 B-A-0 from B waits for this desk: it is not acknowledged. \
            Deadline passed 1 ×."}
            """, call: "B-A-0|SF01|FLASH|")
    }

    @Test func `an own FLASH that does not arrive rings, and is said to whoever follows`()
        async throws
    {
        defer { try? FileManager.default.removeItem(at: folder) }  // left to the system's cleaning
        try fillWithOwn()
        try await expectAlarm(
            about: "A-B-0",
            """
            {"code":"SF01","deadlines":1,"members":["B"],"reason":"undelivered","serial":"A-B-0",\
            "stage":"delivery","told":["deputy","all on watch"],\
            "words":"Own FLASH SF01 A-B-0 is not delivered to B. Deadline passed 1 ×."}
            """, call: "A-B-0|SF01|FLASH|")
    }

    @Test func `each reason for an alarm has words that say whose FLASH it is and about whom`() {
        func words(_ reason: Alarm.Reason, _ stage: MessageStage, _ members: [MemberName]) -> String {
            Alarm(
                serial: "A-B-0", code: .stop, reason: reason, members: members, stage: stage,
                step: Profile.r0.escalation[1]
            ).words
        }
        let name = "FLASH SF01 A-B-0"
        #expect(
            words(.answerWantedHere, .reply, ["A"])
                == "\(name) from A waits for this desk: it is not answered. Deadline passed 2 ×.")
        #expect(
            words(.undelivered, .delivery, ["B", "C"])
                == "Own \(name) is not delivered to B, C. Deadline passed 2 ×.")
        #expect(
            words(.unanswered, .acknowledgement, ["B"])
                == "Own \(name) is delivered, and not acknowledged by B. Deadline passed 2 ×.")
    }

    /// Opens A's record, and expects one alarm of it in the stream of events and at the bell.
    private func expectAlarm(about serial: String, _ frame: String, call: String) async throws {
        let opened = try NodeService.Mechanism(directories[0], logger: logger)
        let fixture = try OfficersFixture(opened, directories[0], b: directories[1].keys())
        let shown = try await fixture.ask(.get, "/api/v1/messages/\(serial)").json.object()
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
                let first = try #require(await frames.first { $0.hasPrefix("event:") })
                try #require(first == "event: alarm\ndata: \(frame)\n\n")
                #expect(try await pipe.read() == call)
                tasks.cancelAll()
                while await tasks.nextResult() != nil {}
            }
        }
        #expect(opened.desk.view.alarms.count == 1, "one for the step, and none for those to come")
        try fixture.store.close()
    }
}
