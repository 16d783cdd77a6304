import Testing
import TransparencyLog

@Suite struct ProofTests {
    @Test func `every proof the tree gives is accepted`() {
        let tree = Samples.tree(130)
        for size in 1...tree.size {
            let head = TreeHead(size: size, root: tree.root(at: size))
            for index in 0..<size {
                let proof = tree.inclusionProof(ofLeafAt: index, in: size)
                let leaf = tree.leafHash(at: index)
                if !proof.shows(leaf: leaf, at: index, in: size, under: head.root) {
                    Issue.record("leaf \(index) of \(size)")
                }
            }
            for oldSize in 0...size {
                let old = TreeHead(size: oldSize, root: tree.root(at: oldSize))
                if !tree.consistencyProof(from: oldSize, to: size).shows(that: head, extends: old) {
                    Issue.record("from \(oldSize) to \(size)")
                }
            }
        }
    }

    @Test func `an inclusion proof holds at its own place and nowhere else`() {
        let tree = Samples.tree(17)
        for size in 1...tree.size {
            for index in 0..<size {
                let proof = tree.inclusionProof(ofLeafAt: index, in: size)
                let leaf = tree.leafHash(at: index)
                for otherSize in 0...tree.size {
                    let root = tree.root(at: otherSize)
                    for other in 0...tree.size where other != index || otherSize != size {
                        if proof.shows(leaf: leaf, at: other, in: otherSize, under: root) {
                            Issue.record("leaf \(index) of \(size) was shown at \(other) of \(otherSize)")
                        }
                    }
                }
            }
        }
    }

    @Test func `an inclusion proof that anything was done to shows nothing`() {
        let tree = Samples.tree(23)
        for index in 0..<tree.size {
            let proof = tree.inclusionProof(ofLeafAt: index, in: tree.size)
            let leaf = tree.leafHash(at: index)
            for broken in damaged(proof.hashes, with: [leaf, tree.root, TreeHash.empty]) {
                #expect(!InclusionProof(broken).shows(leaf: leaf, at: index, in: tree.size, under: tree.root))
            }
            #expect(!proof.shows(leaf: TreeHash.empty, at: index, in: tree.size, under: tree.root))
            #expect(!proof.shows(leaf: leaf, at: index, in: tree.size, under: leaf))
        }
    }

    @Test func `a consistency proof that anything was done to shows nothing`() {
        let tree = Samples.tree(23)
        for oldSize in 0...tree.size {
            let proof = tree.consistencyProof(from: oldSize, to: tree.size)
            let old = TreeHead(size: oldSize, root: tree.root(at: oldSize))
            for broken in damaged(proof.hashes, with: [old.root, tree.root, TreeHash.empty]) {
                #expect(!ConsistencyProof(broken).shows(that: tree.head, extends: old))
            }
            let wrongOld = TreeHead(size: oldSize, root: TreeHash.leaf([1]))
            #expect(!proof.shows(that: tree.head, extends: wrongOld), "old size \(oldSize)")
            if oldSize > 0 {
                let wrongNew = TreeHead(size: tree.size, root: TreeHash.leaf([1]))
                #expect(!proof.shows(that: wrongNew, extends: old))
            }
        }
    }

    @Test func `a log that was rewritten has no proof that it goes on`() {
        var rewritten = Samples.leafHashes(40)
        rewritten[3] = TreeHash.leaf([0xff])
        let before = Samples.tree(17)
        let after = MerkleTree(leafHashes: rewritten)
        #expect(!after.consistencyProof(from: 17, to: 40).shows(that: after.head, extends: before.head))
    }

    @Test func `the empty tree has one root, and everything begins with it`() {
        let tree = Samples.tree(5)
        #expect(ConsistencyProof([]).shows(that: tree.head, extends: .empty))
        #expect(ConsistencyProof([]).shows(that: .empty, extends: .empty))
        #expect(!ConsistencyProof([tree.root]).shows(that: tree.head, extends: .empty))
        let impossible = TreeHead(size: 0, root: tree.root)
        #expect(!ConsistencyProof([]).shows(that: impossible, extends: impossible))
        #expect(!ConsistencyProof([]).shows(that: tree.head, extends: impossible))
        #expect(!ConsistencyProof([]).shows(that: .empty, extends: tree.head))
    }

    @Test func `proofs of any size and number are judged without a trap`() {
        var generator = SeededGenerator(seed: 3)
        let numbers: [UInt64] = [0, 1, 2, 3, 7, 1 << 47, 1 << 48, 1 << 48 + 1, 1 << 63, .max - 1, .max]
        for count in [0, 1, 2, 47, 48, 49, 62, 63, 64, 65] {
            let hashes = (0..<count).map { _ in Digest(hashing: generator.bytes(8)) }
            for first in numbers {
                for second in numbers {
                    let old = TreeHead(size: first, root: TreeHash.empty)
                    let new = TreeHead(size: second, root: TreeHash.leaf([]))
                    let isHonest = count == 0 && first == 0 && (1...1 << 48).contains(second)
                    #expect(ConsistencyProof(hashes).shows(that: new, extends: old) == isHonest)
                    #expect(
                        !InclusionProof(hashes).shows(leaf: old.root, at: first, in: second, under: new.root))
                }
            }
        }
    }

    /// Each hash with a bit turned, each left out, each doubled, neighbours exchanged, and others put at
    /// either end.
    private func damaged(_ hashes: [Digest], with others: [Digest]) -> [[Digest]] {
        var results: [[Digest]] = []
        for index in hashes.indices {
            var bytes = hashes[index].bytes
            bytes[index % 32] ^= 0x10
            results.append(hashes.replacing(index...index, with: [Digest(bytes) ?? TreeHash.empty]))
            results.append(hashes.replacing(index...index, with: []))
            results.append(hashes.replacing(index..<index, with: [hashes[index]]))
            if index > 0 {
                results.append(hashes.replacing(index - 1...index, with: [hashes[index], hashes[index - 1]]))
            }
        }
        for other in others {
            results += [[other] + hashes, hashes + [other]]
        }
        return results
    }
}

extension [Digest] {
    fileprivate func replacing(_ range: some RangeExpression<Int>, with others: [Digest]) -> [Digest] {
        var copy = self
        copy.replaceSubrange(range, with: others)
        return copy
    }
}
