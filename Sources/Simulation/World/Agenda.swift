import Airspace
import Line

/// What will happen, ordered by time and number: a binary heap.
struct Agenda {
    /// Something that will happen to a node.
    struct Post {
        let time: Instant
        let number: Int
        let to: MemberName
        let occurrence: World.Occurrence

        func isBefore(_ other: Post) -> Bool { (time, number) < (other.time, other.number) }
    }

    private var posts: [Post] = []
    private var posted = 0

    var nextTime: Instant? { posts.first?.time }

    mutating func add(_ occurrence: World.Occurrence, to name: MemberName, at time: Instant) -> Int {
        posted += 1
        posts.append(Post(time: time, number: posted, to: name, occurrence: occurrence))
        var child = posts.count - 1
        while child > 0, posts[child].isBefore(posts[(child - 1) / 2]) {
            posts.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
        return posted
    }

    mutating func removeFirst() -> Post? {
        guard let first = posts.first, let last = posts.popLast() else { return nil }
        guard !posts.isEmpty else { return first }
        posts[0] = last
        var parent = 0
        while 2 * parent + 1 < posts.count {
            let (left, right) = (2 * parent + 1, 2 * parent + 2)
            let child = right < posts.count && posts[right].isBefore(posts[left]) ? right : left
            guard posts[child].isBefore(posts[parent]) else { break }
            posts.swapAt(child, parent)
            parent = child
        }
        return first
    }
}
