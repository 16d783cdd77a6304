import Dispatch
import Synchronization

/// Work on one thing that needs nothing of the work on another, on all processors at once.
enum SideBySide {
    /// What comes of each, in their order.
    static func map<Item: Sendable, Value: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) -> Value
    ) -> [Value] {
        let values = Mutex([Value?](repeating: nil, count: items.count))
        DispatchQueue.concurrentPerform(iterations: items.count) { place in
            let value = work(items[place])
            values.withLock { $0[place] = value }
        }
        return values.withLock { $0.compactMap(\.self) }
    }
}
