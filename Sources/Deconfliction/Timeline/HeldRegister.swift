package import Airspace
package import Line
package import TransparencyLog

/// The notices of a log's author that its addressee held at some instant, as its receipts prove it.
///
/// Both ends compute it from the same entries and receipts, so that its digest can be compared by voice. What the addressee
/// held beyond its receipts, or what it receipted in an answer that never arrived, is not in it at the author's.
package struct HeldRegister: Hashable, Sendable {
    package struct Row: Hashable, Sendable {
        package let handle: Handle
        package internal(set) var kind: NoticeKind
        package internal(set) var version: Serial
        package internal(set) var phase: Phase
        /// By the author's clock.
        package internal(set) var filed: Instant

        var canonical: CanonicalJSON {
            [
                "handle": .string(handle.text), "version": .string("\(version)"),
                "phase": .string(phase.rawValue),
            ]
        }
    }

    package let log: LogName
    package let origin: String
    /// What the newest receipt up to then covers.
    package let head: TreeHead
    /// When it was given, by the addressee's clock; nil before the first.
    package let receipted: Instant?
    /// In the order of their handles.
    package let rows: [Row]
    /// Entries that the addressee held and could not take.
    package let refused: [Serial]
    /// Entries whose bodies have expired, and those that have settled: what they said of a notice is not in the rows any more.
    package let expired: UInt64

    /// SHA-256 of the canonical form of the log's origin, its size and root, and the rows. Equal digests: the same was held.
    package var digest: Digest { Digest(hashing: canonical.encoded) }

    private var canonical: CanonicalJSON {
        [
            "origin": .string(origin), "size": .integer(Int64(head.size)),
            "root": .string(head.root.hex),
            "notices": .array(rows.map(\.canonical)),
        ]
    }
}

extension Node {
    /// What the addressee of a log held of its author's notices; nil for a log that this member is no end of.
    ///
    /// - Parameter instant: by the addressee's clock, which its receipts state.
    package func register(of log: LogName, heldAt instant: Instant) -> HeldRegister? {
        guard let receipts = receipts(of: log), let tree = tree(of: log) else { return nil }
        let receipt = receipts.marks.last { $0.time <= instant }
        let size = receipt?.size ?? 0
        var tally = Tally()
        for serial in serials(of: log, upTo: size) {
            if settled[serial.log]?.contains(serial.index) == true {
                tally.expired += 1
            } else if messages.refusal(of: serial) != nil {
                tally.refused.append(serial)
            } else if let filing = messages[serial]?.copies.first(where: { $0.serial == serial }) {
                tally.count(filing)
            }
        }
        return HeldRegister(
            log: log, origin: log.origin(in: charter.mechanism),
            head: TreeHead(size: size, root: tree.root(at: size)), receipted: receipt?.time,
            rows: tally.rows.values.sorted { $0.handle < $1.handle }, refused: tally.refused,
            expired: tally.expired)
    }

    private func tree(of log: LogName) -> MerkleTree? {
        log.author == me
            ? link(to: log.addressee)?.outbox(of: log)?.tree : link(to: log.author)?.inbox(of: log)?.tree
    }

    /// The entries of a log up to a size, behind those of earlier epochs from which it goes on.
    private func serials(of log: LogName, upTo size: UInt64) -> [Serial] {
        let link = links[log.author == me ? log.addressee : log.author]
        let successions = (log.author == me ? link?.successions : link?.followed) ?? []
        var earlier: [Serial] = []
        // What is held may say otherwise of itself, where it was taken by a version that did not look.
        if size > 0, let previous = successions.first(where: { $0.log == log })?.previous,
            previous.epoch < log.epoch
        {
            earlier = serials(of: log.of(epoch: previous.epoch), upTo: previous.size)
        }
        return earlier + (0..<min(size, tree(of: log)?.size ?? 0)).map { Serial(log: log, index: $0) }
    }
}

/// The fold of a log's entries into what they say of notices.
private struct Tally {
    var rows: [Handle: HeldRegister.Row] = [:]
    var refused: [Serial] = []
    var expired: UInt64 = 0

    mutating func count(_ filing: Filing) {
        switch filing.content {
        case .notice(let notice):
            let phase = rows[notice.handle]?.phase ?? .filed
            rows[notice.handle] = HeldRegister.Row(
                handle: notice.handle, kind: notice.kind, version: filing.serial,
                phase: phase.isLive ? phase : .filed,
                filed: filing.entry.time)
        case .turn(let turn):
            guard let phase = Phase(filing.entry.code) else { return }
            rows[turn.handle]?.phase = phase
        case nil where filing.entry.commitment != nil: expired += 1
        default: return
        }
    }
}
