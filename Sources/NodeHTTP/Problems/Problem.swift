package import HTTPTypes
package import Hummingbird
import NIOCore

/// An error as HTTP says it: problem details (RFC 9457), naming the field and, for a file, the line.
package struct Problem: HTTPResponseError, Equatable {
    /// A URI that names the kind of problem; `about:blank` says that the status tells all (RFC 9457, 4.2.1).
    package var type: String
    package var title: String
    package var status: HTTPResponse.Status
    /// One sentence about this occurrence, for a person.
    package var detail: String?
    /// The field that is wrong, as a path in the request's body.
    package var field: String?
    /// The line of the request's body where it is wrong, from 1.
    package var line: Int?
    /// Further members: a name, and its value as JSON text.
    package var members: [Member]
    /// Further response headers, such as `Retry-After`.
    package var headers: HTTPFields

    /// A member of the problem's own; `json` is written as it stands and so must be one JSON value.
    package struct Member: Hashable, Sendable {
        package let name: String
        package let json: String

        package init(name: String, json: String) {
            self.name = name
            self.json = json
        }
    }

    package init(
        _ status: HTTPResponse.Status, type: String = "about:blank", title: String? = nil,
        detail: String? = nil,
        field: String? = nil, line: Int? = nil, members: [Member] = [], headers: HTTPFields = [:]
    ) {
        self.type = type
        self.title = title ?? status.reasonPhrase
        self.status = status
        self.detail = detail
        self.field = field
        self.line = line
        self.members = members
        self.headers = headers
    }

    package static let contentType = "application/problem+json"

    /// The details as one JSON object.
    package var json: String {
        var pairs = ["\"type\":" + type.jsonText, "\"title\":" + title.jsonText, "\"status\":\(status.code)"]
        if let detail { pairs.append("\"detail\":" + detail.jsonText) }
        if let field { pairs.append("\"field\":" + field.jsonText) }
        if let line { pairs.append("\"line\":\(line)") }
        pairs += members.map { $0.name.jsonText + ":" + $0.json }
        return "{" + pairs.joined(separator: ",") + "}"
    }

    package var response: Response {
        var fields = headers
        fields[.contentType] = Self.contentType
        return Response(status: status, headers: fields, body: .init(byteBuffer: ByteBuffer(string: json)))
    }

    package func response(from request: Request, context: some RequestContext) throws -> Response { response }
}

extension String {
    /// The string as JSON text (RFC 8259, 7).
    fileprivate var jsonText: String {
        var text = "\""
        for scalar in unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case "\n": text += "\\n"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
