import Line

/// The shapes of the API's JSON. Objects are closed: what is not named here is not written, and is refused where it is read.
enum Schemas {
    static let all: [CanonicalJSON.Member] =
        words + statusShapes + noticeShapes + conflictShapes + messageShapes + lineShapes + watchShapes
        + recordShapes
        + otherShapes

    private static let words: [CanonicalJSON.Member] = [
        .init("MemberName", ["type": "string", "pattern": "^[A-Z][A-Z0-9]{0,15}$"]),
        .init("Handle", ["type": "string", "pattern": "^[A-Za-z0-9._-]{1,64}$"]),
        .init(
            "Serial",
            [
                "type": "string", "pattern": "^[A-Z][A-Z0-9]{0,15}-[A-Z][A-Z0-9]{0,15}(\\.[0-9]+)?-[0-9]+$",
                "description": "An entry: author, addressee, perhaps an epoch, and its index in the log.",
            ]),
        .init("Time", ["type": "string", "format": "date-time"]),
        .init("Digest", ["type": "string", "pattern": "^[0-9a-f]{64}$"]),
        .init("Role", choice("party", "facilitator", "civil", "humanitarian", "observer")),
        .init("LeadClass", choice("PLANNED", "STANDARD", "SHORT", "IMMEDIATE", "INSUFFICIENT")),
        .init("Size", ["type": "integer", "minimum": 0]),
        // How old what is shown of a member is, whose line is not up.
        .init("Age", object(["lastHeard": nullable(ref("Time")), "ageMs": nullable(number), "words": text])),
    ]

    private static let statusShapes: [CanonicalJSON.Member] = [
        .init(
            "Status",
            object([
                "now": ref("Time"), "clearline": text,
                "mechanism": object(["id": ref("Digest"), "name": text]),
                "member": ref("MemberName"), "role": ref("Role"),
                "officer": object(["name": text, "role": text]),
                "members": list(object(["name": ref("MemberName"), "role": ref("Role")])),
                "record": object([
                    "state": choice("AUDITING", "AUDITED", "REFUSED"), "audited": nullable(ref("Time")),
                    "done": nullable(ref("Size")), "entries": nullable(ref("Size")),
                ]),
                "phrasebook": object(["own": ref("Digest"), "agreed": ref("Digest"), "same": flag]),
                "theatre": ref("GeoJSON"),
                "lines": list(ref("Line")), "skewLimitMs": number,
                "watch": nullable(ref("WatchHolder")), "hazards": list(ref("Hazard")),
                "reminders": list(ref("Reminder")), "witnessing": list(ref("Witnessed")),
            ])),
        .init(
            "Line",
            object([
                "member": ref("MemberName"),
                "state": choice("UP", "SILENT", "SUSPENDED-ROUTINE", "DEGRADED", "DOWN"),
                "check": ref("LineCheck"), "remarks": remarks,
                "lastHeard": nullable(ref("Time")),
                "ageMs": nullable(number), "skewMs": nullable(number), "endpoint": nullable(text),
                "queued": ref("Size"), "sent": object(["size": ref("Size"), "delivered": ref("Size")]),
                "held": object(["size": ref("Size")]), "reconciliation": nullable(ref("Reconciliation")),
                "findings": list(object(["code": text, "text": text])),
            ])),
        .init(
            "Witnessed",
            object([
                "log": text, "author": ref("MemberName"), "addressee": ref("MemberName"), "epoch": number,
                "size": ref("Size"), "root": ref("Digest"), "cosigned": ref("Time"),
                "findings": remarks,
            ])),
    ]

    private static let noticeShapes: [CanonicalJSON.Member] = [
        .init(
            "GeoJSON", ["type": "object", "description": "RFC 7946, by the rules of this project's notices."]),
        .init("Notices", object(["notices": list(ref("Notice"))])),
        .init(
            "Notice",
            object([
                "handle": ref("Handle"), "author": ref("MemberName"), "own": flag,
                "aged": nullable(ref("Age")), "kind": text,
                "state": choice("filed", "delivered", "active", "ended", "cancelled", "withheld"),
                "versions": [
                    "type": "object", "additionalProperties": ref("Serial"),
                    "description": "The newest entry for each member told.",
                ],
                "start": ref("Time"), "end": nullable(ref("Time")),
                "lead": object([
                    "filing": ref("LeadClass"), "delivery": nullable(ref("LeadClass")),
                    "class": ref("LeadClass"),
                ]),
                "withheld": flag, "to": list(ref("MemberName")), "copies": list(ref("Copy")),
                "geojson": ref("GeoJSON"),
                "findings": list(ref("Finding")),
            ])),
        .init(
            "Copy",
            object([
                "serial": ref("Serial"), "to": ref("MemberName"), "filed": ref("Time"),
                "delivered": nullable(ref("Time")), "witnessed": list(ref("Sighting")),
                "refused": nullable(text),
            ])),
        .init("Sighting", object(["by": ref("MemberName"), "time": ref("Time")])),
        .init("Finding", object(["code": text, "text": text, "at": ref("Time")])),
    ]

    private static let conflictShapes: [CanonicalJSON.Member] = [
        .init(
            "Conflicts",
            object([
                "complete": [
                    "type": "boolean",
                    "description":
                        "False while a line is silent, or not UP: then the absence of a conflict must not be shown.",
                ],
                "statement": text, "conflicts": list(ref("Conflict")),
                "together": list(
                    object(["notice": text, "handle": ref("Handle"), "change": ref("Change"), "words": text])),
                "openings": list(
                    object([
                        "notice": text, "handle": ref("Handle"), "slot": nullable(ref("Time")),
                        "bandFt": nullable(number), "words": text,
                    ])),
            ])),
        .init(
            "Conflict",
            object([
                "id": text, "kind": text, "home": flag, "mine": ref("ConflictEnd"),
                "other": ref("ConflictEnd"),
                "start": ref("Time"), "end": nullable(ref("Time")), "lateralM": number, "verticalFt": number,
                "gapS": number, "changesSought": flag,
                "changes": list(object(["notice": text, "change": ref("Change"), "words": text])),
            ])),
        .init(
            "ConflictEnd", object(["author": ref("MemberName"), "handle": ref("Handle"), "version": text])),
        .init(
            "Change",
            [
                "oneOf": [
                    object(["type": choice("startAt", "endBy"), "value": ref("Time")]),
                    object(["type": choice("floor", "ceiling", "radius", "halfWidth"), "value": number]),
                    object(["type": choice("shift"), "bearing": ["type": "number"], "value": number]),
                    object([
                        "type": choice("limit"), "side": choice("north", "south", "east", "west"),
                        "value": ["type": "number"],
                    ]),
                ]
            ]),
        .init("NewProposal", object(["conflict": text, "notice": ref("Serial"), "change": ref("Change")])),
        .init("Referral", object(["refer": choice("duty commander", "facilitator")])),
        .init("Proposals", object(["proposals": list(ref("Proposal"))])),
        .init(
            "Proposal",
            object([
                "serial": ref("Serial"), "from": ref("MemberName"), "to": ref("MemberName"), "mine": flag,
                "notices": list(ref("Serial")), "changes": ref("Serial"), "handle": text,
                "change": ref("Change"),
                "words": text, "state": choice("open", "agreed", "declined", "stale"),
                "answer": nullable(ref("Serial")), "refer": nullable(choice("duty commander", "facilitator")),
                "filed": ref("Time"), "delivered": nullable(ref("Time")),
            ])),
    ]

    private static let recordShapes: [CanonicalJSON.Member] = [
        .init("Entries", object(["entries": list(ref("Entry"))])),
        .init(
            "Entry",
            object([
                "serial": ref("Serial"), "author": ref("MemberName"), "addressee": ref("MemberName"),
                "code": text,
                "name": text, "words": text, "time": ref("Time"), "re": nullable(text),
                "delivered": nullable(ref("Time")), "witnessed": list(ref("Sighting")),
                "refused": nullable(text), "finding": nullable(text),
            ])),
        .init(
            "Timeline",
            object([
                "entries": list(
                    object([
                        "serial": ref("Serial"), "code": text, "name": text, "filed": ref("Stated"),
                        "covered": nullable(ref("Size")), "delivered": nullable(ref("Stated")),
                        "refused": nullable(text), "witnessed": list(ref("Sighting")),
                        "seen": nullable(ref("Said")), "understood": nullable(ref("Said")),
                        "passed": nullable(ref("Said")),
                    ]))
            ])),
        .init("Stated", object(["stated": ref("Time"), "known": nullable(ref("Time"))])),
        .init(
            "Said",
            object(["serial": ref("Serial"), "role": text, "stated": ref("Time"), "known": ref("Time")])),
        .init(
            "Register",
            object([
                "log": text, "author": ref("MemberName"), "holder": ref("MemberName"), "at": ref("Time"),
                "receipted": nullable(ref("Time")), "size": ref("Size"), "root": ref("Digest"),
                "digest": ref("Digest"),
                "notices": list(
                    object([
                        "handle": ref("Handle"), "version": ref("Serial"),
                        "phase": choice("filed", "active", "ended", "cancelled"), "filed": ref("Time"),
                    ])), "refused": list(ref("Serial")), "expired": number,
            ])),
        .init(
            "SharedRegister",
            object([
                "register": choice("NOTICES", "PROTECTED", "MOVEMENTS", "HAZARDS", "LOG"),
                "with": ref("MemberName"), "at": ref("Time"), "count": ref("Size"), "digest": ref("Digest"),
            ])),
        .init("Logs", object(["logs": list(ref("Log"))])),
        .init(
            "Log",
            object([
                "log": text, "origin": text, "author": ref("MemberName"), "addressee": ref("MemberName"),
                "mine": choice("author", "holder"), "epoch": number, "size": ref("Size"),
                "root": ref("Digest"),
                "verified": flag, "problem": nullable(text), "receipted": ref("Size"),
                "receiptTime": nullable(ref("Time")),
                "witnesses": list(
                    object(["by": ref("MemberName"), "size": ref("Size"), "time": ref("Time")])),
            ])),
    ]

    private static let otherShapes: [CanonicalJSON.Member] = [
        .init("Contact", object(["endpoints": list(text)])),
        .init(
            "Health",
            object([
                "status": choice("ok", "degraded"), "clearline": text, "desks": number,
                "warnings": list(text),
            ])),
        .init(
            "Problem",
            [
                "type": "object", "description": "RFC 9457.", "required": ["type", "title", "status"],
                "properties": [
                    "type": text, "title": text, "status": number, "detail": text, "field": text,
                    "line": number,
                    "findings": list(ref("Finding")),
                ],
            ]),
    ]

    static let text: CanonicalJSON = ["type": "string"]
    static let number: CanonicalJSON = ["type": "integer"]
    static let flag: CanonicalJSON = ["type": "boolean"]

    static func ref(_ name: String) -> CanonicalJSON {
        ["$ref": .string("#/components/schemas/\(name)")]
    }

    static func list(_ items: CanonicalJSON) -> CanonicalJSON { ["type": "array", "items": items] }

    static func nullable(_ schema: CanonicalJSON) -> CanonicalJSON {
        ["oneOf": [schema, ["type": "null"]]]
    }

    static func choice(_ words: String...) -> CanonicalJSON {
        ["type": "string", "enum": .array(words.map { .string($0) })]
    }

    /// Every property is always there.
    static func object(_ properties: KeyValuePairs<String, CanonicalJSON>) -> CanonicalJSON {
        [
            "type": "object", "additionalProperties": false,
            "required": .array(properties.map { .string($0.key) }),
            "properties": .object(properties.map { .init($0.key, $0.value) }),
        ]
    }
}
