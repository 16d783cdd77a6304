import Airspace
import Line

/// Which bodies are gone, which incidents hold theirs no longer, and when next to look for some whose time is over.
///
/// One pass over everything takes an hour and is made in steps, so that no step keeps anybody waiting. After a pass that found
/// nothing to delete, nothing is looked at before the first of what it saw is over, or something new has come.
struct Retention: Sendable {
    /// By log.
    private var expired: [LogName: Set<UInt64>] = [:]
    private var reviewed: Set<Serial> = []
    /// Own entries that their reader never had, by the message that says them anew.
    private var saidAnew: [MessageID: [Serial]] = [:]
    /// When the next step is made; nil before the first event.
    private var next: Instant?
    private var step = 0
    /// When the first of what this pass has looked at is over.
    private var first: Instant?
    /// Nothing that this pass looked at was over, and nothing has come since it began.
    private var isQuiet = false
    /// When the first entry was known here: nothing is over sooner than a term after that.
    private var since: Instant?

    static let steps = 64
    static let pause: Int64 = 3_600_000 / Int64(steps)

    func isExpired(_ serial: Serial) -> Bool { expired[serial.log]?.contains(serial.index) ?? false }

    /// Whether the review of the incident that an entry reported is over.
    func isReviewed(_ incident: Serial) -> Bool { reviewed.contains(incident) }

    /// The body of an entry goes with those of the message that says it anew.
    mutating func keep(_ serial: Serial, untilTheEndOf message: MessageID) {
        saidAnew[message, default: []].append(serial)
    }

    /// The entries whose bodies go with a message's.
    mutating func release(with message: MessageID) -> [Serial] { saidAnew.removeValue(forKey: message) ?? [] }

    mutating func fold(_ expiry: Expiry) {
        for serial in expiry.entries { expired[serial.log, default: []].insert(serial.index) }
    }

    /// What has settled is not folded again, and is not asked for.
    mutating func letGo(_ serials: [Serial]) {
        for serial in serials { expired[serial.log]?.remove(serial.index) }
    }

    mutating func note(entryAt now: Instant) {
        since = min(since ?? now, now)
        disturb(at: now)
    }

    /// When to look next; nil while there is nothing whose time could be over.
    func wakeUp(_ terms: Profile.Retention) -> Instant? {
        guard let since, next != .latest else { return nil }
        return max(
            next ?? since, since.advanced(byMilliseconds: min(terms.afterEnd, terms.afterCancellation)))
    }

    mutating func close(_ incident: Serial, at now: Instant) {
        reviewed.insert(incident)
        disturb(at: now)
    }

    /// The step to make now, if it is time for one.
    mutating func take(_ terms: Profile.Retention, at now: Instant) -> Int? {
        guard let wakeUp = wakeUp(terms), wakeUp <= now else { return nil }
        defer { step = (step + 1) % Self.steps }
        next = now.advanced(byMilliseconds: Self.pause)
        if step == 0 { (first, isQuiet) = (nil, true) }
        return step
    }

    /// What a step has found: when each is over, nil for what stays until something else comes.
    mutating func found(_ ends: some Sequence<Instant?>, at now: Instant) {
        for case let end? in ends {
            first = first.map { min($0, end) } ?? end
            if end <= now { isQuiet = false }
        }
        guard step == 0, isQuiet, let pause = next else { return }
        next = max(pause, first ?? .latest)
    }

    /// What was seen so far says no more when to look next.
    private mutating func disturb(at now: Instant) {
        isQuiet = false
        next = next.map { min($0, now.advanced(byMilliseconds: Self.pause)) }
    }

    /// The same step is made again soon: not all that was due was taken.
    mutating func goOn(at now: Instant) {
        step = (step + Self.steps - 1) % Self.steps
        isQuiet = false
        next = now.advanced(byMilliseconds: 1_000)
    }

    /// The clock was set back.
    mutating func turnBack(byMilliseconds milliseconds: Int64) {
        if next != .latest { next = next?.advanced(byMilliseconds: -milliseconds) }
    }
}
