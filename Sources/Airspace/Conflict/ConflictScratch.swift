/// Room for the intermediate results of ``ConflictIndex/pairs(with:into:using:)``. One value used for many
/// checks, one after another, saves allocating anew for each; it carries nothing from one check to the next.
public struct ConflictScratch: Sendable {
    var words: [Int32] = []
    var tiles = TileSearch()
    var hits: [PairHit] = []
    /// In the flat frame of the volume in hand.
    var mine = PlaneShape()
    var theirs = PlaneShape()
    /// In its central frame, once that was needed.
    var central: CentralFrame?
    var mineCentral = PlaneShape()
    /// The volume in hand, when the plane could not answer.
    var placed: PlacedVolume?
    /// The first rule that activities with several volumes are known to meet.
    var known: [ActivityID: Int] = [:]

    public init() {}
}

/// Two volumes that meet a rule.
struct PairHit: Sendable, Comparable {
    let b: ActivityID
    /// Index in the partner's rules.
    let rule: Int32
    let row: UInt8

    static func < (left: PairHit, right: PairHit) -> Bool {
        (left.b, left.rule) < (right.b, right.rule)
    }
}
