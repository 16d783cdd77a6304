import Deconfliction
import HTTPTypes
import Line

extension Operation {
    static let all: [Operation] = reading + notices + proposals + messages + watch + others

    private static let limit = Parameter(
        name: "limit", words: "The most entries that are answered.",
        schema: ["type": "integer", "minimum": 1, "maximum": 2_000, "default": 200])
    private static let log = Parameter(
        name: "log", words: "A log such as A-B: what A writes to B.", schema: ["type": "string"])

    private static let alarmReasons = Alarm.Reason.allCases.map(\.rawValue).joined(separator: ", ")
    private static let eventWords: String =
        "A stream of server-sent events: \"change\" when the picture changed, \"flash\" when a FLASH has come, \"alarm\" at each "
        + "step of the escalation while one waits for an answer here, or an own one is not delivered or not answered (its "
        + "\"reason\": \(alarmReasons)), and a comment every 15 seconds."

    private static let reading = [
        Operation(
            method: .get, path: "/api/v1/status", id: "status",
            summary: "Whose desk this is, its lines and what it witnesses.", answer: .json(schema: "Status")),
        Operation(
            method: .get, path: "/api/v1/conflicts", id: "conflicts",
            summary: "The conflicts of own notices, and the smallest changes that clear each.",
            answer: .json(schema: "Conflicts")),
        Operation(
            method: .get, path: "/api/v1/entries", id: "entries",
            summary: "The newest entries of all logs, newest first.", query: [limit],
            answer: .json(schema: "Entries"), problems: [400]),
        Operation(
            method: .get, path: "/api/v1/timeline", id: "timeline",
            summary:
                "Who knew what when: of each entry when it was filed, covered, delivered, witnessed, seen, understood and passed.",
            query: [limit, log], answer: .json(schema: "Timeline"), problems: [400]),
        Operation(
            method: .get, path: "/api/v1/register", id: "register",
            summary:
                "The notices of a log's author that its addressee held at an instant, by its receipts, with a digest that both sides can compare.",
            query: [
                log,
                Parameter(
                    name: "at", words: "By the addressee's clock; now where it is left out.",
                    schema: ["$ref": "#/components/schemas/Time"]),
            ], answer: .json(schema: "Register"), problems: [400, 404]),
        Operation(
            method: .get, path: "/api/v1/register/shared", id: "sharedRegister",
            summary:
                "What both ends of a line held of each other's at an instant, as count and digest: what QY04 compares.",
            query: [
                Parameter(
                    name: "with", words: "The member at the other end.",
                    schema: ["$ref": "#/components/schemas/MemberName"]),
                Parameter(
                    name: "register", words: "As QY04 names it.",
                    schema: [
                        "type": "string",
                        "enum": .array(SharedRegister.Name.allCases.map { .string($0.rawValue) }),
                    ]),
                Parameter(
                    name: "at", words: "Not after now, which it is where it is left out.",
                    schema: ["$ref": "#/components/schemas/Time"]),
            ], answer: .json(schema: "SharedRegister"), problems: [400, 404]),
        Operation(
            method: .get, path: "/api/v1/logs", id: "logs",
            summary: "Every log of this member, its tree computed anew from the stored bytes.",
            answer: .json(schema: "Logs")),
        Operation(
            method: .get, path: "/api/v1/events", id: "events",
            summary: eventWords, answer: .events, problems: [503]),
    ]

    private static let notices =
        [
            Operation(
                method: .get, path: "/api/v1/notices", id: "notices",
                summary: "All notices that this desk sees.",
                answer: .json(schema: "Notices")),
            Operation(
                method: .get, path: "/api/v1/notices/{handle}", id: "notice", summary: "One notice.",
                query: [
                    Parameter(
                        name: "author",
                        words:
                            "The member whose notice it is. Left out: an own one, or else the only one of this name.",
                        schema: ["$ref": "#/components/schemas/MemberName"])
                ], answer: .json(schema: "Notice"), problems: [400, 404]),
            Operation(
                method: .post, path: "/api/v1/notices", id: "fileNotice",
                summary: "Files a notice. Its properties say who is told: to, or withheld.", body: .geojson,
                status: 201,
                answer: .json(schema: "Notice"), problems: [409, 422]),
            Operation(
                method: .post, path: "/api/v1/notices/{handle}/amend", id: "amendNotice",
                summary: "Replaces an own notice by a whole new version, told to the same members.",
                body: .geojson,
                answer: .json(schema: "Notice"), problems: [404, 409, 422]),
        ]
        + [
            ("activate", "Says that the activity of an own notice has begun."),
            ("end", "Says that the activity is over and the area clear of it."),
            ("cancel", "Says that the activity will not take place."),
        ].map { turn, words in
            Operation(
                method: .post, path: "/api/v1/notices/{handle}/\(turn)", id: "\(turn)Notice", summary: words,
                answer: .json(schema: "Notice"), problems: [404, 409, 413])
        }

    private static let proposals = [
        Operation(
            method: .get, path: "/api/v1/proposals", id: "proposals",
            summary: "The proposals of both sides and what came of them.", answer: .json(schema: "Proposals")),
        Operation(
            method: .post, path: "/api/v1/proposals", id: "propose",
            summary: "Proposes a change that clears a conflict (CO01).", body: .proposal, status: 201,
            answer: .json(schema: "Proposal"), problems: [404, 409, 422]),
        Operation(
            method: .post, path: "/api/v1/proposals/{serial}/agree", id: "agree",
            summary: "Agrees to a proposal of the other side (CO02).", answer: .json(schema: "Proposal"),
            problems: [404, 409, 413]),
        Operation(
            method: .post, path: "/api/v1/proposals/{serial}/decline", id: "decline",
            summary: "Declines a proposal and refers the matter (CO03).", body: .referral,
            answer: .json(schema: "Proposal"), problems: [404, 409]),
    ]

    private static let language = Parameter(
        name: "language", words: "The language of the phrases.",
        schema: ["type": "string", "enum": ["ar", "az", "en", "he", "ru", "tr"], "default": "en"])

    private static let messages = [
        Operation(
            method: .get, path: "/api/v1/messages", id: "messages",
            summary: "Messages with their lamps, clocks and answers: open ones by their deadlines, or all.",
            query: [
                Parameter(
                    name: "state", words: "Those that somebody waits for, or the newest of all.",
                    schema: ["type": "string", "enum": ["open", "all"], "default": "open"]), language,
            ], answer: .json(schema: "Messages"), problems: [400]),
        Operation(
            method: .get, path: "/api/v1/messages/{serial}", id: "message", summary: "One message.",
            query: [language], answer: .json(schema: "Message"), problems: [400, 404]),
        Operation(
            method: .post, path: "/api/v1/messages", id: "sendMessage",
            summary:
                "Says something with a phrase, or answers: what is left out is preset as the phrasebook says.",
            body: .message, query: [language], status: 201, answer: .json(schema: "Message"),
            problems: [404, 409, 422]),
        Operation(
            method: .get, path: "/api/v1/incidents", id: "incidents",
            summary: "Reported incidents whose review is open: what they name does not expire.",
            answer: .json(schema: "Incidents")),
        Operation(
            method: .post, path: "/api/v1/incidents/{serial}/close", id: "closeIncident",
            summary: "Says that the review of an incident is over, in this member's own book.",
            answer: .json(schema: "Incidents"), problems: [404, 413]),
        Operation(
            method: .get, path: "/api/v1/envelopes", id: "envelopes",
            summary:
                "What this member, as facilitator, was told of missed deadlines and of lines: never content.",
            answer: .json(schema: "Envelopes")),
        Operation(
            method: .get, path: "/api/v1/line", id: "lines",
            summary:
                "How well each line is, what is overdue on it, what waits to be acknowledged one by one, and what an outage left.",
            answer: .json(schema: "LineConditions")),
        Operation(
            method: .post, path: "/api/v1/line/{member}/note/{serial}", id: "noteAfterOutage",
            summary:
                "Takes note of a notice that began or ended in an outage, or of what could not be taken. It stays in this desk's own book.",
            answer: .json(schema: "LineCondition"), problems: [404, 413]),
        Operation(
            method: .post, path: "/api/v1/line/{member}/check", id: "checkLine",
            summary: "Makes a line check (LN01).", status: 201, answer: .json(schema: "Message"),
            problems: [404, 413, 422]),
    ]

    private static let watch = [
        Operation(
            method: .get, path: "/api/v1/watch", id: "watch",
            summary:
                "What the watch holds: lines that are not up, degraded capabilities, open messages, agreed changes.",
            answer: .json(schema: "Watch")),
        Operation(
            method: .post, path: "/api/v1/watch/{item}/accept", id: "acceptWatchItem",
            summary: "Accepts one item of the watch. It stays in this desk's own book.",
            answer: .json(schema: "Watch"), problems: [404, 413]),
        Operation(
            method: .post, path: "/api/v1/watch/take", id: "takeWatch",
            summary:
                "Relieves the watch (LN03 to every counterpart), once this officer has accepted every item of it.",
            body: .watch, status: 201, answer: .json(schema: "Watch"), problems: [409, 422]),
    ]

    private static let others = [
        Operation(
            method: .post, path: "/api/v1/contact", id: "announceContact",
            summary: "Announces new endpoints, and a new certificate for them, to every counterpart.",
            body: .contact,
            answer: .json(schema: "Contact"), problems: [500]),
        Operation(
            method: .get, path: "/api/v1/openapi.json", id: "openapi", summary: "This document.",
            answer: .document,
            needsToken: false),
        Operation(
            method: .get, path: "/health", id: "health",
            summary: "Whether the node serves, and what it lacks.",
            answer: .json(schema: "Health"), needsToken: false),
        Operation(
            method: .get, path: "/metrics", id: "metrics", summary: "Sizes, counts and ages for Prometheus.",
            answer: .text, needsToken: false),
    ]
}
