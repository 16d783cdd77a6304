import Deconfliction
import Line

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
        case .said: Self.sayings
        case .judgement: Self.judgements
        case .statement: Self.statements
        case .escalation: Self.escalations
        case .line: Self.lines
        case .log: Self.logs
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
        "step": .text(.steps), "outcome": .text(.words(OutcomeWord.self)), "at": .time,
        "reason": .text(.words(RefusalWord.self)),
    ]
    private static let returns: KeyValuePairs<String, Column> = [
        "step": .text(.steps), "code": .text(.findings), "found": .count, "limit": .count,
        "lead": .text(.leads), "text": .text(.open), "resolved_lat": .number, "resolved_lon": .number,
        "stated_lat": .number, "stated_lon": .number, "metres": .count, "tolerance": .count,
    ]

    // The picture.
    private static let notices: KeyValuePairs<String, Column> = [
        "author": .text(.members), "id": .text(.notices), "kind": .text(.words(NoticeKind.self)),
        "phase": .text(.words(Phase.self)), "withheld": .flag, "start": .time, "end": .time, "over": .flag,
        "lead": .text(.leads), "lead_filed": .text(.leads), "lead_delivered": .text(.leads),
        "lead_s": .number, "filed": .time, "delivered": .flag, "findings": .list(.findings),
        "flash_with": .list(.notices), "text": .text(.open),
        "shapes": .list(.closed(["polygon", "circle", "corridor"])), "volumes": .positive, "age_s": .count,
        "stale": .flag, "clear_s": .count,
    ]
    private static let conflicts: KeyValuePairs<String, Column> = [
        "kind": .text(.words(ConflictKind.self)), "mine": .text(.notices), "other": .text(.notices),
        "home": .flag, "lateral_m": .count, "vertical_ft": .count, "gap_s": .count, "start": .time,
        "end": .time, "floor_ft": .number, "ceiling_ft": .number,
    ]
    private static let offers: KeyValuePairs<String, Column> = [
        "for": .text(.notices), "against": .text(.rivals), "changing": .text(.notices), "own": .flag,
        "clears": .text(.closed(["one", "all"])), "type": .text(.changes), "time": .time, "feet": .number,
        "metres": .count, "bearing": .count, "side": .text(.sides), "degrees": .number,
    ]
    private static let proposals: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "changing": .text(.notices), "type": .text(.changes),
        "state": .text(.closed(["open", "agreed", "declined"])), "filed": .time,
    ]

    // The record.
    private static let entries: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "serial": .text(.entries), "code": .text(.codes),
        "priority": .text(.priorities), "from": .text(.members), "to": .text(.members), "role": .text(.roles),
        "time": .time, "known": .time, "re": .text(.entries), "own": .flag, "delivered": .time,
        "delivered_known": .time, "witnessed": .time, "witnesses": .list(.members),
        "refused": .text(.words(Refusal.self)), "rings": .flag,
    ]
    private static let logs: KeyValuePairs<String, Column> = [
        "of": .text(.logs), "own": .flag, "size": .count, "digest": .text(.digests), "other_size": .count,
        "agrees": .flag, "complete": .flag,
    ]

    // Messages.
    private static let messages: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "code": .text(.codes), "priority": .text(.priorities), "from": .text(.members),
        "to": .text(.members), "state": .text(.messageStates), "waiting": .flag, "filed": .time,
        "delivered": .time, "delivered_known": .time, "spoken": .time, "spoken_known": .time, "seen": .time,
        "seen_known": .time, "seen_role": .text(.roles), "understood": .time, "understood_known": .time,
        "passed": .time, "passed_known": .time, "unable": .time, "unable_known": .time, "stand_by": .time,
        "answered": .time, "stage": .text(.stages),
        "due": .time, "ack_due": .time, "reply_due": .time, "missed": .count, "reply_overdue": .flag,
        "answer": .text(.answers), "missing": .list(.scopes), "choices": .list(.codes),
        "answers": .list(.codes), "own_nearby": .list(.notices), "sites": .list(.notices),
        "findings": .list(.words(MessageFindingWord.self)),
    ]
    private static let sayings: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "code": .text(.codes), "from": .text(.members), "name": .text(.parameters),
        "text": .text(.open), "number": .number, "time": .time, "list": .list(.open), "latitude": .number,
        "longitude": .number,
    ]
    private static let judgements: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "code": .text(.codes), "from": .text(.members), "at": .time, "counts": .flag,
        "finding": .text(.words(JudgementWord.self)), "fields": .list(.either(.parameters, .scopes)),
        "reason": .text(.words(AnswerRefusalWord.self)),
    ]
    private static let statements: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "to": .text(.members), "scope": .text(.scopes), "answer": .text(.answers),
        "until": .time, "expired": .flag,
    ]
    private static let escalations: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "code": .text(.codes), "to": .text(.members), "at": .time,
        "stage": .text(.stages), "deadlines": .positive,
        "told": .list(.words(EscalationStep.Recipient.self)), "line": .text(.lineStates),
    ]
    private static let lines: KeyValuePairs<String, Column> = [
        "with": .text(.members), "state": .text(.lineStates), "suspended_by": .list(.members),
        "missed_checks": .count, "heard": .time, "age_s": .count, "endpoint": .count, "silent": .flag,
        "no_conflict_shown": .flag, "overdue": .list(.entries), "queued": .list(.entries),
        "own_size": .count, "held_size": .count, "peer_holds": .count, "agree": .flag,
        "digest": .text(.digests), "skew_ms": .number, "check_overdue": .time,
        "remarks": .list(.words(LineRemarkWord.self)), "findings": .list(.findings),
    ]
    private static let reconciliations: KeyValuePairs<String, Column> = [
        "with": .text(.members), "of": .text(.entries), "kind": .text(.words(Reconciliation.Item.Kind.self)),
        "at": .time, "waits_for": .text(.members), "from": .time, "until": .time,
    ]
    private static let watches: KeyValuePairs<String, Column> = [
        "of": .text(.either(.entries, .members)), "kind": .text(.words(WatchItem.Kind.self)), "due": .time,
        "unread": .flag, "accepted": .flag,
    ]
    private static let envelopes: KeyValuePairs<String, Column> = [
        "from": .text(.members), "about": .text(.entries), "code": .text(.codes),
        "state": .text(.envelopeStates), "stage": .text(.stages), "due": .time, "missed": .count,
        "line": .text(.members), "conflict": .list(.entries),
    ]
    private static let phrases: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "language": .text(.words(Language.self)), "text": .text(.open),
        "unverified": .flag,
    ]

    // What time brings.
    private static let hazards: KeyValuePairs<String, Column> = [
        "of": .text(.entries), "start": .time, "end": .time, "open": .flag, "radius_nm": .count,
        "inside": .list(.notices),
    ]
    private static let reminders: KeyValuePairs<String, Column> = [
        "of": .text(.either(.entries, .notices)), "kind": .text(.words(Reminder.Kind.self)), "at": .time,
        "count": .positive,
    ]
}
