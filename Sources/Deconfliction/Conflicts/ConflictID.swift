package import Line

/// The name of a conflict: the versions of its two notices. It holds no number that was computed, so both sides that
/// find it give it the same name.
package enum ConflictID: Hashable, Sendable, CustomStringConvertible {
    /// Between notices that both sides know by their serials.
    case shared(Serial, Serial)
    /// With a notice that never left this node.
    case home(NoticeKey, NoticeKey)

    package static func of(_ a: Serial, _ b: Serial) -> ConflictID { a < b ? .shared(a, b) : .shared(b, a) }

    package static func atHome(_ a: NoticeKey, _ b: NoticeKey) -> ConflictID {
        a < b ? .home(a, b) : .home(b, a)
    }

    package var description: String {
        switch self {
        case .shared(let a, let b): "\(a)~\(b)"
        case .home(let a, let b): "home:\(a.author).\(a.handle)~\(b.author).\(b.handle)"
        }
    }

    /// Reads the name of a shared conflict; those kept at home are never named from outside.
    package init?(_ text: String) {
        let parts = text.split(separator: "~", omittingEmptySubsequences: false)
        guard parts.count == 2, let a = Serial(String(parts[0])), let b = Serial(String(parts[1])), a < b
        else {
            return nil
        }
        self = .shared(a, b)
    }
}
