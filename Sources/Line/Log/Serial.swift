/// The one name of an entry: `A-B-1187` is the leaf with index 1187 of the log A→B, `A-B.2-7` one of its second epoch.
///
/// The number is the leaf's index in the tree, counted from 0, so that a proof and a telephone call name the same thing.
package struct Serial: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let log: LogName
    package let index: UInt64

    package init(log: LogName, index: UInt64) {
        self.log = log
        self.index = index
    }

    package init?(_ text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let author = MemberName(String(parts[0])) else { return nil }
        let second = parts[1].split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(second.count), let addressee = MemberName(String(second[0])) else {
            return nil
        }
        let epoch = second.count == 2 ? UInt32(second[1]) : 1
        guard let epoch, epoch > 0, let index = UInt64(parts[2]), index < Limits.entriesPerLog else {
            return nil
        }
        self.init(log: LogName(author: author, addressee: addressee, epoch: epoch), index: index)
        guard author != addressee, description == text else { return nil }
    }

    package var description: String { "\(log)-\(index)" }

    package static func < (a: Serial, b: Serial) -> Bool { (a.log, a.index) < (b.log, b.index) }
}
