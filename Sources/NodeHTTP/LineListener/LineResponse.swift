import HTTPTypes
import HummingbirdCore
import NIOCore

/// What the node answers to another member's node.
package struct LineResponse: Hashable, Sendable {
    package var status: Int
    package var contentType: String?
    /// Further headers, such as `Retry-After`, in the order given.
    package var headers: [Header]
    package var body: [UInt8]

    package struct Header: Hashable, Sendable {
        package let name: String
        package let value: String

        package init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    package init(status: Int, contentType: String? = nil, headers: [Header] = [], body: [UInt8] = []) {
        precondition((200...599).contains(status), "not a final HTTP status: \(status)")
        self.status = status
        self.contentType = contentType
        self.headers = headers
        self.body = body
    }
}

extension Response {
    init(_ answer: LineResponse) {
        var fields = HTTPFields()
        for header in answer.headers {
            guard let name = HTTPField.Name(header.name) else {
                preconditionFailure("not a header name: \(header.name)")
            }
            fields.append(HTTPField(name: name, value: header.value))
        }
        if let contentType = answer.contentType { fields[.contentType] = contentType }
        self.init(
            status: .init(code: answer.status), headers: fields,
            body: .init(byteBuffer: ByteBuffer(bytes: answer.body)))
        // A 204 has neither body nor Content-Length (RFC 9110, 8.6).
        if answer.status == 204 { headers[.contentLength] = nil }
    }
}
