extension JSONScanner {
    /// Up to this many keys are compared in pairs; more are sorted first, so that no input costs n².
    private static let keysComparedInPairs = 24

    /// Two keys are one if they are the same after their escapes are read; `"a"` and `"\u0061"` are.
    func refuseDuplicateKeys(of object: Int, count: Int) throws(Stop) {
        guard count > 1 else { return }
        var keys: [Int] = []
        keys.reserveCapacity(count)
        var node = object + 1
        while node < nodes.count {
            keys.append(node)
            node = Int(nodes[node + 1].next)
        }
        if count <= JSONScanner.keysComparedInPairs {
            for later in 1..<count {
                for earlier in 0..<later where isSameKey(keys[earlier], keys[later]) {
                    throw duplicate(keys[later])
                }
            }
        } else {
            try refuseDuplicates(amongMany: keys)
        }
    }

    private func refuseDuplicates(amongMany keys: [Int]) throws(Stop) {
        let texts = keys.map { JSONText.decoded(nodes[$0], in: bytes) }
        let order = texts.indices.sorted { a, b in
            texts[a] == texts[b] ? a < b : texts[a].lexicographicallyPrecedes(texts[b])
        }
        var first: Int?
        for (a, b) in zip(order, order.dropFirst()) where texts[a] == texts[b] {
            first = min(first ?? b, b)
        }
        if let first { throw duplicate(keys[first]) }
    }

    private func isSameKey(_ a: Int, _ b: Int) -> Bool {
        let (x, y) = (nodes[a], nodes[b])
        if x.kind == .plainString, y.kind == .plainString {
            guard x.end - x.start == y.end - y.start else { return false }
            for offset in 0..<Int(x.end - x.start)
            where bytes[Int(x.start) + offset] != bytes[Int(y.start) + offset] {
                return false
            }
            return true
        }
        return JSONText.decoded(x, in: bytes) == JSONText.decoded(y, in: bytes)
    }

    private func duplicate(_ key: Int) -> Stop {
        let text = String(decoding: JSONText.decoded(nodes[key], in: bytes), as: UTF8.self)
        return Stop(offset: nodes[key].shownAt, problem: .duplicateKey(text))
    }
}
