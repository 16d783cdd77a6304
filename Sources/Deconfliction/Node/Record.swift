package import Airspace
package import Line
package import TransparencyLog

/// One durable fact. What a node knows is the fold of its records in the order in which they were made; a restart is
/// nothing but folding them again.
package enum Record: Hashable, Sendable {
    /// An entry of a log that this member writes or holds. `refusal` is this side's reason for not taking it.
    case entry(LogName, leaf: [UInt8], body: Body?, at: Instant, refusal: Refusal?)
    /// The newest checkpoint of a log held, as its author signed it.
    case checkpoint(LogName, SignedNote)
    /// A receipt: of an own log by the counterpart, of a held log by this member.
    case receipt(LogName, SignedNote, at: Instant)
    /// A witness has cosigned a log.
    case cosignature(LogName, by: MemberName, SignedNote)
    /// This member, as witness, has moved to this checkpoint of a log it cannot read.
    case witnessed(LogName, SignedNote, at: Instant)
    /// A log's author signed two histories of it; what shows it. Nothing more is taken of that epoch.
    case fork(LogName, ForkEvidence, at: Instant)
    /// A log's author has lost part of it: it ends where this member holds it, and goes on in the epoch that is named or a
    /// later one.
    case closed(LogName, next: UInt32, at: Instant)
    /// A notice as its author filed it: what is disclosed of it may be less.
    case original(MessageID, notice: [UInt8], to: [MemberName])
    /// A notice told to nobody, or what became of it.
    case withheld(Handle, notice: [UInt8], phase: Phase, at: Instant)
    /// Bodies whose time was over. It is folded before the entries that committed to them.
    case expired(Expiry, at: Instant)
    /// What is over for good, and is not folded any more.
    case settled(Settling, at: Instant)
    /// The review of the incident that an entry reported is over: it holds nothing any longer.
    case reviewed(Serial, at: Instant)
    /// Something of the counterpart's was heard: kept every so often, the newest only.
    case heard(MemberName, at: Instant)
    /// Nothing of the counterpart's was heard for longer than the charter lets a line be silent unnoticed.
    case silence(MemberName, from: Instant, until: Instant)
    /// An officer has ticked an item of a list off.
    case tick(Tick)
    /// What an officer did, for the member's own book.
    case action(officer: String, role: String, what: String, at: Instant)
}

/// Where a notice is in its life.
package enum Phase: String, Hashable, Sendable, CaseIterable {
    case filed, active, ended, cancelled

    /// Whether it still keeps others away.
    package var isLive: Bool { self == .filed || self == .active }
}
