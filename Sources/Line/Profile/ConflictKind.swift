/// What a conflict is between, named by the first row of the profile that the two notices meet.
package enum ConflictKind: String, Hashable, Sendable, CaseIterable {
    case airAir = "air-air"
    case airGround = "air-ground"
    case groundGround = "ground-ground"
    case hazard
    case protected
    case movement
    case boundary
    case redLine = "red-line"
}
