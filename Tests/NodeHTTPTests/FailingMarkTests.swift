import Airspace
import Deconfliction
import Foundation
import Line
import Logging
import NodeService
import SQLiteStore
import Testing

/// The mark file on a disk that fails, beside a database that does not: what was stored and is not marked is told to nobody.
@Suite(.serialized) struct FailingMarkTests {
    enum Asker: CaseIterable { case officer, counterpart }

    /// How the loop ended, and what whoever asked was told.
    private struct Ending: Sendable {
        var loop: StoreError?
        var asked: DeskError?
        var isAnswered = false
    }

    private let directories: [MechanismDirectory]
    private let logger = Logger(label: "desk", factory: { _ in SwiftLogNoOpLogHandler() })

    init() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "failing-\(UUID().uuidString)")
        directories = try ["A", "B", "F"].map { name in
            try MechanismDirectory.create(
                at: folder.appending(path: name).path, member: MemberName(name) ?? impossible(),
                role: name == "F" ? .facilitator : .party,
                endpoints: name == "A" ? ["https://127.0.0.1:9"] : [], scopes: [])
        }
        try directories[0].write(charter: try OfficersFixture.charter(of: directories))
    }

    @Test(arguments: Asker.allCases)
    func `a mark that cannot be written ends the process before anybody is answered`(asker: Asker)
        async throws
    {
        let ending = try await run(asker, divertedTo: "/dev/full")
        guard case .failed(let path, _) = ending.loop else {
            return #expect(Bool(false), "the loop went on, or ended with \(String(describing: ending.loop))")
        }
        #expect(path == directories[0].markFile)
        #expect(!ending.isAnswered)
        #expect(ending.asked == .stopping)
        // The database had it. The mark falls short of that, which is what a crash leaves, too: it goes on from there.
        let again = try NodeService.Mechanism(directories[0], logger: logger)
        let link = again.desk.view.node.link(to: OfficersFixture.b)
        #expect((asker == .officer ? link?.outbox.size : link?.inbox.size) == 1)
        #expect(again.desk.view.node.isSound)
    }

    private func run(_ asker: Asker, divertedTo device: String) async throws -> Ending {
        let opened = try NodeService.Mechanism(directories[0], logger: logger)
        try divert(directories[0].markFile, to: device)
        let message = try message(to: opened.desk.charter)
        let notice = try notice(circle("A-601"))
        let ending = await withTaskGroup(of: Ending.self) { tasks in
            tasks.addTask { [logger] in
                do {
                    try await DeskLoop(desk: opened.desk, identity: opened.identity, logger: logger).run()
                    return Ending()
                } catch {
                    return Ending(loop: error as? StoreError)
                }
            }
            tasks.addTask {
                do throws(DeskError) {
                    switch asker {
                    case .officer:
                        _ = try await opened.desk.submit(
                            .file(notice), by: Officer(name: "Ada", role: "watch officer"))
                    case .counterpart: _ = try await opened.desk.exchange(message, with: OfficersFixture.b)
                    }
                    return Ending(isAnswered: true)
                } catch {
                    return Ending(asked: error)
                }
            }
            var ending = await tasks.next() ?? Ending()
            tasks.cancelAll()
            for await other in tasks {
                ending.loop = ending.loop ?? other.loop
                ending.asked = ending.asked ?? other.asked
                ending.isAnswered = ending.isAnswered || other.isAnswered
            }
            return ending
        }
        #expect(opened.desk.view.node.entries.isEmpty, "nobody is shown it either")
        return ending
    }

    /// What B says when it has filed a notice.
    private func message(to charter: Charter) throws -> ExchangeMessage {
        var node = Node(OfficersFixture.b, of: charter, keys: try directories[1].keys(), records: [])
        let notice = try notice(circle("B-610", audience: "\"to\":[\"A\"]"))
        let event = Event.officer(
            RequestID(1), Officer(name: "Ben", role: "watch officer"), .file(notice),
            Entropy([UInt8](repeating: 3, count: 32)))
        let messages = node.handle(event, at: .now).compactMap {
            if case .exchange(OfficersFixture.a, _, let message) = $0 { message } else { nil }
        }
        return messages.first ?? impossible()
    }

    /// From now on what is written into a file that is open goes to a device instead.
    private func divert(_ path: String, to device: String) throws {
        let files = FileManager.default
        let place = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let descriptors = try files.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { Int32($0) }
            .filter {
                // One that was closed meanwhile leads nowhere.
                (try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == place
            }
        let target = unsafe open(device, O_RDWR)
        defer { close(target) }
        #expect(descriptors.count == 1 && target >= 0)
        for descriptor in descriptors { #expect(dup2(target, descriptor) == descriptor) }
    }
}
