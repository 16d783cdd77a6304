/// The exchanges of a line that are under way: one, and one more beside it for a FLASH that cannot wait for its end.
struct UnderWay: Sendable {
    private(set) var count = 0
    /// Whether there were two since there was none.
    private var wereTwo = false
    /// Of the own log: the size said in the newest of them, out of reach while something is lost or given back.
    private var said: UInt64 = 0
    /// The size of the own log that has its newest FLASH in it.
    private var flash: UInt64 = 0

    /// - Parameter size: how much of the own log the exchange says; nil where it says something else.
    mutating func begin(saying size: UInt64?) {
        count += 1
        wereTwo = count > 1
        said = size ?? .max
    }

    mutating func end() { count = max(0, count - 1) }

    /// What one of them said did not get through, whichever it was.
    mutating func loseWord() { said = 0 }

    mutating func wrote(flashAt size: UInt64) { flash = size }

    /// The own log goes on in another epoch.
    mutating func beginLog() { (said, flash) = (0, 0) }

    /// The size with a FLASH in it that would wait for the end of the one exchange under way, within a log of so many entries.
    func urgent(within size: UInt64) -> UInt64? {
        count == 1 && flash > said && flash <= size ? flash : nil
    }

    /// Whether what was said may be known to be held already: another exchange has overtaken it, or a request of the
    /// counterpart's, while more has been written since.
    func isHeld(by size: UInt64) -> Bool { size >= said || wereTwo }
}
