import GRDB
package import Line

/// Why a record could not be opened, read or written. The shell ends the process on a failed write: nothing may be sent
/// that is not durable.
package enum StoreError: Error, Sendable {
    case notADatabase(path: String)
    case foreign(path: String, applicationID: Int)
    case newer(path: String, version: Int, known: Int)
    case otherIdentity(path: String, found: String, wanted: String)
    case damaged(path: String, what: String)
    case notDurable(path: String, what: String)
    case inUse(path: String)
    /// The mark file that belongs to a used database is not there, or cannot be read in either of its slots.
    case markLost(path: String)
    /// The database holds another history than the one that was signed.
    case contradictsMark(path: String, logs: [LogName])
    case failed(path: String, what: String)

    init(_ error: any Error, path: String) {
        switch error {
        case StoreError.damaged(path: "", let what): self = .damaged(path: path, what: what)
        case let error as StoreError: self = error
        case let error as DatabaseError where error.resultCode == .SQLITE_NOTADB:
            self = .notADatabase(path: path)
        case let error as DatabaseError where error.resultCode == .SQLITE_CORRUPT:
            self = .damaged(path: path, what: error.message ?? "corrupt")
        default: self = .failed(path: path, what: "\(error)")
        }
    }
}
