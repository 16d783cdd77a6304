/// Activities of one class are separated alike. What a class stands for is the caller's business.
public struct SeparationClass: Hashable, Sendable {
    /// 0…63.
    public let id: UInt8
    /// The classes that a selective rule may concern, one bit each.
    public let watches: UInt64

    /// - Throws: `separationClassOutOfRange` from 64 on.
    public init(id: UInt8, watches: UInt64 = .max) throws(AirspaceError) {
        guard id < Limits.separationClasses else { throw .separationClassOutOfRange(id: id) }
        self.id = id
        self.watches = watches
    }

    /// Whether a selective rule concerns an activity of the class `other`.
    public func watches(_ other: SeparationClass) -> Bool { watches >> UInt64(other.id) & 1 == 1 }
}
