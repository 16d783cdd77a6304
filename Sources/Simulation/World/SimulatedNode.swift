import Airspace
import Deconfliction
import Line
import TransparencyLog

/// A process with its disk and its clock: what was synced survives a crash, the node itself does not.
struct SimulatedNode {
    let name: MemberName
    let keys: NodeKeys
    let charter: Charter
    var disk: Disk
    var clock: Clock
    var node: Node
    /// The mark file as the process has it.
    private var slots: MarkSlots
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
        disk = Disk(logs: charter.markedLogs)
        slots = MarkSlots(logs: charter.markedLogs)
        disk.mark.create(slots)
        keepMark()
    }

    /// A node made from what is on the disk, as it is.
    func fromDisk(marks: [Tidemark]? = nil) -> Node {
        let (settled, records) = disk.start
        return Node(
            name, of: charter, keys: keys, settled: settled, records: records, tidemarks: marks ?? slots.marks
        )
    }

    /// The process is there no more before then; what was sent to it is not answered.
    mutating func end(until instant: Instant) {
        incarnation += 1
        downUntil = instant
    }

    /// Starts a process, if it may run with what it finds.
    ///
    /// - Parameter found: what it reads in the mark file, which a planted mistake changes.
    mutating func start(found: ([Tidemark]) -> [Tidemark]) throws(Opening.Refusal) {
        let opening = try Opening(isHeldByOther: downUntil == nil)
        let logs = charter.markedLogs
        let read = try opening.marks(in: disk.mark.bytes, isMarked: disk.isMarked, logs: logs)
        if read == nil { disk.mark.create(MarkSlots(logs: logs)) }
        let marks = found(read?.marks ?? [])
        guard disk.isReadable else { throw .incomplete }
        let opened = opening.node(
            marks: marks, frontier: { disk.frontier(of: $0, upTo: $1) }, start: { fromDisk(marks: marks) },
            foldAnew: { disk.foldAnew() })
        node = try opened.get()
        slots = read ?? MarkSlots(logs: logs)
        keepMark()
        downUntil = nil
    }

    // MARK: The mark

    /// What is to be written into the mark file before the node may say more; nil where that is there.
    ///
    /// Mutating, though it changes nothing: so it is asked where it stands and not copied for each answer.
    mutating func markWriting() -> MarkSlots.Writing? {
        let marks = node.tidemarks
        guard marks != slots.synced else { return nil }
        guard let writing = slots.writing(marks) else {
            preconditionFailure("\(marks.count) marks of \(name) are more than \(slots.slotBytes) bytes take")
        }
        return writing
    }

    mutating func synced(_ writing: MarkSlots.Writing) {
        slots = writing.done
        disk.mark.sync(slots.marks)
    }

    /// Before a process that has started does anything else.
    private mutating func keepMark() {
        if let writing = markWriting() {
            disk.mark.write(writing)
            synced(writing)
        }
        disk.setMarked()
    }

    /// Milliseconds after which the node wants to be woken, by its own clock; nil for never, and while there is no process.
    mutating func pauseToWake(at now: Instant) -> Int64? {
        nextDue = node.messages.wakeUp
        let local = clock.time(at: now)
        guard downUntil == nil, let wakeUp = node.wakeUp(at: local) else { return nil }
        return max(clock.isStopped(at: now) ? 200 : 1, wakeUp.milliseconds(since: local))
    }
}
