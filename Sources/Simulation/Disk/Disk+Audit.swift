import Deconfliction
import Line
import TransparencyLog

/// Reading everything that is stored, as a running node's audit does (docs/decisions/0019-settled-entries.md).
extension Disk {
    /// Whether everything that is stored fits the trees that a node works with: each leaf, each body what its entry commits to, each
    /// note under the signatures of whose it is.
    func isSound(_ node: Node, using scheme: any SignatureScheme) -> Bool {
        let trees = Dictionary(node.trees.map { ($0.log, $0.tree) }) { first, _ in first }
        var sizes: [LogName: UInt64] = [:]
        var expired: Set<Serial> = []
        for record in all.withoutExpired {
            switch record {
            case .expired(let expiry, _): expired.formUnion(expiry.entries)
            case .entry(let log, let leaf, let body, _, let refusal):
                let serial = Serial(log: log, index: sizes[log, default: 0])
                sizes[log] = serial.index + 1
                guard let tree = trees[log], serial.index < tree.size,
                    TreeHash.leaf(leaf) == tree.leafHash(at: serial.index)
                else { return false }
                let isWithout = refusal != nil || expired.contains(serial)
                guard isWithout || Self.holds(body, leaf, at: serial) else { return false }
            case .receipt(let log, let note, _):
                let key = node.charter.witnessKey(of: log.addressee)
                guard Self.holds(note, of: log, by: key, trees[log], node.charter, scheme) else {
                    return false
                }
            case .cosignature(let log, let witness, let note):
                let key = node.charter.witnessKey(of: witness)
                guard Self.holds(note, of: log, by: key, trees[log], node.charter, scheme) else {
                    return false
                }
            default: break
            }
        }
        return trees.allSatisfy { log, tree in sizes[log] ?? 0 == tree.size }
    }

    private static func holds(_ body: Body?, _ leaf: [UInt8], at serial: Serial) -> Bool {
        guard let entry = try? Entry(encoded: leaf) else { return false }  // it was one when it was taken
        return body?.commitment(at: serial) == entry.commitment
    }

    private static func holds(
        _ note: SignedNote, of log: LogName, by key: VerifierKey, _ tree: MerkleTree?, _ charter: Charter,
        _ scheme: any SignatureScheme
    ) -> Bool {
        guard let tree, let signed = try? SignedCheckpoint(note),  // none: not what was stored
            signed.checkpoint.origin == log.origin(in: charter.mechanism),
            let lines = try? note.verified(by: [charter.logKey(of: log), key], using: scheme)  // no
        else { return false }
        let head = signed.checkpoint.head
        return lines.count == note.signatures.count && lines.contains { $0.key == key }
            && head.size <= tree.size && tree.root(at: head.size) == head.root
    }
}
