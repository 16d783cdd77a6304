extension Topic {
    var table: KeyValuePairs<String, Column> {
        switch self {
        case .outcome: Self.outcomes
        case .returned: Self.returns
        case .notice: Self.notices
        case .conflict: Self.conflicts
        case .offer: Self.offers
        case .entry: Self.entries
        case .message: Self.messages
        case .judgement: Self.judgements
        case .statement: Self.statements
        case .escalation: Self.escalations
        case .line: Self.lines
        case .envelope: Self.envelopes
        case .proposal: Self.proposals
        case .phrase: Self.phrases
        case .hazard: Self.hazards
        case .reminder: Self.reminders
        case .reconciliation: Self.reconciliations
        case .watch: Self.watches
        }
    }

    // What came of an own step, and why a notice was returned.
    private static let outcomes: KeyValuePairs<String, Column> = [
        "step": .text, "outcome": .text, "at": .time, "reason": .text,
    ]
    private static let returns: KeyValuePairs<String, Column> = [
        "step": .text, "code": .text, "found": .number, "limit": .number, "lead": .text, "text": .text,
        "resolved_lat": .number, "resolved_lon": .number, "stated_lat": .number, "stated_lon": .number,
        "metres": .number, "tolerance": .number,
    ]

    // The picture.
    private static let notices: KeyValuePairs<String, Column> = [
        "author": .text, "id": .text, "kind": .text, "phase": .text, "withheld": .flag, "start": .time,
        "end": .time,
        "over": .flag, "lead": .text, "lead_filed": .text, "lead_delivered": .text, "lead_s": .number,
        "filed": .time,
        "delivered": .flag, "findings": .list, "flash_with": .list, "text": .text, "shapes": .list,
        "volumes": .number,
        "age_s": .number, "stale": .flag,
    ]
    private static let conflicts: KeyValuePairs<String, Column> = [
        "kind": .text, "mine": .text, "other": .text, "home": .flag, "lateral_m": .number,
        "vertical_ft": .number,
        "gap_s": .number, "start": .time, "end": .time, "floor_ft": .number, "ceiling_ft": .number,
    ]
    private static let offers: KeyValuePairs<String, Column> = [
        "for": .text, "against": .text, "changing": .text, "own": .flag, "clears": .text, "type": .text,
        "time": .time, "feet": .number, "metres": .number, "bearing": .number, "side": .text,
        "degrees": .number,
    ]
    private static let proposals: KeyValuePairs<String, Column> = [
        "of": .text, "changing": .text, "type": .text, "state": .text, "filed": .time,
    ]

    // The record.
    private static let entries: KeyValuePairs<String, Column> = [
        "of": .text, "serial": .text, "code": .text, "priority": .text, "from": .text, "to": .text,
        "role": .text,
        "time": .time, "re": .text, "own": .flag, "delivered": .time, "refused": .text, "note": .flag,
    ]

    // Messages.
    private static let messages: KeyValuePairs<String, Column> = [
        "of": .text, "code": .text, "priority": .text, "from": .text, "to": .text, "state": .text,
        "waiting": .flag,
        "filed": .time, "delivered": .time, "spoken": .time, "seen": .time, "seen_role": .text,
        "understood": .time,
        "passed": .time, "unable": .time, "stand_by": .time, "answered": .time, "stage": .text, "due": .time,
        "ack_due": .time, "reply_due": .time, "missed": .number, "reply_overdue": .flag, "answer": .text,
        "missing": .list, "choices": .list, "answers": .list, "free_text": .flag, "own_nearby": .list,
        "findings": .list,
    ]
    private static let judgements: KeyValuePairs<String, Column> = [
        "of": .text, "code": .text, "from": .text, "at": .time, "counts": .flag, "finding": .text,
        "fields": .list,
        "reason": .text,
    ]
    private static let statements: KeyValuePairs<String, Column> = [
        "of": .text, "to": .text, "scope": .text, "answer": .text, "until": .time, "expired": .flag,
    ]
    private static let escalations: KeyValuePairs<String, Column> = [
        "of": .text, "code": .text, "to": .text, "at": .time, "stage": .text, "deadlines": .number,
        "told": .list,
        "line": .text,
    ]
    private static let lines: KeyValuePairs<String, Column> = [
        "with": .text, "state": .text, "suspended_by": .list, "missed_checks": .number, "heard": .time,
        "age_s": .number, "endpoint": .number, "silent": .flag, "no_conflict_shown": .flag, "overdue": .list,
        "queued": .list, "own_size": .number, "held_size": .number, "peer_holds": .number, "agree": .flag,
        "digest": .text, "skew_ms": .number, "check_overdue": .time, "remarks": .list, "findings": .list,
    ]
    private static let reconciliations: KeyValuePairs<String, Column> = [
        "with": .text, "of": .text, "kind": .text, "at": .time, "waits_for": .text, "from": .time,
        "until": .time,
    ]
    private static let watches: KeyValuePairs<String, Column> = [
        "of": .text, "kind": .text, "due": .time, "unread": .flag, "accepted": .flag,
    ]
    private static let envelopes: KeyValuePairs<String, Column> = [
        "from": .text, "about": .text, "code": .text, "state": .text, "stage": .text, "due": .time,
        "missed": .number,
        "line": .text, "conflict": .list,
    ]
    private static let phrases: KeyValuePairs<String, Column> = [
        "of": .text, "language": .text, "text": .text,
    ]

    // What time brings.
    private static let hazards: KeyValuePairs<String, Column> = [
        "of": .text, "start": .time, "end": .time, "open": .flag, "radius_nm": .number, "inside": .list,
    ]
    private static let reminders: KeyValuePairs<String, Column> = [
        "of": .text, "kind": .text, "at": .time, "count": .number,
    ]
}
