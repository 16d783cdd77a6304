import Airspace
package import Line

/// What is to be said of notices beside their conflicts: computed from what stands in the logs, whatever came first.
extension Node {
    package func findings(of key: NoticeKey) -> [Finding] {
        guard let file = register[key], !file.isWithheld else { return [] }
        return (checks[key]?.findings ?? []) + flashed(by: key).map { .flash(with: $0) } + notTaken(key)
            + unmadeChanges(to: key)
    }

    /// Own entries that a member could not take and that say nothing of a notice.
    package func notTaken(by peer: MemberName) -> [Finding] {
        messages.refused(by: peer).filter { serial in
            let written = links[peer]?.outbox(of: serial.log)?.size ?? 0
            return serial.index < written && messages[serial]?.code.isOfNotice != true
        }.compactMap { notTaken($0) }
    }

    /// What is to be said of a version of a notice by itself.
    struct VersionCheck: Sendable {
        /// Where it stands; nil for one that is withheld.
        let version: Serial?
        let findings: [Finding]
    }

    /// Looks at the newest version of a notice by itself.
    mutating func check(_ file: NoticeFile) {
        guard let code = file.code else { return checks[file.key] = nil }
        let (notice, author) = (file.disclosed, file.key.author)
        var findings: [Finding] = charter.theatre.covers(notice) ? [] : [.outsideTheatre]
        if let finding = DeploymentCheck.finding(notice, charter.profile.deployment) {
            findings.append(finding)
        }
        // Another node may send what this one would return; and some of what nothing can check is only said.
        findings += LocationCheck.findings(notice, limits: charter.profile.precision).map { .location($0) }
        if author != me, !messages.terms.maySay(code, author) { findings.append(.wrongSender(author)) }
        checks[file.key] = VersionCheck(version: file.serial, findings: findings)
    }

    private func notTaken(_ key: NoticeKey) -> [Finding] {
        key.author == me ? register.entries(of: key).sorted().compactMap { notTaken($0) } : []
    }

    private func notTaken(_ serial: Serial) -> Finding? {
        refusal(of: serial).map { .notTaken(serial, $0) }
    }

    // MARK: FLASH

    /// The own notices to which another's is FLASH: it left its reader no time, and they conflict and were active when it became
    /// known here.
    func flashed(by key: NoticeKey) -> [NoticeKey] {
        guard key.author != me, let file = register[key], let code = file.code, let version = file.serial,
            charter.profile.leadClasses.leadClass(of: file.start - file.known) == .insufficient,
            messages.terms.maySay(code, key.author)
        else { return [] }
        return board.own(touching: key).filter { wasActive($0, when: version, knownAt: file.known) }
    }

    private func wasActive(_ own: NoticeKey, when version: Serial, knownAt known: Instant) -> Bool {
        let step = register.steps(of: own, toldTo: version.log.author).last { step in
            // By what the author of both held, wherever that can be told: a clock may have been set back.
            guard let serial = step.serial, serial.log.addressee == version.log.author,
                let filing = messages.filing(serial)
            else { return step.at <= known }
            return !filing.knew(of: version)
        }
        return step?.isActive(at: known) ?? false
    }

    // MARK: What was agreed and not done

    /// The changes to an own notice that were agreed and not made, while no later version stands.
    private func unmadeChanges(to key: NoticeKey) -> [Finding] {
        guard key.author == me else { return [] }
        return register.entries(of: key).sorted().flatMap { unmadeChanges(to: $0, of: key) }
    }

    private func unmadeChanges(to version: Serial, of key: NoticeKey) -> [Finding] {
        let agreed = negotiations.agreed(changing: version).compactMap { proposal, answer in
            messages.filing(answer).map { (proposal: proposal, answer: $0) }
        }.sorted { isBefore($0.answer, $1.answer) }
        guard !agreed.isEmpty else { return [] }
        let versions = register.entries(of: key).filter {
            $0.log.addressee == version.log.addressee && register.key(of: $0) == key
        }.sorted().compactMap { messages.filing($0) }
        let amendment = versions.first { $0.entry.regarding == .serial(version) }
        let made = amendment.flatMap { amendment in
            let earlier = agreed.filter { isBefore($0.answer, amendment) }
            // It is written at the instant at which the agreement is; of a record that was given back that is not known.
            return (earlier.first { $0.answer.at == amendment.entry.time } ?? earlier.first)?.proposal
        }
        return agreed.filter { $0.proposal != made }.compactMap { proposal, answer in
            if let amendment, versions.last == amendment { return .staleAgreement(proposal) }
            guard versions.allSatisfy({ isBefore($0, answer) }) else { return nil }
            let about = negotiations[proposal]?.settlement.about ?? []
            return about.allSatisfy { wasCurrent($0, before: answer) }
                ? .changeFailed(proposal) : .staleAgreement(proposal)
        }
    }

    /// Whether a version was the newest of a live notice here when an answer was taken or written.
    private func wasCurrent(_ version: Serial, before answer: Filing) -> Bool {
        guard let key = register.key(of: version) else { return false }
        let earlier = register.entries(of: key).filter { $0.log.addressee == version.log.addressee }
            .compactMap { messages.filing($0) }.filter { isBefore($0, answer) }
        let newest = earlier.filter { register.key(of: $0.serial) != nil }.map(\.serial).max()
        return newest == version
            && earlier.allSatisfy { $0.serial < version || Phase($0.entry.code)?.isLive ?? true }
    }

    /// Whether a notice passed to a phase after an entry of its line was written or taken here.
    func wasTurned(_ key: NoticeKey, in log: LogName, to phase: Phase, since other: Serial) -> Bool {
        guard let other = messages.filing(other) else { return false }
        return register.entries(of: key).filter { $0.log.addressee == log.addressee }
            .compactMap { messages.filing($0) }
            .contains { Phase($0.entry.code) == phase && !isBefore($0, other) }
    }

    /// Whether this member wrote or took one of two entries of a line before the other.
    private func isBefore(_ one: Filing, _ other: Filing) -> Bool {
        if one.author == other.author { return one.serial < other.serial }
        return one.author == me ? !one.knew(of: other.serial) : other.knew(of: one.serial)
    }
}

extension Code {
    /// A version of a notice, or what became of one.
    package var isOfNotice: Bool {
        [.amendment, .active, .complete, .cancelled].contains(self)
            || NoticeKind.allCases.contains { Code.filing($0) == self }
    }
}
