import Airspace
import Line

/// A notice as one log tells it, up to its newest entry there; of a withheld one, as its author has it.
///
/// Of one log in its order; what several logs tell of one notice is put together in ``NoticeFile``.
struct Telling: Hashable, Sendable {
    /// What a notice was from an entry on: a version, or its passing to another phase.
    struct Step: Hashable, Sendable {
        /// nil for a withheld one.
        let serial: Serial?
        /// By its author's clock.
        let at: Instant
        let phase: Phase
        let start: Instant
        /// nil = until cancelled.
        let end: Instant?

        /// Whether somebody was in it at an instant, as it was after this step.
        func isActive(at instant: Instant) -> Bool {
            phase == .active || phase == .filed && start <= instant && end.map { instant <= $0 } ?? true
        }
    }

    let notice: Notice
    /// nil for a withheld one, as are its serial and message.
    private(set) var code: Code?
    private(set) var serial: Serial?
    private(set) var message: MessageID?
    /// By its author's clock.
    let filed: Instant
    /// When this member knew of this version.
    let known: Instant
    private(set) var phase: Phase
    /// When it passed to that phase, by this member's clock; nil while it is as filed.
    private(set) var turned: Instant?
    /// Of an own notice since it was filed: a handle can be used again once a notice is over.
    private(set) var steps: [Step]

    /// - Parameter before: what the log told before.
    init(_ notice: Notice, in entry: Entry, after before: Telling?, isOwn: Bool, known: Instant) {
        self.init(notice, filed: entry.time, known: known, after: before)
        (code, serial, message) = (entry.code, entry.serial, entry.message)
        if isOwn { step(entry.serial, at: entry.time) }
    }

    init(withheld notice: Notice, _ phase: Phase, after before: Telling?, at now: Instant) {
        self.init(notice, filed: now, known: now, after: before)
        (self.phase, turned) = (phase, now)
        step(nil, at: now)
    }

    private init(_ notice: Notice, filed: Instant, known: Instant, after before: Telling?) {
        self.notice = notice
        self.filed = filed
        self.known = known
        let life = before.flatMap { $0.phase.isLive ? $0 : nil }
        phase = life?.phase ?? .filed
        turned = life?.turned
        steps = life?.steps ?? []
    }

    /// The same version in a later place: it was given back by its reader, or said anew in a later epoch.
    mutating func stand(at serial: Serial) { self.serial = serial }

    mutating func turn(to phase: Phase, in entry: Entry, isOwn: Bool, known: Instant) {
        self.phase = phase
        turned = known
        if isOwn { step(entry.serial, at: entry.time) }
    }

    private mutating func step(_ serial: Serial?, at time: Instant) {
        steps.append(Step(serial: serial, at: time, phase: phase, start: notice.start, end: notice.end))
    }
}
