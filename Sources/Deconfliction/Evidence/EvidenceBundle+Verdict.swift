import Airspace
package import Line
package import TransparencyLog

extension EvidenceBundle {
    /// Checks everything that the bundle says, with nothing but the bundle.
    ///
    /// - Parameter mechanism: the one it is to be of; nil where nobody can say, and then it is only consistent in itself.
    package func verdict(
        for mechanism: MechanismID?, using scheme: any SignatureScheme = Ed25519Scheme()
    ) -> Verdict {
        var verdict = Verdict()
        do throws(Verdict.Fault) {
            let terms = try charter.checked(for: mechanism, using: scheme, &verdict)
            let (entry, signers) = try checkEntry(terms, scheme, &verdict)
            try checkCosigned(entry, signers, scheme, &verdict)
            try checkBody(of: entry, &verdict)
            try checkHeld(by: entry, terms, scheme, &verdict)
        } catch {
            verdict.add(error)
        }
        return verdict
    }

    private func checkEntry(_ terms: Charter, _ scheme: any SignatureScheme, _ verdict: inout Verdict)
        throws(Verdict.Fault) -> (Entry, LogSigners)
    {
        let checkpoint = proof.signed.checkpoint
        let signers = try terms.signers(origin: checkpoint.origin)
        let place = Serial(log: signers.log, index: proof.index)
        // Why it cannot be read is its author's affair.
        guard let entry = try? Entry(encoded: leaf) else { throw .leafUnreadable }
        guard entry.serial == place else { throw .wrongPlace(stated: entry.serial, found: place) }
        let signatures = try signers.check(proof.signed, using: scheme)
        guard signatures.isByAuthor else { throw .unsigned(signers.log, size: checkpoint.size) }
        guard proof.extra == nil, proof.shows(leaf: TreeHash.leaf(leaf)) else {
            throw .notIncluded(place, size: checkpoint.size)
        }
        verdict.add(.entry(place, code: entry.code, time: entry.time, size: checkpoint.size))
        for cosigned in signatures.cosigned { verdict.add(signers.proved(cosigned, size: checkpoint.size)) }
        return (entry, signers)
    }

    private func checkCosigned(
        _ entry: Entry, _ signers: LogSigners, _ scheme: any SignatureScheme, _ verdict: inout Verdict
    ) throws(Verdict.Fault) {
        let newest = proof.signed.checkpoint.head
        for extended in cosigned {
            let head = extended.signed.checkpoint.head
            let signatures = try signers.check(extended.signed, using: scheme)
            guard head.size > entry.serial.index else { throw .notCovered(entry.serial, size: head.size) }
            guard extended.consistency.shows(that: newest, extends: head) else {
                throw .inconsistent(signers.log, size: head.size, with: newest.size)
            }
            for cosigned in signatures.cosigned { verdict.add(signers.proved(cosigned, size: head.size)) }
        }
    }

    private func checkBody(of entry: Entry, _ verdict: inout Verdict) throws(Verdict.Fault) {
        guard let commitment = entry.commitment else {
            guard body == nil, absence == nil else { throw .bodyMismatch(entry.serial) }
            return
        }
        switch (body, absence) {
        case (let body?, nil):
            guard body.salt.count == Body.saltBytes, body.commitment(at: entry.serial) == commitment else {
                throw .bodyMismatch(entry.serial)
            }
            verdict.add(.body(bytes: body.bytes.count))
        case (nil, let absence?): verdict.add(absence)
        case (nil, nil), (_?, _?): throw .bodyMismatch(entry.serial)
        }
    }

    private func checkHeld(
        by entry: Entry, _ terms: Charter, _ scheme: any SignatureScheme, _ verdict: inout Verdict
    ) throws(Verdict.Fault) {
        let holds = entry.holds
        let opposite = LogName(
            author: entry.serial.log.addressee, addressee: entry.serial.log.author, epoch: holds.epoch)
        guard let held else {
            verdict.add(.heldUnshown(opposite, size: holds.size))
            return
        }
        let signers = LogSigners(of: opposite, in: terms)
        let signatures = try signers.check(held.signed, using: scheme)
        let head = held.signed.checkpoint.head
        guard signatures.isByAuthor else { throw .unsigned(opposite, size: head.size) }
        let before = TreeHead(size: holds.size, root: holds.root)
        guard held.consistency.shows(that: head, extends: before) else {
            throw .holdsMismatch(entry.serial)
        }
        verdict.add(.held(opposite, size: holds.size, signedAt: head.size))
    }
}

extension SignedCharter {
    /// The terms, if every member has signed them and they are those of the mechanism asked for.
    func checked(
        for mechanism: MechanismID?, using scheme: any SignatureScheme, _ verdict: inout Verdict
    ) throws(Verdict.Fault) -> Charter {
        let terms: Charter
        do throws(SignedCharter.Fault) {
            terms = try agreed(using: scheme)
        } catch {
            throw .charter(error)
        }
        if let mechanism, mechanism != terms.mechanism { throw .otherMechanism(terms.mechanism) }
        verdict.add(.agreed(terms.mechanism, members: terms.members.map(\.name)))
        return terms
    }
}

extension Charter {
    /// Who signs the log with this origin.
    func signers(origin: String) throws(Verdict.Fault) -> LogSigners {
        guard let log = LogName(origin: origin, in: mechanism),
            lines.contains(Pair(log.author, log.addressee))
        else { throw .foreignLog(origin: origin) }
        return LogSigners(of: log, in: self)
    }
}
