import Line

/// The numbers of a charter that officers work by, in tables. The rest stands in the charter's JSON.
struct TermsReport {
    private let profile: Profile

    init(_ profile: Profile) { self.profile = profile }

    var lines: [String] {
        [
            "Terms: profile “\(profile.name.visible)”", "",
            "Separation minima; two notices that undercut all of a row are in conflict.",
        ]
            + separation + ["", "How long before its start a notice is given."] + leads
            + ["", "When an answer is due, and who is called when it is missing."] + deadlines + escalation
            + ["", "The line, and what is kept."] + line
    }

    private var separation: [String] {
        var table = Table("BETWEEN", "AND", "ON THE MAP", "IN HEIGHT", "FROM FL290 UP", "IN TIME")
        for row in profile.separation {
            table.add(
                row.first.rawValue, row.second.rawValue,
                row.lateralMetres.map { "\($0) m" } ?? "does not separate",
                row.verticalFeet.map { "\($0) ft" } ?? "does not separate",
                row.verticalFeetAtOrAboveFL290.map { "\($0) ft" } ?? "the same",
                row.time.map { $0.spelt } ?? "does not separate")
        }
        return table.lines
    }

    private var leads: [String] {
        var table = Table("CLASS", "AT LEAST")
        for leadClass in LeadClass.allCases {
            table.add(leadClass.rawValue, profile.leadClasses.leastLead(of: leadClass).spelt)
        }
        return table.lines
    }

    private var deadlines: [String] {
        var table = Table("PRIORITY", "ACKNOWLEDGED WITHIN", "ANSWERED WITHIN")
        for priority in Priority.allCases {
            let due = profile.deadlines[priority]
            table.add(
                priority.rawValue, due.acknowledgement.map { Duration.seconds($0).spelt } ?? "",
                due.reply.map { Duration.seconds($0).spelt } ?? "")
        }
        return table.lines
    }

    private var escalation: [String] {
        profile.escalation.map { step in
            let called = step.to.map(\.rawValue).joined(separator: ", ")
            let state = step.line.map { "the line is \($0.rawValue)" }
            let what = [called.isEmpty ? nil : called, state].compactMap { $0 }.joined(separator: "; ")
            return "At \(step.atDeadlines) times the deadline: \(what)."
        }
    }

    private var line: [String] {
        [
            "A heartbeat comes every \(profile.heartbeat.interval.spelt); "
                + "after \(profile.heartbeat.silent.spelt) without one the line is silent.",
            "Clocks that differ by more than \(profile.clock.warning.spelt) are pointed out.",
            "A notice's body is kept for \(profile.retention.noticeBodyDays) days after its end.",
        ]
    }
}

extension Duration {
    /// The duration in the largest units that keep it whole: `2 h`, `90 s`.
    fileprivate var spelt: String {
        let seconds = components.seconds
        for (unit, size) in [("d", 86_400), ("h", 3_600), ("min", 60)] as [(String, Int64)]
        where seconds >= size && seconds % size == 0 {
            return "\(seconds / size) \(unit)"
        }
        return "\(seconds) s"
    }
}
