import Airspace
import Deconfliction
import Line
import TransparencyLog

/// A verdict in words: what is proved, what is not, and what is wrong.
struct VerdictReport {
    private let verdict: Verdict
    private let isIdentityGiven: Bool

    init(_ verdict: Verdict, mechanism: MechanismID?) {
        self.verdict = verdict
        isIdentityGiven = mechanism != nil
    }

    /// Nothing is wrong, and it is known whose record it is.
    var isProved: Bool { verdict.holds && isIdentityGiven }

    private var conclusion: String {
        guard verdict.holds else { return "NOT PROVED: something is wrong, and nothing in it counts." }
        return isIdentityGiven
            ? "Proved."
            : "Consistent in itself; identity not established: give --mechanism ID to establish it."
    }

    var words: [String] {
        guard verdict.holds else {
            return [conclusion] + faults.map { "  - \($0)" }
                + (suspectWords.map { ["First wrong entry: \($0)."] } ?? [])
        }
        return [conclusion, "Proved\(isIdentityGiven ? "" : ", if the charter is the right one"):"]
            + verdict.proved.map { "  - \($0.words)" } + ["Not proved:"] + notProved.map { "  - \($0)" }
    }

    var faults: [String] { verdict.faults.map(\.words) }

    private var notProved: [String] {
        guard !verdict.isOfFork else {
            return [
                "Which of the two histories is true, if either is.",
                "Why there are two: whoever had the author's key could sign them.",
            ]
        }
        var lines = [
            "Times are the claims of those whose clocks they are; nothing here proves a clock right.",
            "That an entry is in the record does not make it true, nor show that anybody read it.",
        ]
        if let absence = verdict.absence { lines.append(absence.words) }
        if verdict.isOfLog {
            lines.append(
                "Bodies are not in an export: entries only commit to them. clearline evidence opens one.")
            lines.append("What was written after the checkpoint is not in it.")
        }
        if !verdict.isWitnessed {
            lines.append("No witness has cosigned it: that its author showed everybody the same history.")
        }
        return lines
    }

    private var suspectWords: String? {
        guard let suspect = verdict.suspect else { return nil }
        return suspect.count == 1
            ? "\(suspect.lowerBound)" : "from \(suspect.lowerBound) to \(suspect.upperBound - 1)"
    }

    var json: String {
        let word = !verdict.holds ? "refused" : isIdentityGiven ? "proved" : "consistent"
        let suspect: CanonicalJSON? = verdict.suspect.map {
            ["from": .integer(Int64($0.lowerBound)), "to": .integer(Int64($0.upperBound - 1))]
        }
        let value = CanonicalJSON.object(present: [
            "faults": .array(faults.map { .string($0) }),
            "first_wrong": suspect,
            "not_proved": verdict.holds ? .array(notProved.map { .string($0) }) : nil,
            "proved": verdict.holds ? .array(verdict.proved.map { .string($0.words) }) : nil,
            "verdict": .string(word),
        ])
        return String(decoding: value.encoded, as: UTF8.self).visibleJSON
    }
}

extension Verdict {
    fileprivate var isOfFork: Bool {
        proved.contains { if case .twoHistories = $0 { true } else { false } }
    }

    fileprivate var isOfLog: Bool {
        proved.contains { if case .log = $0 { true } else { false } }
    }

    fileprivate var isWitnessed: Bool {
        proved.contains { if case .witnessed = $0 { true } else { false } }
    }
}

extension LogName {
    /// The first log of a pair by its two ends, a later one by its name as well: they are different logs.
    fileprivate func words(author: String? = nil) -> String {
        (epoch == 1 ? "the log" : "the log \(self)")
            + " that \(author ?? self.author.text) writes to \(addressee)"
    }
}

extension EvidenceBundle.Absence {
    fileprivate var words: String {
        let lines = "The body is not shown: the entry commits to one, and what it says is not proved. "
        return switch self {
        case .expired: lines + "Whoever made the file says that it was deleted when its time was over."
        case .refused: lines + "Whoever made the file says that it could not be taken by a reader."
        }
    }
}

extension Verdict.Proved {
    fileprivate var words: String {
        switch self {
        case .agreed(let mechanism, let members):
            "The charter of mechanism \(mechanism) is signed by all its members: "
                + members.map(\.text).joined(separator: ", ") + "."
        case .entry(let serial, let code, let time, let size):
            "\(serial) (\(code.text), written \(time.shown) by \(serial.log.author)'s clock) is in "
                + "\(serial.log.words()), and \(serial.log.author) signed that log at \(size.entries)."
        case .log(let log, let size):
            switch size {
            case 0: "There is no entry yet in \(log.words()), as \(log.author) signed it."
            case 1: "The one entry is that of \(log.words()), as \(log.author) signed it."
            default: "All \(size) entries are those of \(log.words()), as \(log.author) signed it."
            }
        case .receipt(let name, let size, let time):
            "\(name) says that it holds every entry up to \(size): its receipt of \(time.shown), by its own clock."
        case .witnessed(let name, let size, let time):
            "\(name), as witness, had seen this history up to \(size.entries) at \(time.shown), by its own clock."
        case .body(let bytes): "The body of \(bytes) bytes is the one that the entry commits to."
        case .held(let log, let size, let signedAt):
            "When it was written, its author had \(size.entries) of \(log); \(log.author) signed the same history at "
                + "\(signedAt)."
        case .heldUnshown(let log, let size):
            size == 0
                ? "When it was written, its author had nothing of \(log) yet, by its own word."
                : "When it was written, its author had \(size.entries) of \(log), by its own word alone."
        case .twoHistories(let log, let size, let other):
            "\(log.author) signed two histories of \(log.words(author: "it")): one at \(size.entries), and at "
                + "\(other.entries) one that had others before."
        case .unreadable(1, let first):
            "Entry \(first) is not what an entry of its place must be; it is kept as it was sent."
        case .unreadable(let count, let first):
            "\(count) of the entries (the first is \(first)) are not what an entry of their place must be; they are "
                + "kept as they were sent."
        }
    }
}

extension Verdict.Fault {
    fileprivate var words: String {
        switch self {
        case .malformed(nil, let fault):
            "It cannot be read as evidence: \(fault.whereabouts.visible): \(fault.words.visible)."
        case .malformed(let file?, let fault):
            "The file \(file.visible) is damaged: \(fault.whereabouts.visible): \(fault.words.visible)."
        case .malformedNote(let file, let error): "The file \(file.visible) is damaged: \(error.words)"
        case .absent(let file): "The file \(file.visible) is missing; an exported log has it."
        case .notPlain(let file):
            "\(file.visible) is a link, or not the file or folder that an exported log has there; it was not opened."
        case .wrongTile(let file):
            "A hash in \(file.visible) is wrong: the entries below it are those that were signed, and make another."
        case .sameFile(let file):
            "\(file.visible) is another name of a file that was read already; an exported log has each file once."
        case .otherMechanism(let found): "It is of mechanism \(found), and not of the one asked for."
        case .charter(let fault): "The charter: \(fault.words)."
        case .foreignLog(let origin): "\(origin.visible) is no log of the charter's mechanism."
        case .otherLog(let log): "A checkpoint that stands with \(log) is of another log."
        case .leafUnreadable: "The entry is no entry in its canonical form."
        case .wrongPlace(let stated, let found): "The entry calls itself \(stated) and is shown at \(found)."
        case .stranger(let log, let size):
            "Under the checkpoint of \(log) at \(size) there is a line of somebody who does not sign there."
        case .badSignature(let log, let size, let name):
            "Under the checkpoint of \(log) at \(size) the signature of \(name.visible) does not hold."
        case .unsigned(let log, let size):
            "The checkpoint of \(log) at \(size) has no signature that is wanted there."
        case .notIncluded(let serial, let size):
            "The proof does not show \(serial) in the log of \(size.entries)."
        case .inconsistent(let log, let size, let other):
            "The histories of \(log) at \(size) and at \(other) entries are not shown to be one."
        case .noFork(let log):
            "The two checkpoints do not show that \(log.author) signed two histories of \(log)."
        case .notCovered(let serial, let size): "A checkpoint at \(size.entries) does not reach \(serial)."
        case .bodyMismatch(let serial): "The body is not the one that \(serial) commits to."
        case .holdsMismatch(let serial):
            "What \(serial) says its author held is not what the other side signed."
        case .tiles(let error): error.words
        case .file(let name): "The file \(name) is not what the charter and the checkpoint make it."
        }
    }
}
