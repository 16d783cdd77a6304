import Airspace
package import Line

/// What is to be said of notices beside their conflicts: computed from what stands in the logs, whatever came first.
extension Node {
    package func findings(of key: NoticeKey) -> [Finding] {
        guard let file = register[key], !file.isWithheld else { return [] }
        return (checks[key] ?? []) + flashed(by: key).map { .flash(with: $0) } + notTaken(key)
            + unmadeChanges(to: key)
    }

    /// Own entries to a member that it could not take and that belong to no notice.
    package func notTaken(by peer: MemberName) -> [Finding] {
        messages.refusals.keys.filter { $0.log.addressee == peer && register.key(of: $0) == nil }
            .sorted().compactMap { notTaken($0) }
    }

    /// Looks at the newest version of a notice by itself.
    mutating func check(_ key: NoticeKey) {
        guard let file = register[key], let code = file.code else { return }
        let notice = file.disclosed
        var findings: [Finding] = charter.theatre.covers(notice) ? [] : [.outsideTheatre]
        if let finding = DeploymentCheck.finding(notice, charter.profile.deployment) {
            findings.append(finding)
        }
        // Another node may send what this one would return; and some of what nothing can check is only said.
        findings += LocationCheck.findings(notice, limits: charter.profile.precision).map { .location($0) }
        if key.author != me, !messages.terms.maySay(code, key.author) {
            findings.append(.wrongSender(key.author))
        }
        checks[key] = findings
    }

    /// The own notices to which another's is FLASH: it left its reader no time, and they conflict and were active when it became
    /// known here.
    func flashed(by key: NoticeKey) -> [NoticeKey] {
        guard key.author != me, let file = register[key], let code = file.code,
            charter.profile.leadClasses.leadClass(of: file.start - file.known) == .insufficient,
            messages.terms.maySay(code, key.author)
        else { return [] }
        return board.own(touching: key).filter { register[$0]?.wasActive(at: file.known) ?? false }
    }

    private func notTaken(_ key: NoticeKey) -> [Finding] {
        key.author == me ? register.entries(of: key).sorted().compactMap { notTaken($0) } : []
    }

    private func notTaken(_ serial: Serial) -> Finding? {
        guard serial.log.author == me else { return nil }
        return messages.refusal(of: serial)?.entry.refusal.map { .notTaken(serial, $0) }
    }

    // MARK: What was agreed and not done

    /// The changes to an own notice that were agreed and could not be made, while no later version stands.
    private func unmadeChanges(to key: NoticeKey) -> [Finding] {
        guard key.author == me else { return [] }
        return register.entries(of: key).sorted().flatMap { version in
            negotiations.agreed(changing: version).enumerated().compactMap { number, agreed in
                finding(on: agreed.proposal, agreedIn: agreed.answer, isFirst: number == 0, key)
            }
        }
    }

    /// nil for one that was carried out, or is over.
    private func finding(on proposal: Proposal, agreedIn answer: Serial, isFirst: Bool, _ key: NoticeKey)
        -> Finding?
    {
        let changing = proposal.settlement.changing
        guard let answer = messages.filing(answer) else { return nil }
        let versions = register.entries(of: key).filter {
            $0.log.addressee == changing.log.addressee && register.key(of: $0) == key
        }.sorted().compactMap { messages.filing($0) }
        let later = versions.filter { !isBefore($0, answer) }
        guard isFirst else {
            // The first of two that change one version leaves nothing for the second to change.
            let isReplaced = versions.last?.entry.regarding == .serial(changing)
            return later.isEmpty || isReplaced ? .staleAgreement(proposal.serial) : nil
        }
        guard later.isEmpty else { return nil }
        return proposal.settlement.about.allSatisfy { wasCurrent($0, before: answer) }
            ? .changeFailed(proposal.serial) : .staleAgreement(proposal.serial)
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

    /// Whether this member wrote or took one of two entries of a line before the other.
    private func isBefore(_ one: Filing, _ other: Filing) -> Bool {
        if one.author == other.author { return one.serial < other.serial }
        return one.author == me ? !one.knew(of: other.serial) : other.knew(of: one.serial)
    }
}

extension MessageBoard {
    fileprivate func filing(_ serial: Serial) -> Filing? {
        self[serial]?.copies.first { $0.serial == serial }
    }
}
