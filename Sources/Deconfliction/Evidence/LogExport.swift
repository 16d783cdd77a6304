package import Line
package import TransparencyLog

/// What stands beside the tiles in an exported log: who may sign it, what was signed, and by which keys other tools check it.
///
/// `charter.json`, `checkpoint`, `keys`, `cosigned/<member>`; the tiles and entries are those of C2SP tlog-tiles.
package struct LogExport: Sendable {
    package let charter: SignedCharter
    package let log: LogName
    /// By the author, at the size of the export; with it whoever cosigned that size.
    package let signed: SignedCheckpoint
    /// The newest checkpoint that each member has cosigned, with its line.
    package let cosigned: [MemberName: SignedCheckpoint]

    package static let checkpointPath = "checkpoint"
    package static let charterPath = "charter.json"
    package static let keysPath = "keys"

    package static func cosignedPath(_ name: MemberName) -> String { "cosigned/\(name)" }

    /// Takes an export's texts from a member's record; nil where its author has signed nothing of the log yet.
    ///
    /// - Throws: what the roots of the history throw.
    package init?(of history: LogHistory, charter: SignedCharter) throws(TransparencyLogError) {
        guard let newest = try history.newest else { return nil }
        self.charter = charter
        log = history.log
        let size = newest.checkpoint.size
        let cosigned = history.cosigned.compactMapValues { checkpoints in
            checkpoints.filter { $0.checkpoint.size <= size }.max {
                $0.checkpoint.size < $1.checkpoint.size
            }
        }
        let atSize = cosigned.sorted { $0.key < $1.key }.filter { $0.value.checkpoint.size == size }
        signed = SignedCheckpoint(
            newest.checkpoint,
            signatures: newest.note.signatures + atSize.flatMap(\.value.note.signatures))
        self.cosigned = cosigned
    }

    /// Takes up an export that somebody hands over. Nothing is checked yet: ``verdict(for:tree:using:)`` does.
    package init(charter: SignedCharter, signed: SignedCheckpoint, cosigned: [MemberName: SignedCheckpoint])
        throws(Verdict.Fault)
    {
        self.charter = charter
        self.signed = signed
        self.cosigned = cosigned
        log = try charter.charter.signers(origin: signed.checkpoint.origin).log
    }

    /// The keys by which other tools check the notes, one a line: the author's, the addressee's, the witnesses'.
    package var keys: String {
        let terms = charter.charter
        let cosigners = [log.addressee] + terms.witnesses(of: log)
        return ([terms.logKey(of: log)] + cosigners.map { terms.witnessKey(of: $0) })
            .map { $0.encoded + "\n" }.joined()
    }

    /// What is wrong with charter, mechanism and signatures; nil where nothing is, and then it is known whose word the size of the
    /// export is. Told before a tile is read.
    package func fault(
        for mechanism: MechanismID?, using scheme: any SignatureScheme = Ed25519Scheme()
    ) -> Verdict.Fault? {
        var verdict = Verdict()
        do throws(Verdict.Fault) {
            _ = try checkSignatures(for: mechanism, scheme, &verdict)
            return nil
        } catch {
            return error
        }
    }

    /// Checks everything but the tiles, whose entries made `tree`, one by one.
    package func verdict(
        for mechanism: MechanismID?, tree: TiledTree, using scheme: any SignatureScheme = Ed25519Scheme()
    ) -> Verdict {
        var verdict = Verdict()
        do throws(Verdict.Fault) {
            for (head, facts) in try checkSignatures(for: mechanism, scheme, &verdict) {
                try check(head, in: tree)
                for fact in facts { verdict.add(fact) }
            }
            try check(signed.checkpoint.head, in: tree)
            verdict.add(.log(log, size: signed.checkpoint.size))
        } catch {
            verdict.add(error)
        }
        return verdict
    }

    /// What each has cosigned, and what that proves if it is of the tree. The smallest first: what it says about the others is where
    /// the first wrong entry stands.
    private func checkSignatures(
        for mechanism: MechanismID?, _ scheme: any SignatureScheme, _ verdict: inout Verdict
    ) throws(Verdict.Fault) -> [(head: TreeHead, facts: [Verdict.Proved])] {
        let terms = try charter.checked(for: mechanism, using: scheme, &verdict)
        let signers = LogSigners(of: log, in: terms)
        let signatures = try signers.check(signed, using: scheme)
        guard signatures.isByAuthor else { throw .unsigned(log, size: signed.checkpoint.size) }
        var found: [(head: TreeHead, facts: [Verdict.Proved])] = []
        for (name, checkpoint) in cosigned.sorted(by: Self.isSmaller) {
            let head = checkpoint.checkpoint.head
            let signatures = try signers.check(checkpoint, using: scheme)
            guard !signatures.isByAuthor, signatures.cosigned.map(\.name) == [name] else {
                throw .stranger(log, size: head.size)
            }
            let facts = signatures.cosigned.map { signers.proved($0, size: head.size) }
            found.append((head: head, facts: facts))
        }
        return found
    }

    private func check(_ head: TreeHead, in tree: TiledTree) throws(Verdict.Fault) {
        do throws(TransparencyLogError) {
            try tree.check(head)
        } catch {
            throw .tiles(error)
        }
    }

    private static func isSmaller(
        _ a: (key: MemberName, value: SignedCheckpoint), _ b: (key: MemberName, value: SignedCheckpoint)
    ) -> Bool {
        (a.value.checkpoint.size, a.key) < (b.value.checkpoint.size, b.key)
    }
}
