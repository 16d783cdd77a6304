import Airspace

/// What is to be looked at again, and when. A message may stand in it more often than it has to: whoever looks and finds
/// nothing goes on.
struct Agenda: Sendable {
    private struct Item: Sendable {
        let at: Instant
        let id: Correspondence.ID
    }

    /// By the second, so that a change copies one second's items and not all.
    private var seconds = Shelf<Int64, [Item]>()
    /// In order.
    private var order: [Int64] = []

    /// The instant of the first item.
    var first: Instant? { order.first.flatMap { seconds[$0] }?.map(\.at).min() }

    mutating func add(_ id: Correspondence.ID, at instant: Instant) {
        let second = instant.milliseconds / 1_000
        guard seconds[second] == nil else {
            seconds.update(second) { $0.append(Item(at: instant, id: id)) }
            return
        }
        seconds[second] = [Item(at: instant, id: id)]
        order.insert(second, at: position(of: second))
    }

    /// Takes out all that has come, each once.
    mutating func take(upTo now: Instant) -> [Correspondence.ID] {
        var ids: Set<Correspondence.ID> = []
        while let second = order.first, second * 1_000 <= now.milliseconds {
            let items = seconds[second] ?? []
            let later = items.filter { $0.at > now }
            ids.formUnion(items.filter { $0.at <= now }.map(\.id))
            seconds[second] = later.isEmpty ? nil : later
            guard later.isEmpty else { break }
            order.removeFirst()
        }
        return ids.sorted()
    }

    /// All that has come, and is not taken out yet.
    func due(upTo now: Instant) -> Set<Correspondence.ID> {
        var ids: Set<Correspondence.ID> = []
        for second in order {
            guard second * 1_000 <= now.milliseconds else { break }
            for item in seconds[second] ?? [] where item.at <= now { ids.insert(item.id) }
        }
        return ids
    }

    private func position(of second: Int64) -> Int {
        var low = 0
        var high = order.count
        while low < high {
            let middle = (low + high) / 2
            if order[middle] < second { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
