/// The caller's number of an activity. Its order is the order of every list of encounters.
public struct ActivityID: Hashable, Comparable, Sendable {
    public let number: Int64

    public init(_ number: Int64) { self.number = number }

    public static func < (left: ActivityID, right: ActivityID) -> Bool { left.number < right.number }
}

/// What one notice announces, as far as separation is concerned.
public struct Activity: Hashable, Sendable {
    public let id: ActivityID
    /// The caller's number of the party whose activity it is.
    public let party: UInt16
    public let separation: SeparationClass
    public let volumes: [Volume]

    public init(id: ActivityID, party: UInt16, separation: SeparationClass, volumes: [Volume]) {
        self.id = id
        self.party = party
        self.separation = separation
        self.volumes = volumes
    }
}
