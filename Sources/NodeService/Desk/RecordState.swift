package import Airspace
package import SQLiteStore

/// How far the record is known to be what was signed, beyond its head, which every start compares with the mark.
package enum RecordState: Sendable {
    /// The whole record is being read, beside the node's work: so many of so many entries are done.
    case auditing(done: UInt64, of: UInt64)
    /// All that was there at the start had been read by then.
    case audited(at: Instant)
    /// It is not: the node stops.
    case refused(StoreError)

    package var isAudited: Bool { if case .audited = self { true } else { false } }
}
