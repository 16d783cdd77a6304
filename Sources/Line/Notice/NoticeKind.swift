/// What a notice gives word of. The words are those of GeoJSON and of the wire.
package enum NoticeKind: String, Hashable, Sendable, CaseIterable {
    case air
    case ground
    case hazard
    case transit
    case exercise
    case deployment
    case protected
    case movement
    case civil
    case redLine = "red-line"
    case boundary

    /// Declarations that stand rather than happen; two of them never conflict.
    package var isStatic: Bool {
        switch self {
        case .protected, .boundary, .redLine, .deployment: true
        case .air, .ground, .hazard, .transit, .exercise, .movement, .civil: false
        }
    }
}
