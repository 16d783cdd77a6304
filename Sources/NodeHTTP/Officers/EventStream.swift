import Deconfliction
import Hummingbird
import NIOCore
import NodeService
import ServiceLifecycle

/// One open stream of events: a frame for each change, a comment where there was none for a while.
///
/// What is said is read from the desk when something wakes the stream, so a wake-up that is lost because the reader is
/// slow loses no change. Ends at a graceful shutdown.
struct EventStream {
    private let desk: Desk
    /// Read before following begins, so that nothing falls between the two.
    private let first: UInt64
    /// How many FLASH entries there were then.
    private let rung: Int
    /// And how many alarms.
    private let raised: Int
    private let changes: AsyncStream<UInt64>
    private let beat: Duration

    /// Follows the desk from here on.
    init(desk: Desk, beat: Duration = .seconds(OfficersLimits.beatSeconds)) {
        self.desk = desk
        self.beat = beat
        let view = desk.view
        first = view.revision
        rung = view.node.messages.flash.count
        raised = view.alarms.count
        changes = desk.changes()
    }

    @concurrent func write(to writer: inout any ResponseBodyWriter) async throws {
        var said = first
        var (rung, raised) = (rung, raised)
        // At once, so that the headers leave too.
        try await writer.write(ByteBuffer(string: ": open\n\n"))
        let (wakes, continuation) = AsyncStream.makeStream(
            of: Void.self, bufferingPolicy: .bufferingNewest(1))
        let (changes, beat) = (changes, beat)
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { for await _ in changes { continuation.yield() } }
            // Ends when cancelled.
            group.addTask { while (try? await Task.sleep(for: beat)) != nil { continuation.yield() } }
            for try await _ in wakes.cancelOnGracefulShutdown() {
                let view = desk.view
                let revision = view.revision
                for serial in view.node.messages.flash.dropFirst(rung) {
                    try await writer.write(ByteBuffer(string: EventRoutes.frame(flash: serial, view.node)))
                }
                rung = view.node.messages.flash.count
                for alarm in view.alarms.dropFirst(raised) {
                    try await writer.write(ByteBuffer(string: EventRoutes.frame(alarm)))
                }
                raised = view.alarms.count
                try await writer.write(
                    ByteBuffer(string: revision == said ? ": \n\n" : EventRoutes.frame(revision: revision)))
                said = revision
            }
            group.cancelAll()
        }
    }
}
