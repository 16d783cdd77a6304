package import Airspace
package import Line
package import SQLiteStore

extension Desk {
    /// The newest entries that have settled, newest first, with when this node wrote or took them.
    ///
    /// - Parameters:
    ///   - log: the log they are of; nil for all logs of this member.
    ///   - limit: how many are wanted; none where it is not positive.
    package func settledEntries(of log: LogName?, limit: Int) throws(StoreError) -> [(
        entry: Entry, at: Instant
    )] {
        guard limit > 0 else { return [] }
        return try store.settledLeaves(of: log, limit: limit).compactMap { leaf, at in
            // It was read when it was taken; one that was changed since is the audit's to find.
            (try? Entry(encoded: leaf)).map { ($0, at) }
        }
    }
}
