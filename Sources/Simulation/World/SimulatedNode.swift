import Airspace
import Deconfliction
import Line

/// A process with its disk and its clock: what was synced survives a crash, the node itself does not.
struct SimulatedNode {
    let name: MemberName
    let keys: NodeKeys
    let charter: Charter
    var disk = Disk()
    var clock: Clock
    var node: Node
    /// Counts restarts: what was sent to an earlier process is not answered by a later one.
    private(set) var incarnation = 0
    /// Nothing happens to it before then.
    var pausedUntil: Instant = .earliest
    /// The process is not there before then.
    var downUntil: Instant?
    /// The number of the post by which it is woken next; earlier ones are out of date.
    var wakePost = 0
    /// When something of its messages falls due by itself, as it was last asked.
    private(set) var nextDue: Instant?

    init(_ name: MemberName, charter: Charter, keys: NodeKeys, at now: Instant) {
        self.name = name
        self.keys = keys
        self.charter = charter
        clock = Clock(at: now)
        node = Node(name, of: charter, keys: keys, records: [])
    }

    /// A node made from what is on the disk.
    var fromDisk: Node {
        Node(name, of: charter, keys: keys, starting: disk.asRead, tidemarks: disk.marks)
    }

    /// The process is there no more before then; what was sent to it is not answered.
    mutating func end(until instant: Instant) {
        incarnation += 1
        downUntil = instant
    }

    mutating func start() {
        downUntil = nil
        node = fromDisk
    }

    /// Keeps outside the record what the node has signed.
    mutating func keepMarks() { disk.marks = node.tidemarks }

    /// Milliseconds after which the node wants to be woken, by its own clock; nil for never, and while there is no process.
    mutating func pauseToWake(at now: Instant) -> Int64? {
        nextDue = node.messages.wakeUp
        let local = clock.time(at: now)
        guard downUntil == nil, let wakeUp = node.wakeUp(at: local) else { return nil }
        return max(clock.isStopped(at: now) ? 200 : 1, wakeUp.milliseconds(since: local))
    }
}
