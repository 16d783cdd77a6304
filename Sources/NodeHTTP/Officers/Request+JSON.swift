import Hummingbird
import Line

extension Request {
    /// The bytes of a JSON body.
    ///
    /// - Throws: 415 for another type, 413 beyond the limit.
    func jsonBytes() async throws -> [UInt8] {
        guard let type = headers[.contentType], Self.isJSON(type) else {
            throw Problem(
                .unsupportedMediaType,
                detail: "The body must be application/json or application/geo+json, in UTF-8.")
        }
        return try await bytes(upTo: OfficersLimits.body)
    }

    /// The JSON body, read in full.
    ///
    /// - Throws: 400 with field and line for what is no JSON or stands twice.
    func json() async throws -> JSONValue {
        try await JSONDocument(jsonBytes(), limit: OfficersLimits.body).root
    }

    /// Refuses a body where nothing is to be said, so that nothing is silently left undone.
    func requireNoBody() async throws {
        guard try await bytes(upTo: OfficersLimits.body).isEmpty else {
            throw Problem(.badRequest, detail: "This takes no body.")
        }
    }

    private func bytes(upTo limit: Int) async throws -> [UInt8] {
        if let length = headers[.contentLength].flatMap({ Int($0) }), length > limit {
            throw Problem.tooLarge(limit)
        }
        let buffer = try await body.collect(upTo: limit)
        return Array(buffer.readableBytesView)
    }

    private static func isJSON(_ type: String) -> Bool {
        let parts = type.lowercased().split(separator: ";").map { $0.filter { $0 != " " } }
        guard parts.first == "application/json" || parts.first == "application/geo+json" else { return false }
        return parts.dropFirst().allSatisfy { $0 == "charset=utf-8" }
    }
}
