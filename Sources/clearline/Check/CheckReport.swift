import Airspace
import Line

/// Says what a check found, to people or to programs, as it is found.
struct CheckReport {
    let comparison: NoticeComparison
    let isJSON: Bool
    let offersChanges: Bool
    /// No change offered sets a time before it.
    let now: Instant
    /// Conflicts so far.
    private(set) var count = 0
    /// What is not written yet: many small writes would cost more than the check.
    private var unwritten: [UInt8] = []

    private static let writeBytes = 1 << 16

    init(comparison: NoticeComparison, isJSON: Bool, offersChanges: Bool, now: Instant) {
        self.comparison = comparison
        self.isJSON = isJSON
        self.offersChanges = offersChanges
        self.now = now
    }

    /// Always said when nothing was found: silence of the tool is not consent of the other side.
    static let nothingFound =
        "No conflict found. This is not permission and says nothing about undeclared activity."

    /// Reports conflicts that come in the order of their first notice.
    ///
    /// - Parameter picture: what the openings of a first notice are sought in.
    mutating func add(_ conflicts: some Sequence<NoticeConflict>, in picture: ComparedPicture) {
        var ofOne: [NoticeConflict] = []
        for conflict in conflicts {
            if let last = ofOne.last, last.a.handle != conflict.a.handle {
                write(ofOne, in: picture)
                ofOne.removeAll()
            }
            ofOne.append(conflict)
        }
        write(ofOne, in: picture)
    }

    /// Closes the report.
    mutating func finish(_ leftOut: CheckInput.LeftOut) {
        if !isJSON { append(closing(leftOut)) }
        Terminal.write(unwritten)
        unwritten.removeAll()
    }

    /// The changes to the first notice that clear all of its conflicts given; nil where they are not looked for.
    func changes(clearing conflicts: [NoticeConflict]) -> [Change]? {
        comparison.changes(to: conflicts[0].a, clearing: conflicts, notBefore: now)
    }

    /// Metres cut to tenths: rounding up could show a distance that is no longer below the minimum.
    func tenthsOfMetres(_ conflict: NoticeConflict) -> Int64 {
        Int64((conflict.encounter.lateralMetres * 10).rounded(.down))
    }

    /// The conflicts of one notice.
    private mutating func write(_ conflicts: [NoticeConflict], in picture: ComparedPicture) {
        guard let plan = conflicts.first?.a else { return }
        count += conflicts.count
        let opening =
            offersChanges ? comparison.opening(for: plan, in: picture, notBefore: now) : nil
        if isJSON {
            let forAll = offersChanges && conflicts.count > 1 ? changes(clearing: conflicts) : nil
            for conflict in conflicts { unwritten += jsonLine(conflict, forAll, opening) }
        } else {
            append(words(conflicts, opening))
        }
        guard unwritten.count >= Self.writeBytes else { return }
        Terminal.write(unwritten)
        unwritten.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ lines: [String]) {
        for line in lines { unwritten += Array((line + "\n").utf8) }
    }
}
