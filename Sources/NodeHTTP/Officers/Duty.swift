import Deconfliction
import NodeService

/// An officer at a desk: a token belongs to one officer of one desk, and so selects the mechanism.
struct Duty: Sendable {
    let desk: Desk
    let officer: Officer
}
