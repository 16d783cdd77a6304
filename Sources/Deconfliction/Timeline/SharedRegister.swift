package import Airspace
package import Line
package import TransparencyLog

/// What the two ends of a line held of each other's at an instant, as one number: what QY04 compares. Both compute it from the
/// same entries and receipts, each direction by the clock of whoever held it.
package struct SharedRegister: Hashable, Sendable {
    /// As the phrasebook names them.
    package enum Name: String, Hashable, Sendable, CaseIterable {
        /// Notices of every kind, with their newest versions and states.
        case notices = "NOTICES"
        case protected = "PROTECTED"
        case movements = "MOVEMENTS"
        case hazards = "HAZARDS"
        /// Every entry of both logs: their sizes and roots.
        case log = "LOG"

        fileprivate func takes(_ kind: NoticeKind) -> Bool {
            switch self {
            case .notices: true
            case .protected: kind == .protected
            case .movements: kind == .movement
            case .hazards: kind == .hazard
            case .log: false
            }
        }
    }

    package let name: Name
    package let with: MemberName
    package let at: Instant
    /// Notices, or entries.
    package let count: Int64
    /// SHA-256 of the canonical form of what is counted.
    package let digest: Digest
}

extension Node {
    /// nil for a member without a line to this one.
    ///
    /// - Parameter instant: not after now; what comes of a later one can change yet. Where the two clocks differ, so can what
    ///   comes of the last moments.
    package func register(_ name: SharedRegister.Name, sharedWith peer: MemberName, at instant: Instant)
        -> SharedRegister?
    {
        guard let link = links[peer] else { return nil }
        let own = [link.outbox.log] + link.earlierOutboxes.reversed().map(\.log)
        let others = [link.inbox.log] + link.earlierInboxes.reversed().map(\.log)
        // Receipts state whole seconds: one of the last second before may have been given after.
        let before = Instant(saturating: instant.milliseconds - 1_000)
        let registers = [own, others].compactMap { held($0, at: before) }.sorted { $0.log < $1.log }
        let parts = registers.map { register in (register, register.rows.filter { name.takes($0.kind) }) }
        let count = parts.map { register, rows in
            name == .log ? Int64(register.head.size) : Int64(rows.count)
        }
        let form: CanonicalJSON = [
            "register": .string(name.rawValue),
            "logs": .array(
                parts.map { register, rows in
                    name == .log ? register.canonicalHead : register.canonical(of: rows)
                }),
        ]
        return SharedRegister(
            name: name, with: peer, at: instant, count: count.reduce(0, +),
            digest: Digest(hashing: form.encoded))
    }

    /// The newest epoch of which anything was held then; the newest of all where nothing was.
    private func held(_ epochs: [LogName], at instant: Instant) -> HeldRegister? {
        let registers = epochs.lazy.compactMap { self.register(of: $0, heldAt: instant) }
        return registers.first { $0.receipted != nil } ?? registers.first
    }
}

extension HeldRegister {
    fileprivate var canonicalHead: CanonicalJSON {
        ["origin": .string(origin), "size": .integer(Int64(head.size)), "root": .string(head.root.hex)]
    }

    /// Without size and root: a receipt more at one end changes no notice.
    fileprivate func canonical(of rows: [Row]) -> CanonicalJSON {
        ["author": .string(log.author.text), "notices": .array(rows.map(\.canonical))]
    }
}
