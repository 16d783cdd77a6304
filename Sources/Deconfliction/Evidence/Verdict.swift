package import Airspace
package import Line
package import TransparencyLog

/// What a check of evidence has shown, and what was wrong with it. Facts without prose; whoever shows it has the words.
package struct Verdict: Equatable, Sendable {
    /// What is proved, if ``faults`` is empty.
    package private(set) var proved: [Proved] = []
    /// Why a body that the entry commits to is not shown, by the word of whoever made the file: nothing proves it.
    package private(set) var absence: EvidenceBundle.Absence?
    /// Anything here, and nothing of it counts.
    package private(set) var faults: [Fault] = []
    /// The leaves of the first file that could not be read, where it says no more of them.
    private var unread: Range<UInt64>?

    package init() {}

    package var holds: Bool { faults.isEmpty }

    /// The leaves among which the first wrong one is, where something is wrong with the tiles or roots.
    package var suspect: Range<UInt64>? {
        for case .tiles(let error) in faults {
            if case .wrongHash(_, let leaves) = error { return leaves }
            guard case .wrongRoot(let size) = error else { continue }
            let sizes = proved.compactMap { proved -> UInt64? in
                switch proved {
                case .receipt(_, let size, _), .witnessed(_, let size, _): size
                default: nil
                }
            }
            let sound = sizes.max() ?? 0
            // Where the signed roots of one size differ, no leaf is the wrong one.
            return sound < size ? sound..<size : nil
        }
        return unread
    }

    package mutating func add(_ fault: Fault) { faults.append(fault) }

    /// - Parameter leaves: those of the file with which something is wrong.
    package mutating func add(_ fault: Fault, of leaves: Range<UInt64>?) {
        faults.append(fault)
        unread = unread ?? leaves
    }

    package mutating func add(_ fact: Proved) { proved.append(fact) }

    mutating func add(_ absence: EvidenceBundle.Absence) { self.absence = absence }

    package enum Proved: Hashable, Sendable {
        /// Every member has signed the charter with this id.
        case agreed(MechanismID, members: [MemberName])
        /// The entry stands at its serial in the log that its author signed at this size.
        case entry(Serial, code: Code, time: Instant, size: UInt64)
        /// Every entry of the log up to this size is the one that its author signed.
        case log(LogName, size: UInt64)
        /// The addressee says that it holds every entry up to this size; the time is its own clock's.
        case receipt(by: MemberName, size: UInt64, at: Instant)
        /// A witness cosigned this size; the time is its own clock's.
        case witnessed(by: MemberName, size: UInt64, at: Instant)
        /// The body is the one that the entry commits to.
        case body(bytes: Int)
        /// The author had so many entries of the opposite log when it wrote; the other side signed them, at this size.
        case held(LogName, size: UInt64, signedAt: UInt64)
        /// The entry names what its author held of the opposite log, and nothing here shows that the other side signed it.
        case heldUnshown(LogName, size: UInt64)
        /// The log's author signed two histories of it, at these two sizes.
        case twoHistories(LogName, at: UInt64, and: UInt64)
        /// Leaves that are no entries of their place: kept as sent, and for their addressee to refuse.
        case unreadable(count: UInt64, first: UInt64)
    }

    package enum Fault: Error, Equatable, Sendable {
        /// What is shown cannot be read as what it has to be: the file itself, or one in the directory.
        case malformed(file: String?, JSONFault)
        case malformedNote(file: String, TransparencyLogError)
        case absent(file: String)
        /// A link, or another thing than the file or folder that an export has under this name.
        case notPlain(file: String)
        /// Another name of a file that was read already: an export holds each once, however many links it has room for.
        case sameFile(file: String)
        case otherMechanism(MechanismID)
        case charter(SignedCharter.Fault)
        /// The origin of a checkpoint is no log of the charter's mechanism.
        case foreignLog(origin: String)
        /// A checkpoint is of another log than the one it stands with.
        case otherLog(LogName)
        case leafUnreadable
        case wrongPlace(stated: Serial, found: Serial)
        /// A line under a checkpoint is by nobody who signs this log, or by one of them twice.
        case stranger(LogName, size: UInt64)
        case badSignature(LogName, size: UInt64, by: String)
        case unsigned(LogName, size: UInt64)
        case notIncluded(Serial, size: UInt64)
        case inconsistent(LogName, size: UInt64, with: UInt64)
        /// What is shown of a log is no evidence that its author signed two histories.
        case noFork(LogName)
        /// A cosigned checkpoint that is too small to cover the entry.
        case notCovered(Serial, size: UInt64)
        case bodyMismatch(Serial)
        case holdsMismatch(Serial)
        case tiles(TransparencyLogError)
        /// A hash in this tile above the entries is wrong, and all entries are those that were signed.
        case wrongTile(file: String)
        /// A file beside the tiles is not what it should be.
        case file(String)
    }
}
