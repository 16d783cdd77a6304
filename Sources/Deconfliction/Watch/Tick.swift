package import Airspace
package import Line

/// An officer's mark against one item of a list that is worked off item by item. It stays at the node and tells nobody
/// anything: what the other side is to know is said with a message.
package struct Tick: Hashable, Sendable {
    package enum List: String, Hashable, Sendable, CaseIterable {
        /// What an outage left behind.
        case outage
        /// What a watch hands over.
        case watch
    }

    /// What is ticked off: an entry, or the line to a member; of the own member, the watch as a whole.
    package enum Subject: Hashable, Sendable {
        case entry(Serial)
        case line(MemberName)

        /// As people write it: a serial such as B-A-4, or a member such as B.
        package init?(_ text: String) {
            if let serial = Serial(text) {
                self = .entry(serial)
            } else if let member = MemberName(text) {
                self = .line(member)
            } else {
                return nil
            }
        }

        package var text: String {
            switch self {
            case .entry(let serial): serial.description
            case .line(let member): member.text
            }
        }
    }

    package let list: List
    package let about: Subject
    /// In the member's own book, as of every action; shown to nobody else.
    package let officer: String
    package let role: String
    package let at: Instant

    package init(list: List, about: Subject, officer: String, role: String, at: Instant) {
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
        let about: Tick.Subject
    }

    private var newest: [Item: Tick] = [:]

    mutating func fold(_ tick: Tick) { newest[Item(list: tick.list, about: tick.about)] = tick }

    subscript(list: Tick.List, about: Tick.Subject) -> Tick? { newest[Item(list: list, about: about)] }
}
