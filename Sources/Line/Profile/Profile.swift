/// All numbers of a mechanism: separation minima, lead classes, precision limits, deadlines and the rest.
/// They are terms of the charter; none stands in code but as the default, R0.
package struct Profile: Hashable, Sendable {
    package let name: String
    package let leadClasses: LeadClasses
    package let precision: Precision
    package let deployment: Deployment
    /// In order: the first row that two notices meet names their conflict.
    package let separation: [SeparationRow]
    package let deadlines: Deadlines
    package let passedToUnits: Passing
    package let escalation: [EscalationStep]
    package let lineCheck: LineCheck
    package let heartbeat: Heartbeat
    package let clock: Clock
    package let compute: Compute
    package let timeToClear: TimeToClear
    package let hazard: Hazard
    /// How long a movement is taken to go on after its end.
    package let movementPersistence: Duration
    package let civil: Civil
    /// How long an answer to a query holds.
    package let queryValidity: Duration
    package let incidentLink: IncidentLink
    /// By when the result of an incident's inquiry is due.
    package let incidentResult: Duration
    package let foreignView: ForeignView
    package let retention: Retention
    /// Without a proposal for so long, the facilitator is invited.
    package let inviteFacilitatorAfter: Duration
    /// Between an amendment's last signature and its start, at the least.
    package let charterAmendmentNotice: Duration
    package let budget: Budget
    package let altitude: AltitudeTerms
    package let changes: Changes
    /// After each such time without news of a relay that was asked for, desks are reminded of it again.
    package let relayReask: Duration

    /// The default rule profile.
    package static let r0: Profile = {
        do throws(JSONFault) {
            return try Profile(standard)
        } catch {
            preconditionFailure("the built-in profile is wrong: \(error)")
        }
    }()

    /// Reads a rule profile; a key that is given replaces that key of R0 as a whole.
    package init(file bytes: [UInt8]) throws(JSONFault) {
        self = try Profile(try JSONDocument(bytes, limit: Limits.profileBytes).root)
    }

    /// Reads the profile of a charter: every key must be there, in integer units.
    package init(canonical value: JSONValue) throws(JSONFault) {
        self = try Profile(value)
        guard try value.canonical().encoded == canonical.encoded else { throw value.fault(.notCanonical) }
    }

    private init(_ value: JSONValue) throws(JSONFault) {
        let terms = try Terms(value)
        name = try terms["profile"].string(max: 64)
        leadClasses = try LeadClasses(terms["lead_classes"])
        precision = try Precision(terms["precision"])
        deployment = try Deployment(terms["deployment"])
        separation = try terms["separation"].rows()
        deadlines = try Deadlines(terms["deadlines_s"])
        passedToUnits = try Passing(terms["passed_to_units_s"])
        escalation = try terms["escalation"].steps()
        lineCheck = try LineCheck(terms["line_check"])
        heartbeat = try Heartbeat(terms["heartbeat"])
        clock = try Clock(terms["clock"])
        compute = try Compute(terms["compute"])
        timeToClear = try TimeToClear(terms["time_to_clear"])
        hazard = try Hazard(terms["hazard"])
        movementPersistence = try terms["movement"].onlySeconds("persistence_s")
        civil = try Civil(terms["civil"])
        queryValidity = try terms.seconds("query_validity_s")
        incidentLink = try IncidentLink(terms["incident_link"])
        incidentResult = try terms["incident"].onlySeconds("result_s")
        foreignView = try ForeignView(terms["foreign_view"])
        retention = try Retention(terms["retention"])
        inviteFacilitatorAfter = try terms["negotiation"].onlySeconds("invite_facilitator_s")
        charterAmendmentNotice = try terms.seconds("charter_amendment_notice_s")
        budget = try Budget(terms["budget_per_peer"])
        altitude = try AltitudeTerms(terms["altitude"])
        changes = try Changes(terms["changes"])
        relayReask = try terms["relay"].onlySeconds("reask_s")
    }

    private static let standard: JSONValue = {
        do throws(JSONFault) {
            return try JSONDocument(Array(ProfileR0.text.utf8), limit: Limits.profileBytes).root
        } catch {
            preconditionFailure("the built-in profile is wrong: \(error)")
        }
    }()

    /// The terms of a profile, those of R0 where it says nothing.
    private struct Terms {
        private let stated: JSONObject
        private let standard: JSONObject

        private static let keys: [StaticString] = [
            "profile", "lead_classes", "precision", "deployment", "separation", "deadlines_s",
            "passed_to_units_s",
            "escalation",
            "line_check", "heartbeat", "clock", "compute", "time_to_clear", "hazard", "movement", "civil",
            "query_validity_s", "incident_link", "incident", "foreign_view", "retention", "negotiation",
            "charter_amendment_notice_s", "budget_per_peer", "altitude", "changes", "relay",
            "note", "separation_note", "escalation_note",
        ]

        init(_ value: JSONValue) throws(JSONFault) {
            stated = try value.object(allowing: Terms.keys)
            standard = try Profile.standard.object()
        }

        subscript(key: StaticString) -> JSONValue {
            get throws(JSONFault) {
                if let value = stated.optional(key) { return value }
                return try standard.required(key)
            }
        }

        func seconds(_ key: StaticString) throws(JSONFault) -> Duration {
            stated.optional(key) == nil ? try standard.seconds(key) : try stated.seconds(key)
        }
    }
}

extension JSONValue {
    /// The rows of the separation minima; a byte counts them.
    fileprivate func rows() throws(JSONFault) -> [SeparationRow] {
        var rows: [SeparationRow] = []
        for row in try array(min: 1, max: 200) { rows.append(try SeparationRow(row)) }
        return rows
    }

    fileprivate func steps() throws(JSONFault) -> [EscalationStep] {
        var steps: [EscalationStep] = []
        for step in try array(max: 16) { steps.append(try EscalationStep(step)) }
        return steps
    }

    /// The one term of a section that has no other.
    fileprivate func onlySeconds(_ key: StaticString) throws(JSONFault) -> Duration {
        try object(allowing: [key]).seconds(key)
    }
}
