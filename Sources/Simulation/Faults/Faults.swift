package import Line

/// How strong each fault is: most as a rate in one thousand occasions. Each seed draws its own.
package struct Faults: Sendable {
    private var rates: [Fault: Int] = [:]
    /// The usual delay of a message in milliseconds, and the most that a long one has.
    var delay: Int64 = 5
    var longestDelay: Int64 = 5
    /// Who lies, and how.
    var liar: (name: MemberName, lie: Fault)?
    /// The one member whose record or mark can be damaged, lost or restored: what two lose at once nobody has any more.
    var victim: MemberName?

    /// Whether a record, and not only its mark, can be lost.
    var losesRecord: Bool { [Fault.bitRot, .lostFile, .restoredBackup].contains { self[$0] > 0 } }

    package static let none = Faults()

    package init() {}

    subscript(_ fault: Fault) -> Int { rates[fault] ?? 0 }

    /// Every rate within which a seed draws, in one thousand occasions.
    private static let most: [(Fault, Int)] = [
        (.drop, 300), (.duplicate, 300), (.longDelay, 200), (.partition, 20), (.halfOpen, 20),
        (.flippedByte, 60),
        (.truncation, 60), (.replay, 80), (.lostWrites, 40), (.tornWrite, 40), (.failedSync, 40),
        (.fullDisk, 30), (.tornMark, 30), (.failedMarkSync, 30),
        (.crash, 100), (.pause, 15), (.doubleStart, 15), (.skew, 1_000), (.drift, 1_000), (.jump, 5),
        (.stop, 5),
    ]

    /// - Parameter names: all members, of which the last is the witness.
    package init(drawnFrom generator: inout Generator, among names: [MemberName]) {
        for (fault, most) in Self.most {
            rates[fault] = generator.happens(350) ? Int.random(in: 1...most, using: &generator) : 0
        }
        delay = Int64.random(in: 1...200, using: &generator)
        longestDelay = Int64.random(in: 500...60_000, using: &generator)
        if generator.happens(350) {
            let name = names.dropLast().randomElement(using: &generator)
            let lie = Fault.lies.randomElement(using: &generator)
            liar = name.flatMap { name in lie.map { (name, $0) } }
            if lie == .forkAndRestore { rates[.forkAndRestore] = Int.random(in: 5...15, using: &generator) }
        } else if generator.happens(700) {
            victim = names.randomElement(using: &generator)
            let loss = Fault.losses.randomElement(using: &generator)
            // Of the rotten many are seen by the start, and some must be left for the audit.
            let rate = loss == .bitRot ? 10...40 : 2...10
            if let loss { rates[loss] = Int.random(in: rate, using: &generator) }
        }
    }
}
