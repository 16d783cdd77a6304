package import Airspace
package import Line

/// An officer's mark against one item of a list that is worked off item by item. It stays at the node and tells nobody
/// anything: what the other side is to know is said with a message.
package struct Tick: Hashable, Sendable {
    package enum List: String, Hashable, Sendable, CaseIterable {
        /// What an outage left behind.
        case outage
    }

    package let list: List
    package let about: Serial
    /// In the member's own book, as of every action; shown to nobody else.
    package let officer: String
    package let role: String
    package let at: Instant

    package init(list: List, about: Serial, officer: String, role: String, at: Instant) {
        self.list = list
        self.about = about
        self.officer = officer
        self.role = role
        self.at = at
    }
}

/// The newest tick of each item.
struct Ticks: Sendable {
    private struct Item: Hashable {
        let list: Tick.List
        let about: Serial
    }

    private var newest: [Item: Tick] = [:]

    mutating func fold(_ tick: Tick) { newest[Item(list: tick.list, about: tick.about)] = tick }

    subscript(list: Tick.List, about: Serial) -> Tick? { newest[Item(list: list, about: about)] }
}
