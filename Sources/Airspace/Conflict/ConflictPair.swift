/// Two activities that meet a rule, by their numbers alone: what a check needs that only asks which of them
/// conflict. How close they come is an ``Encounter``.
public struct ConflictPair: Hashable, Sendable {
    public let a: ActivityID
    public let b: ActivityID
    /// The row of the first rule that is met.
    public let row: UInt8

    public init(a: ActivityID, b: ActivityID, row: UInt8) {
        self.a = a
        self.b = b
        self.row = row
    }
}
