package import Line
package import TransparencyLog

/// Whether a process may run with what it finds in a member's directory: decided step by step, before it says anything to
/// anybody. The shell brings what it finds, and does nothing beyond the step at which it is refused.
package struct Opening: Sendable {
    /// Why a process ends at once. What it found stays as it is.
    package enum Refusal: Error, Hashable, Sendable {
        /// Another process has the directory: two with one identity would write two histories.
        case inUse
        /// The mark file of a used database is not there, or cannot be read, or is one that was never written.
        case markLost
        /// The database holds another history of these logs than was signed.
        case contradictsMark([LogName])
        /// Entries are missing between others, or more was receipted than there is.
        case incomplete
        case damaged(RecordFault)
    }

    /// Takes the directory, if nobody else has it.
    package init(isHeldByOther: Bool) throws(Refusal) {
        guard !isHeldByOther else { throw .inUse }
    }

    /// What the mark file says.
    ///
    /// - Parameters:
    ///   - file: its bytes; nil where there is none.
    ///   - isMarked: whether a mark file was ever kept beside the database. Nobody can tell without it whether such a database
    ///     is an old copy, and none is made for it: a process that starts once more would find that one.
    /// - Returns: nil where there is none, and one is to be made.
    package func marks(in file: [UInt8]?, isMarked: Bool, logs: Int) throws(Refusal) -> MarkSlots? {
        guard let file else {
            guard !isMarked else { throw .markLost }
            return nil
        }
        guard let slots = MarkSlots(reading: file, logs: logs), !isMarked || !slots.isFresh else {
            throw .markLost
        }
        return slots
    }

    /// The node that the record makes, if the record is what was signed.
    ///
    /// - Parameters:
    ///   - frontier: of what is stored of a log, up to a size.
    ///   - start: makes a node of what is stored; nil where what is kept in place of entries does not fit them.
    ///   - foldAnew: makes what is kept in place of entries of them again. It loses nothing.
    package func node<Failure: Error>(
        marks: [Tidemark], frontier: (LogName, UInt64) throws(Failure) -> Frontier,
        start: () throws(Failure) -> Node?, foldAnew: () throws(Failure) -> Void
    ) throws(Failure) -> Result<Node, Refusal> {
        var started = try start()
        if started?.disagreements.isEmpty != true {
            var contradicted: [LogName] = []
            for mark in marks {
                let stored = try frontier(mark.log, mark.head.size)
                guard stored.size == mark.head.size, stored.root != mark.head.root else { continue }
                contradicted.append(mark.log)
            }
            guard contradicted.isEmpty else { return .failure(.contradictsMark(contradicted)) }
            try foldAnew()
            started = try start()
        }
        guard let node = started else { return .failure(.incomplete) }
        guard node.disagreements.isEmpty else { return .failure(.contradictsMark(node.disagreements)) }
        if let fault = node.faults.first { return .failure(.damaged(fault)) }
        return .success(node)
    }
}
