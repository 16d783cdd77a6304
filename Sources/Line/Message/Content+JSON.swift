import Airspace
import TransparencyLog

extension Content {
    /// The body as it is committed to and sent.
    package var canonical: CanonicalJSON {
        switch self {
        case .notice(let notice): notice.body
        case .turn(let turn): ["at": .integer(turn.at.milliseconds), "id": .string(turn.handle.text)]
        case .proposal(let settlement), .agreement(let settlement): settlement.canonical
        case .disagreement(let referral, let settlement):
            .object(present: ["refer": .string(referral.rawValue), "settlement": settlement?.canonical])
        case .contact(let contact):
            [
                "certificate": .string(Base64.encode(contact.certificate)),
                "endpoints": .array(contact.endpoints.map { .string($0) }),
            ]
        case .envelope(let envelope): envelope.canonical
        case .message(let message): message.canonical
        case .continuation(let continuation): continuation.canonical
        }
    }

    /// Reads the body that belongs to a code.
    ///
    /// - Precondition: the code is in the table and has a body.
    package init(code: Code, body bytes: [UInt8]) throws(JSONFault) {
        let json = try JSONDocument.canonical(bytes, limit: Limits.bodyBytes).root
        switch code {
        case .complete, .cancelled, .active: self = .turn(try Turn(json: json))
        case .proposal: self = .proposal(try Settlement(json: json))
        case .agreement where try json.object().members.isEmpty:
            // Agreed without a change of a notice: to a safe passage, to a joint review.
            self = .message(try Message(code, json: json))
        case .agreement: self = .agreement(try Settlement(json: json))
        case .disagreement:
            let object = try json.object(allowing: ["refer", "settlement"])
            self = .disagreement(
                try object.required("refer").choice(of: Referral.self),
                about: try object.optional("settlement").map { value throws(JSONFault) in
                    try Settlement(json: value)
                })
        case .contact:
            let object = try json.object(allowing: ["certificate", "endpoints"])
            self = .contact(
                Contact(
                    certificate: try object.required("certificate").base64(max: Limits.certificateBytes),
                    endpoints: try object.required("endpoints").endpoints()))
        case .envelope: self = .envelope(try Envelope(json: json))
        case .continuation: self = .continuation(try Continuation(json: json))
        default:
            precondition(code != .refused, "a refusal has no body")
            if Phrasebook.standard[code]?.form == .parameters {
                self = .message(try Message(code, json: json))
                return
            }
            let notice = try Notice(body: json)
            guard code == .amendment || code == .filing(notice.kind) else {
                throw json.fault(.malformed(found: code.text, wanted: Code.filing(notice.kind).text))
            }
            self = .notice(notice)
        }
    }
}

extension Content.Turn {
    fileprivate init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["at", "id"])
        self.init(handle: try object.required("id").handle(), at: try object.required("at").instant())
    }
}
