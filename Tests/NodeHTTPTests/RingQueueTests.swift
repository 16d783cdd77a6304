import Deconfliction
import Line
import NodeService
import TestSupport
import Testing

/// Whose turn it is at a bell, and what a flood of one author may take.
struct RingQueueTests {
    private func stop(_ serial: Serial) -> Ring { Ring(serial: serial, code: .stop) }

    /// A's own STOP to C, which does not arrive.
    private var undelivered: Ring {
        Ring(
            Alarm(
                serial: "A-C-0", code: .stop, reason: .undelivered, members: ["C"], stage: .delivery,
                step: Profile.r0.escalation[0]))
    }

    /// All that waits, in the order of the turns, with how many were dropped where that is told.
    private func taken(from queue: inout RingQueue) -> [String] {
        var taken: [String] = []
        while let turn = queue.take() {
            taken.append(turn.ring.serial.description + (turn.dropped > 0 ? " +\(turn.dropped)" : ""))
        }
        return taken
    }

    @Test func `each author's oldest has its turn, however many of another's came before it`() {
        var queue = RingQueue(upTo: 4)
        for serial in ["B-A-0", "B-A-1", "B-A-2", "C-A-0", "C-A-1"] as [Serial] { queue.add(stop(serial)) }
        queue.add(undelivered)
        let turns = taken(from: &queue)
        #expect(turns == ["B-A-0", "C-A-0", "A-C-0", "B-A-1", "C-A-1", "B-A-2"])
    }

    @Test func `a full share drops what its own author says later, and nothing of anybody else`() {
        var queue = RingQueue(upTo: 2)
        for serial in ["B-A-0", "B-A-1", "B-A-2", "B-A-3", "C-A-0"] as [Serial] { queue.add(stop(serial)) }
        queue.add(undelivered)
        #expect(queue.dropped.map(\.author) == ["B"])
        #expect(queue.dropped.map(\.count) == [2])
        let turns = taken(from: &queue)
        #expect(turns == ["B-A-0", "C-A-0", "A-C-0", "B-A-1 +2"])
        #expect(queue.dropped.isEmpty)
        queue.add(stop("B-A-4"))
        let later = taken(from: &queue)
        #expect(later == ["B-A-4"])
    }

    /// One line in the log for each time that the share was gone through, whatever comes meanwhile.
    @Test func `while a flood goes on, its loss is told after the turns of those that were before it`() {
        var queue = RingQueue(upTo: 2)
        for serial in ["B-A-0", "B-A-1", "B-A-2"] as [Serial] { queue.add(stop(serial)) }
        var turns = [queue.take()]
        for serial in ["B-A-3", "B-A-4"] as [Serial] { queue.add(stop(serial)) }
        turns.append(queue.take())
        for serial in ["B-A-5", "B-A-6"] as [Serial] { queue.add(stop(serial)) }
        for _ in 0..<3 { turns.append(queue.take()) }
        #expect(turns.map { $0?.ring.serial } == ["B-A-0", "B-A-1", "B-A-3", "B-A-5", nil])
        #expect(turns.map { $0?.dropped } == [0, 2, 0, 1, nil])
    }
}
