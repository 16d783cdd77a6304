package import Airspace
package import Line
package import TransparencyLog

/// What one node sent to another, whether or not it got there.
package struct Transmission: Hashable, Sendable {
    package enum Content: Hashable, Sendable {
        case exchange(ExchangeMessage)
        case offer(AddCheckpointRequest)
    }

    package let time: Instant
    package let from: MemberName
    package let to: MemberName
    package let content: Content
}
