import Deconfliction
package import Line
package import TransparencyLog

/// One log as its rows are held to it: the tree that the node works with, whose signatures may stand under it, and the charter's
/// terms of retention.
package struct AuditedLog: Sendable {
    package let log: LogName
    package let tree: MerkleTree
    let origin: String
    let author: VerifierKey
    let reader: VerifierKey
    let witnesses: [MemberName: VerifierKey]
    /// Milliseconds for which any message is kept, from when it was known here.
    let shortestTerm: Int64

    /// - Precondition: author and addressee are members of the charter.
    package init(_ log: LogName, tree: MerkleTree, charter: Charter) {
        self.log = log
        self.tree = tree
        origin = log.origin(in: charter.mechanism)
        author = charter.logKey(of: log)
        reader = charter.witnessKey(of: log.addressee)
        var witnesses: [MemberName: VerifierKey] = [:]
        for name in charter.witnesses(of: log) { witnesses[name] = charter.witnessKey(of: name) }
        self.witnesses = witnesses
        let terms = charter.profile.retention
        shortestTerm = min(terms.afterEnd, terms.afterCancellation)
    }

    /// Whether a note is about this log, every line under it holds, and one is by a key.
    func isSigned(_ note: SignedNote, by key: VerifierKey) throws(TransparencyLogError) -> Bool {
        guard try SignedCheckpoint(note).checkpoint.origin == origin else { return false }
        let lines = try note.verified(by: [author, key])
        return lines.count == note.signatures.count && lines.contains { $0.key == key }
    }

    /// Whether a checkpoint is one of the tree; of what came behind the tree nothing is known.
    func agrees(with head: TreeHead) -> Bool {
        head.size > tree.size || tree.root(at: head.size) == head.root
    }
}
