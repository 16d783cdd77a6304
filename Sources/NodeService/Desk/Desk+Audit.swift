import Deconfliction
package import Line
package import SQLiteStore
package import TransparencyLog

/// What a log's stored bytes say when its tree is computed from them anew.
package struct LogAudit: Hashable, Sendable {
    package let log: LogName
    package let isAuthor: Bool
    package let size: UInt64
    package let root: Digest
    /// nil when the bytes make exactly the tree that the node works with.
    package let problem: String?
}

extension Desk {
    /// Recomputes the tree of every log of this member from the bytes in the store.
    package func audit() throws(StoreError) -> [LogAudit] {
        var audits: [LogAudit] = []
        let node = view.node
        for peer in node.peers {
            guard let link = node.link(to: peer) else { continue }
            audits.append(try audit(link.outbox.log, against: link.outbox.tree, isAuthor: true))
            audits.append(try audit(link.inbox.log, against: link.inbox.tree, isAuthor: false))
        }
        return audits
    }

    private func audit(_ log: LogName, against tree: MerkleTree, isAuthor: Bool) throws(StoreError)
        -> LogAudit
    {
        // The store may hold entries of a batch that came after this view: the tree is compared at the view's size.
        var stored = Frontier()
        var changed: UInt64?
        try store.eachLeafHash(of: log, upTo: tree.size) { hash in
            if changed == nil, hash != tree.leafHash(at: stored.size) { changed = stored.size }
            stored.append(hash)
        }
        var problem: String?
        if stored.size < tree.size {
            problem = "\(stored.size) of \(tree.size) entries are stored"
        } else if let changed {
            problem = "entry \(Serial(log: log, index: changed)) is not what it was"
        }
        return LogAudit(log: log, isAuthor: isAuthor, size: stored.size, root: stored.root, problem: problem)
    }
}
