import Airspace
import Line
import TransparencyLog

/// What one side of a line has lost of its record, and how far it has been given back.
struct Recovery: Sendable {
    /// How soon an epoch may be opened once more on the counterpart's mere word.
    var byWord = Reopening()
    /// Own log: the highest that is known to have been signed.
    var signed: Tidemark?
    /// The counterpart's log: the highest that is known to have been held, and that may have been said to be.
    var held: Tidemark?
    /// Part of the own log is lost. Nothing may be written before the counterpart has said what it holds.
    var isBehind = false
    /// By which the counterpart's answer to this loss is known.
    var ask: MessageID?
    /// What the counterpart has lost of its own log, in its own words.
    var asked: Loss?
    /// What it is given back, in the next message.
    var returned: Returned?
    /// Entries of an own log that the counterpart has lost, read from the store again.
    var again: Again?
    /// What the store was asked for.
    var loading: Load?
    /// Something of this is new since the last message.
    var isNews = false
    /// Entries held that could not be taken, while nothing could be written to say so.
    var unspoken: [Serial: Refusal] = [:]

    /// The first time at once, then after a minute, doubling to a day: whoever asks for epoch after epoch has everything said anew each
    /// time, and honest word of that kind comes once.
    struct Reopening: Sendable {
        private var pause: Int64 = 60_000
        private(set) var until: Instant = .earliest

        mutating func happened(at now: Instant) {
            until = now.advanced(byMilliseconds: pause)
            pause = min(2 * pause, 86_400_000)
        }

        mutating func turnBack(byMilliseconds milliseconds: Int64) {
            until = until.advanced(byMilliseconds: -milliseconds)
        }
    }

    /// A stretch of an own log that is sent once more.
    struct Again: Sendable {
        let log: LogName
        let start: UInt64
        let entries: [ExchangeMessage.Parcel]
    }

    /// A stretch of a log, to be read from the store.
    struct Load: Hashable, Sendable {
        let log: LogName
        let from: UInt64
        let upTo: UInt64
    }

    mutating func load(_ load: Load, _ reaction: inout Reaction) {
        guard loading != load else { return }
        loading = load
        reaction.act(.load(load.log, from: load.from, upTo: load.upTo))
    }
}
