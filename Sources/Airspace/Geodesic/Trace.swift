/// The edges of a shape with a tree of balls over them, in the order in which they were given.
struct Trace: Sendable {
    let edges: [GeodesicEdge]
    /// A heap-shaped binary tree: node 1 holds all edges, nodes 2i and 2i + 1 the halves of what node i
    /// holds.
    private var balls: [Ball]

    /// - Precondition: there is an edge.
    init(edges: [GeodesicEdge]) {
        precondition(!edges.isEmpty, "a shape without edges")
        self.edges = edges
        var slots = 2
        while slots < 2 * edges.count { slots *= 2 }
        balls = Array(repeating: edges[0].ball, count: slots * 2)
        build(.root(edges.count))
    }

    /// A ball that holds every edge.
    var ball: Ball { balls[1] }

    func ball(of node: Node) -> Ball { balls[node.index] }

    private mutating func build(_ node: Node) {
        guard let (left, right) = node.halves else {
            balls[node.index] = edges[node.edges.lowerBound].ball
            return
        }
        build(left)
        build(right)
        balls[node.index] = .holding(balls[left.index], balls[right.index])
    }

    struct Node {
        let index: Int
        let edges: Range<Int>

        static func root(_ count: Int) -> Node { Node(index: 1, edges: 0..<count) }

        /// `nil` for a leaf, which holds one edge.
        var halves: (Node, Node)? {
            guard edges.count > 1 else { return nil }
            let middle = edges.lowerBound + edges.count / 2
            return (
                Node(index: 2 * index, edges: edges.lowerBound..<middle),
                Node(index: 2 * index + 1, edges: middle..<edges.upperBound)
            )
        }
    }
}
