/// JSON pointers (RFC 6901) to places on a tape. Only made when a fault is reported, so the tape keeps no
/// parents.
enum JSONPath {
    /// The pointer to the value at `target`.
    static func of(_ target: Int, nodes: [JSONNode], in bytes: [UInt8]) -> String {
        var path = ""
        var node = 0
        while node != target {
            guard let step = step(into: node, towards: target, nodes: nodes, in: bytes) else { break }
            path += "/" + step.name
            node = step.child
        }
        return path
    }

    /// The pointer to the field at fault: the key that stands twice, or else what was being read.
    static func ofFault(_ problem: JSONProblem, nodes: [JSONNode], in bytes: [UInt8]) -> String {
        if case .duplicateKey(let key) = problem {
            // Keys are compared when their object ends, so it is the one that ended last.
            let objects = nodes.indices.filter { nodes[$0].kind == .object }
            guard let object = objects.max(by: { nodes[$0].end < nodes[$1].end }) else { return "" }
            return of(object, nodes: nodes, in: bytes) + "/" + escaped(key)
        }
        return ofOpenValue(nodes: nodes, in: bytes)
    }

    /// The pointer to the value that was being read when the scanner stopped.
    private static func ofOpenValue(nodes: [JSONNode], in bytes: [UInt8]) -> String {
        guard let last = nodes.indices.last else { return "" }
        var path = ""
        var node = 0
        while nodes[node].next == 0 {
            guard node < last else { return path }
            guard let step = step(into: node, towards: last, nodes: nodes, in: bytes) else { return path }
            if nodes[step.child].next == 0 || nodes[node].kind == .object {
                path += "/" + step.name
            }
            node = step.child
        }
        return path
    }

    private struct Step {
        let name: String
        let child: Int
    }

    private static func step(
        into container: Int, towards target: Int, nodes: [JSONNode], in bytes: [UInt8]
    ) -> Step? {
        let isObject = nodes[container].kind == .object
        var child = container + 1
        var count = 0
        while child < nodes.count {
            let value = isObject ? child + 1 : child
            let next = value < nodes.count && nodes[value].next != 0 ? Int(nodes[value].next) : nodes.count
            if target < next {
                let name = isObject ? escaped(JSONText.string(nodes[child], in: bytes)) : "\(count)"
                return Step(name: name, child: value < nodes.count ? value : child)
            }
            child = next
            count += 1
        }
        return nil
    }

    private static func escaped(_ key: String) -> String {
        var result = ""
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": result += "~0"
            case "/": result += "~1"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
