import Deconfliction
import Line

/// The shapes of messages and of the lines' conditions.
extension Schemas {
    static let messageShapes: [CanonicalJSON.Member] = [
        .init(
            "NewMessage",
            [
                "type": "object", "additionalProperties": false, "required": ["code"],
                "properties": [
                    "code": text, "re": text, "to": list(ref("MemberName")),
                    "parameters": [
                        "type": "object",
                        "description": "By name; times as RFC 3339, positions as [longitude, latitude].",
                    ],
                ],
            ]),
        .init(
            "Messages",
            object(["now": ref("Time"), "messages": list(ref("Message")), "strays": list(ref("Answer"))])),
        .init("Incidents", object(["incidents": list(ref("Message"))])),
        .init(
            "Message",
            object([
                "serial": ref("Serial"), "author": ref("MemberName"), "mine": flag,
                "aged": nullable(ref("Age")), "code": text, "name": text,
                "priority": choice("FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"), "phrase": ref("Phrase"),
                "note": nullable(text), "parameters": ["type": "object"], "re": nullable(text), "role": text,
                "expired": flag, "to": list(ref("MemberName")), "filed": ref("Moment"), "open": flag,
                "recipients": list(ref("Recipient")), "answers": list(ref("Answer")), "choices": list(text),
                "findings": remarks, "ownNotices": nullable(list(ref("Handle"))),
                "sites": nullable(list(ref("Site"))), "hazard": nullable(ref("Hazard")),
                "reminders": list(ref("Reminder")),
            ])),
        .init(
            "Site",
            object(["handle": ref("Handle"), "author": ref("MemberName"), "text": nullable(text)])),
        .init(
            "Hazard",
            object([
                "serial": ref("Serial"), "author": ref("MemberName"), "code": text, "name": text,
                "start": ref("Time"), "end": nullable(ref("Time")), "open": flag,
                "radiusNm": nullable(number), "ownNotices": nullable(list(ref("Handle"))),
            ])),
        .init(
            "Reminder",
            object([
                "kind": words(Reminder.Kind.allCases.map(\.rawValue)), "serial": ref("Serial"),
                "code": nullable(text), "handle": nullable(ref("Handle")), "at": ref("Time"),
                "count": number, "words": text,
            ])),
        .init(
            "Phrase",
            object([
                "language": text, "text": nullable(text), "rightToLeft": flag, "draft": flag,
                "unverified": [
                    "type": "boolean",
                    "description":
                        "True where its author goes by another phrasebook, or this node by another than the charter's.",
                ],
            ])),
        .init("Moment", object(["stated": ref("Time"), "known": ref("Time"), "disputed": flag])),
        .init("Lamp", object(["serial": ref("Serial"), "role": text, "time": ref("Moment")])),
        .init(
            "Recipient",
            object([
                "member": ref("MemberName"), "serial": nullable(ref("Serial")),
                "aged": nullable(ref("Age")),
                "state": words(MessageState.allCases.map(\.rawValue)), "delivered": nullable(ref("Moment")),
                "seen": nullable(ref("Lamp")), "understood": nullable(ref("Lamp")),
                "passed": nullable(ref("Lamp")),
                "unable": nullable(ref("Lamp")), "refused": nullable(text), "standBy": nullable(ref("Time")),
                "due": nullable(object(["stage": stage, "at": nullable(ref("Time"))])), "missed": number,
                "told": list(text), "noAnswer": flag,
                "escalations": list(
                    object([
                        "at": ref("Time"), "stage": stage, "deadlines": number, "to": list(text),
                        "line": nullable(text),
                    ])),
                "statement": nullable(ref("Statement")),
            ])),
        .init(
            "Statement",
            object([
                "answer": yesNoUnknown, "missing": list(text),
                "scopes": list(
                    object([
                        "scope": text, "answer": yesNoUnknown, "until": nullable(ref("Time")),
                        "expired": flag,
                        "serial": nullable(ref("Serial")),
                    ])),
            ])),
        .init(
            "Answer",
            object([
                "serial": ref("Serial"), "author": ref("MemberName"), "code": text, "role": text,
                "time": ref("Moment"), "phrase": ref("Phrase"), "counts": flag, "finding": nullable(text),
            ])),
        .init(
            "Envelopes",
            object([
                "envelopes": list(
                    object([
                        "serial": ref("Serial"), "from": ref("MemberName"), "time": ref("Time"),
                        "known": ref("Time"), "about": nullable(ref("Serial")), "code": nullable(text),
                        "stage": nullable(stage), "due": nullable(ref("Time")), "missed": nullable(number),
                        "line": nullable(ref("MemberName")), "state": text, "conflict": list(ref("Serial")),
                    ]))
            ])),
    ]

    static let lineShapes: [CanonicalJSON.Member] = [
        .init("LineConditions", object(["now": ref("Time"), "lines": list(ref("LineCondition"))])),
        .init(
            "LineCondition",
            object([
                "member": ref("MemberName"), "state": words(LineState.allCases.map(\.rawValue)),
                "silent": flag,
                "lastHeard": nullable(ref("Time")), "ageMs": nullable(number), "skewMs": nullable(number),
                "suspendedBy": list(ref("MemberName")), "check": ref("LineCheck"), "remarks": remarks,
                "unansweredFlash": number,
                "phrasebook": object([
                    "own": ref("Digest"), "other": nullable(ref("Digest")), "same": nullable(flag),
                ]),
                "overdue": list(ref("Serial")), "queued": list(ref("Serial")),
                "logs": list(ref("LogComparison")), "reconciliation": nullable(ref("Reconciliation")),
            ])),
        .init(
            "LineCheck",
            object([
                "last": nullable(
                    object(["serial": ref("Serial"), "made": ref("Time"), "answered": nullable(ref("Time"))])),
                "missed": number, "next": nullable(ref("Time")), "due": flag,
                "overdueSince": nullable(ref("Time")), "toAnswer": nullable(ref("Serial")),
            ])),
        .init(
            "LogComparison",
            object([
                "log": text, "size": ref("Size"), "root": ref("Digest"), "otherSize": nullable(ref("Size")),
                "agrees": nullable(flag), "complete": nullable(flag),
            ])),
        .init(
            "Reconciliation",
            object([
                "from": ref("Time"), "until": nullable(ref("Time")), "logsAgree": nullable(flag),
                "logs": list(ref("LogComparison")),
                "items": list(
                    object([
                        "kind": words(Reconciliation.Item.Kind.allCases.map(\.rawValue)),
                        "serial": ref("Serial"), "code": nullable(text), "name": nullable(text),
                        "handle": nullable(ref("Handle")), "at": ref("Time"),
                        "waitsFor": nullable(ref("MemberName")), "toBeNoted": flag, "words": text,
                    ])),
            ])),
    ]

    static let watchShapes: [CanonicalJSON.Member] = [
        .init(
            "WatchItem",
            [
                "type": "string",
                "pattern": "^[A-Z][A-Z0-9]{0,15}(-[A-Z][A-Z0-9]{0,15}(\\.[0-9]+)?-[0-9]+)?$",
                "description": "A serial, or for a line the member at its other end.",
            ]),
        .init(
            "NewWatch",
            [
                "type": "object", "additionalProperties": false,
                "description": "Call signs, never names.",
                "properties": ["relieved": text, "relief": text],
            ]),
        .init("WatchHolder", object(["officer": text, "role": text, "since": ref("Time")])),
        .init(
            "Watch",
            object([
                "now": ref("Time"), "handedOver": nullable(ref("Time")),
                "holder": nullable(ref("WatchHolder")), "left": number,
                "items": list(
                    object([
                        "kind": words(WatchItem.Kind.allCases.map(\.rawValue)), "item": ref("WatchItem"),
                        "code": nullable(text), "name": nullable(text), "due": nullable(ref("Time")),
                        "words": text, "unread": flag, "accepted": flag,
                    ])),
                "lines": list(object(["member": ref("MemberName"), "open": number])),
            ])),
    ]

    /// What it is called, and a sentence.
    static let remarks = list(object(["code": text, "text": text]))
    private static let stage = words(MessageStage.allCases.map(\.rawValue))
    private static let yesNoUnknown = words(Statement.Answer.allCases.map(\.rawValue))

    private static func words(_ words: [String]) -> CanonicalJSON {
        ["type": "string", "enum": .array(words.map { .string($0) })]
    }
}
