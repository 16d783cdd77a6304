/// One log: what `author` writes to `addressee` in one epoch. Nobody else sees its entries.
package struct LogName: Hashable, Comparable, Sendable, CustomStringConvertible {
    package let author: MemberName
    package let addressee: MemberName
    /// 1 for the first history of the pair; a new one begins after a fork or a restored backup.
    package let epoch: UInt32

    /// No log has more histories.
    package static let epochs: ClosedRange<UInt32> = 1...1_000_000

    package init(author: MemberName, addressee: MemberName, epoch: UInt32 = 1) {
        self.author = author
        self.addressee = addressee
        self.epoch = epoch
    }

    /// The same pair's log in another epoch.
    package func of(epoch: UInt32) -> LogName { LogName(author: author, addressee: addressee, epoch: epoch) }

    /// The log in which the addressee writes back, in the same epoch.
    package var opposite: LogName { LogName(author: addressee, addressee: author, epoch: epoch) }

    /// Whether it is what the addressee of `other` writes back, in whatever epoch: each direction has its own.
    package func answers(_ other: LogName) -> Bool {
        author == other.addressee && addressee == other.author
    }

    /// `A-B`, or `A-B.2` in a later epoch.
    package var description: String {
        epoch == 1 ? "\(author)-\(addressee)" : "\(author)-\(addressee).\(epoch)"
    }

    /// The origin line of its checkpoints: `clearline/<mechanism-id>/<author>/<addressee>/<epoch>`.
    package func origin(in mechanism: MechanismID) -> String {
        "clearline/\(mechanism)/\(author)/\(addressee)/\(epoch)"
    }

    /// Reads an origin line of this mechanism; nil for anything else.
    package init?(origin: String, in mechanism: MechanismID) {
        let parts = origin.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 5, parts[0] == "clearline", parts[1] == mechanism.description else { return nil }
        guard let author = MemberName(String(parts[2])), let addressee = MemberName(String(parts[3])) else {
            return nil
        }
        guard let epoch = UInt32(parts[4]), Self.epochs.contains(epoch), author != addressee else {
            return nil
        }
        self.init(author: author, addressee: addressee, epoch: epoch)
        guard self.origin(in: mechanism) == origin else { return nil }
    }

    package static func < (a: LogName, b: LogName) -> Bool {
        (a.author, a.addressee, a.epoch) < (b.author, b.addressee, b.epoch)
    }
}
