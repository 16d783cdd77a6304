/// Room for the intermediate results of ``ConflictIndex/pairs(with:into:using:)``. One value used for many
/// checks, one after another, saves allocating anew for each; it carries nothing from one check to the next.
public struct ConflictScratch: Sendable {
    public init() {}
}
