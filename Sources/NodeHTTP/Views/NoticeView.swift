package import Airspace
package import Deconfliction
package import Line

/// A notice as the API shows it.
extension Node {
    /// - Parameter ages: of what is shown of others, at `now`.
    package func view(of file: NoticeFile, ages: [MemberName: Age], at now: Instant) -> CanonicalJSON {
        let isOwn = file.key.author == me
        let copies = copies(of: file)
        let lead = lead(of: file)
        return [
            "handle": .string(file.key.handle.text), "author": .string(file.key.author.text),
            "own": .bool(isOwn), "aged": ages[file.key.author].view(today: now),
            "kind": .string(file.disclosed.kind.rawValue), "state": .string(state(of: file, copies: copies)),
            "versions": versions(of: file),
            "start": .time(file.start), "end": .time(file.end),
            "lead": [
                "filing": .string(lead.filing.rawValue), "delivery": .optional(lead.delivery?.rawValue),
                "class": .string(lead.worse.rawValue),
            ],
            "withheld": .bool(file.isWithheld), "to": .array(file.told.map { .string($0.text) }),
            "copies": .array(copies.map(view)),
            // An own corridor as its author drew it; of another's notice only what its author disclosed.
            "geojson": Notice.featureCollection(of: [isOwn ? file.original ?? file.disclosed : file.disclosed]
            ),
            "findings": .array(
                findings(of: file, lead: lead).map { $0.view(at: file.filed, words: words($0, of: file)) }),
        ]
    }

    /// What a finding says; of a late notice beside an own active one, how soon that one can be cleared as well.
    private func words(_ finding: Finding, of file: NoticeFile) -> String {
        guard case .flash(let own) = finding, let needed = timeToClear(own) else { return finding.words }
        let left = file.start.milliseconds(
            since: copies(of: file).compactMap(\.delivered).max() ?? file.filed)
        return finding.words + " To clear \(own.handle) takes "
            + "\(Quantities.minutes(seconds: needed.components.seconds)) at \(charter.profile.timeToClear.defaultSpeedKnots) kt, "
            + "the margin included; \(Quantities.minutes(seconds: max(0, left / 1_000))) were left."
    }

    /// What is said of a notice beside its conflicts; that it was late follows from its lead.
    package func findings(of file: NoticeFile, lead: Lead) -> [Finding] {
        let findings = findings(of: file.key)
        guard !file.isWithheld, lead.worse > .standard else { return findings }
        let known = copies(of: file).compactMap(\.delivered).max() ?? file.filed
        return [.late(lead.worse, milliseconds: file.start.milliseconds(since: max(known, file.filed)))]
            + findings
    }

    private func state(of file: NoticeFile, copies: [Copy]) -> String {
        guard file.phase == .filed else { return file.phase.rawValue }
        if file.isWithheld { return "withheld" }
        return copies.allSatisfy { $0.delivered != nil } ? "delivered" : file.phase.rawValue
    }

    private func versions(of file: NoticeFile) -> CanonicalJSON {
        .object(
            file.told.compactMap { member in
                file.versions[member].map { .init(member.text, .string("\($0)")) }
            })
    }

    private func view(of copy: Copy) -> CanonicalJSON {
        [
            "serial": .string("\(copy.serial)"), "to": .string(copy.serial.log.addressee.text),
            "filed": .time(copy.filed), "delivered": .time(copy.delivered),
            "witnessed": .array(copy.witnessed.map(\.view)), "refused": .optional(copy.refusal?.rawValue),
        ]
    }
}

extension Finding {
    package func view(at instant: Instant) -> CanonicalJSON { view(at: instant, words: words) }

    func view(at instant: Instant, words: String) -> CanonicalJSON {
        ["code": .string(code), "text": .string(words), "at": .time(instant)]
    }
}

extension Node.Sighting {
    var view: CanonicalJSON { ["by": .string(witness.text), "time": .time(time)] }
}
