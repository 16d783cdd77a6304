import Deconfliction
import Foundation
import Line
import NodeService
import SQLiteStore
import TransparencyLog

/// What a member's directory holds of the record, for reading: its node may be running meanwhile.
struct MemberRecord {
    let me: MemberName
    let charter: SignedCharter
    private let keys: NodeKeys
    private let store: Store
    private let path: String
    /// What the member's node says it has signed.
    private let marks: [Tidemark]

    init(directory: String) throws(Failure) {
        let place = MechanismDirectory(path: directory)
        for file in [place.charterFile, place.storeFile]
        where !FileManager.default.fileExists(atPath: file) {
            throw .unreadable(
                file: file, reason: "It is not there; a node that has been started keeps its record here.")
        }
        let terms = try Failure.about(place.charterFile) { try place.agreedCharter() }
        charter = try Failure.about(place.charterFile) { try place.charter() }
        me = try Failure.about(place.cardFile) { try place.card().name }
        keys = try Failure.about(directory) { try place.keys() }
        path = place.storeFile
        // Before the record: what is marked was stored before.
        marks = try Failure.about(place.markFile) { try place.marks(for: terms) }
        let identity = Store.Identity(mechanism: terms.mechanism, member: me)
        store = try Failure.about(place.storeFile) { try Store(reading: place.storeFile, identity: identity) }
    }

    /// The log that a text names, if this member writes or holds it.
    func log(named text: String) throws(Failure) -> LogName {
        let known = charter.charter.counterparts(of: me).flatMap { peer in
            [LogName(author: me, addressee: peer), LogName(author: peer, addressee: me)]
        }
        guard let log = Serial("\(text)-0")?.log, known.contains(log) || known.contains(log.first) else {
            let names = known.map(\.description).joined(separator: ", ")
            throw .wrongArgument(text, wanted: "the logs that \(me) writes and holds are \(names)")
        }
        return log
    }

    /// The log as stored, with everything that was signed of it. What was signed and is not stored is an error that says so.
    func history(of log: LogName) throws(Failure) -> LogHistory {
        let history = try Failure.about(path) {
            try store.history(
                of: log, in: charter.charter, key: log.author == me ? keys.log : nil,
                mark: marks.first { $0.log == log }?.head)
        }
        let found: [LogHistory.Discrepancy]
        do throws(TransparencyLogError) {
            found = try history.discrepancies
        } catch {
            throw .changed("\(log)", error)
        }
        guard found.isEmpty else { throw .damagedRecord("\(log)", found.words(of: log, in: me)) }
        return history
    }

    func leaves(of log: LogName, in range: Range<UInt64>) throws(Failure) -> [[UInt8]] {
        try Failure.about(path) { try store.leaves(of: log, in: range) }
    }

    /// What shows that a log's author signed two histories of it.
    func fork(of log: LogName) throws(Failure) -> ForkEvidence {
        guard let fork = try Failure.about(path, { try store.fork(of: log) }) else {
            throw .wrongArgument("\(log)", wanted: "\(me) has seen no two histories of it")
        }
        return fork
    }

    /// Evidence of one entry; where this record does not bear out the log of which the entry says what its author held, that is not
    /// shown, and `unshown` says why.
    func evidence(of serial: Serial) throws(Failure) -> (bundle: EvidenceBundle, unshown: [String]) {
        guard let stored = try Failure.about(path, { try store.entry(serial) }) else {
            throw .wrongArgument(
                "\(serial)",
                wanted: "\(me) has no entry of this serial; clearline entry list shows what there is")
        }
        let history = try history(of: serial.log)
        let (back, unshown) = try opposite(of: serial.log, to: stored.leaf)
        let found: EvidenceBundle?
        do throws(TransparencyLogError) {
            found = try EvidenceBundle(
                of: serial.index, leaf: stored.leaf, body: stored.body, absence: stored.absence,
                from: history, opposite: back, charter: charter)
        } catch {
            throw .changed("\(serial)", error)
        }
        guard let bundle = found else {
            throw .wrongArgument("\(serial)", wanted: "its author has signed no checkpoint over it yet")
        }
        return (bundle, unshown)
    }

    private func opposite(of log: LogName, to leaf: [UInt8]) throws(Failure) -> (LogHistory?, [String]) {
        guard let opposite = EvidenceBundle.opposite(of: log, to: leaf) else { return (nil, []) }
        do throws(Failure) {
            return (try history(of: opposite), [])
        } catch {
            guard case .damagedRecord(_, let faults) = error else { throw error }
            return (nil, faults)
        }
    }
}

extension LogName {
    /// The first log of the same pair.
    fileprivate var first: LogName { LogName(author: author, addressee: addressee) }
}
