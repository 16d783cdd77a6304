import Airspace
import Line

/// A notice as one log tells it, up to its newest entry there; of a withheld one, as its author has it.
///
/// Of one log in its order; what several logs tell of one notice is put together in ``NoticeFile``.
struct Telling: Hashable, Sendable {
    /// Its passing to another phase.
    struct Turn: Hashable, Sendable {
        let phase: Phase
        /// nil for a withheld one.
        let message: MessageID?
        /// By this member's clock.
        let at: Instant
    }

    let notice: Notice
    /// nil for a withheld one, as are its serial and message.
    private(set) var code: Code?
    private(set) var serial: Serial?
    private(set) var message: MessageID?
    /// By its author's clock.
    let filed: Instant
    /// When this member knew of this version, by its own clock: no earlier than its author says that it was written.
    let known: Instant
    /// When this member knew of the first version of this life: a handle can be used again once a notice is over.
    let opened: Instant
    /// In this life.
    private(set) var turns: [Turn]

    var phase: Phase { turns.last?.phase ?? .filed }

    /// - Parameter before: what the log told before.
    init(_ notice: Notice, in entry: Entry, after before: Telling?, at now: Instant) {
        self.init(notice, filed: entry.time, known: max(now, entry.time), after: before)
        (code, serial, message) = (entry.code, entry.serial, entry.message)
    }

    init(withheld notice: Notice, _ phase: Phase, after before: Telling?, at now: Instant) {
        self.init(notice, filed: now, known: now, after: before)
        if phase != self.phase { turns.append(Turn(phase: phase, message: nil, at: now)) }
    }

    private init(_ notice: Notice, filed: Instant, known: Instant, after before: Telling?) {
        self.notice = notice
        self.filed = filed
        self.known = known
        let life = before.flatMap { $0.phase.isLive ? $0 : nil }
        opened = life?.opened ?? known
        turns = life?.turns ?? []
    }

    /// The same version in a later place: it was given back by its reader, or said anew in a later epoch.
    mutating func stand(at serial: Serial) { self.serial = serial }

    mutating func turn(to phase: Phase, in entry: Entry, at now: Instant) {
        turns.append(Turn(phase: phase, message: entry.message, at: max(now, entry.time)))
    }
}
