import Airspace
import Deconfliction
import Line

/// A node with its disk: what was stored survives a crash, the node itself does not.
struct SimulatedNode {
    let name: MemberName
    let keys: NodeKeys
    let charter: Charter
    private(set) var disk: [Record] = []
    private(set) var node: Node
    /// Counts restarts: what was sent to an earlier process is not answered by a later one.
    private(set) var incarnation = 0
    /// How far its clock is ahead of the world's, in milliseconds.
    var ahead: Int64 = 0

    init(_ name: MemberName, charter: Charter, keys: NodeKeys) {
        self.name = name
        self.keys = keys
        self.charter = charter
        node = Node(name, of: charter, keys: keys, records: [])
    }

    /// Handles an event; the records are on the disk when this returns.
    mutating func handle(_ event: Event, at now: Instant) -> [Action] {
        var others: [Action] = []
        for action in node.handle(event, at: now) {
            if case .store(let records) = action { disk += records } else { others.append(action) }
        }
        return others
    }

    mutating func restart() {
        incarnation += 1
        node = Node(name, of: charter, keys: keys, records: disk)
    }
}
