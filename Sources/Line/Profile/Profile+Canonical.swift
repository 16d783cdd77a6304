extension Profile {
    /// The whole profile in integer units, as a charter holds it.
    package var canonical: CanonicalJSON {
        [
            "profile": .string(name),
            "lead_classes": leadClasses.canonical,
            "precision": precision.canonical,
            "deployment": deployment.canonical,
            "separation": .array(separation.map(\.canonical)),
            "deadlines_s": deadlines.canonical,
            "passed_to_units_s": passedToUnits.canonical,
            "escalation": .array(escalation.map(\.canonical)),
            "line_check": lineCheck.canonical,
            "heartbeat": heartbeat.canonical,
            "clock": clock.canonical,
            "compute": compute.canonical,
            "time_to_clear": timeToClear.canonical,
            "hazard": hazard.canonical,
            "movement": ["persistence_s": .seconds(movementPersistence)],
            "civil": civil.canonical,
            "query_validity_s": .seconds(queryValidity),
            "incident_link": incidentLink.canonical,
            "incident": ["result_s": .seconds(incidentResult)],
            "foreign_view": foreignView.canonical,
            "retention": retention.canonical,
            "negotiation": ["invite_facilitator_s": .seconds(inviteFacilitatorAfter)],
            "charter_amendment_notice_s": .seconds(charterAmendmentNotice),
            "budget_per_peer": budget.canonical,
            "altitude": altitude.canonical,
            "changes": changes.canonical,
            "relay": ["reask_s": .seconds(relayReask)],
        ]
    }
}
