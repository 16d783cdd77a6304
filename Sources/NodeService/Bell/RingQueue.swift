package import Line

/// Rings that wait for one program or webhook. Each author has a share of its own, and its oldest a turn after every other's: nobody's
/// flood takes the place or the turn of what another member has said, or of an alarm about an own message.
package struct RingQueue: Sendable {
    /// A ring that is to be called for now.
    package struct Turn: Hashable, Sendable {
        package let ring: Ring
        /// How many of the same author's were dropped while its share was full: told with the last of those that filled it.
        package let dropped: Int
    }

    /// What one author has waiting.
    private struct Share: Sendable {
        var rings: [Ring] = []
        /// Not told yet.
        var dropped = 0
        /// How many wait still of those that the first of the dropped found before it.
        var ahead = 0

        mutating func take() -> Turn {
            let ring = rings.removeFirst()
            guard ahead > 0 else { return Turn(ring: ring, dropped: 0) }
            ahead -= 1
            guard ahead == 0 else { return Turn(ring: ring, dropped: 0) }
            defer { dropped = 0 }
            return Turn(ring: ring, dropped: dropped)
        }
    }

    private let limit: Int
    /// Only of those who have something waiting.
    private var shares: [MemberName: Share] = [:]
    /// The same authors in the order of their turns.
    private var turns: [MemberName] = []

    /// - Parameter limit: how many of one author may wait; at least 1.
    package init(upTo limit: Int) {
        precondition(limit > 0, "nothing could wait: \(limit)")
        self.limit = limit
    }

    /// Those dropped that no turn has told yet, by author.
    package var dropped: [(author: MemberName, count: Int)] {
        shares.filter { $0.value.dropped > 0 }.sorted { $0.key < $1.key }
            .map { (author: $0.key, count: $0.value.dropped) }
    }

    /// Drops it where its author's share is full.
    package mutating func add(_ ring: Ring) {
        var share = shares[ring.author] ?? Share()
        if share.rings.count == limit {
            if share.dropped == 0 { share.ahead = limit }
            share.dropped += 1
        } else {
            if share.rings.isEmpty { turns.append(ring.author) }
            share.rings.append(ring)
        }
        shares[ring.author] = share
    }

    /// The oldest of the author whose turn it is; nil if nothing waits.
    package mutating func take() -> Turn? {
        guard let author = turns.first, var share = shares.removeValue(forKey: author) else { return nil }
        turns.removeFirst()
        let turn = share.take()
        if !share.rings.isEmpty {
            shares[author] = share
            turns.append(author)
        }
        return turn
    }
}
