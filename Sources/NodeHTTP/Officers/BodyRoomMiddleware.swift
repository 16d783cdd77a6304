import Deconfliction
import Hummingbird

/// Refuses a body for which there is no room, before any of it is read.
struct BodyRoomMiddleware: RouterMiddleware {
    let room: BodyRoom

    func handle(
        _ request: Request, context: DutyContext,
        next: @concurrent (Request, DutyContext) async throws -> Response
    ) async throws -> Response {
        let length = min(request.statedLength, OfficersLimits.body)
        let owner = context.duty.officer.name
        guard room.take(length, of: owner) else {
            throw Problem(
                .serviceUnavailable, .busy, title: "Not now", detail: "Too many large bodies are being read.",
                headers: [.retryAfter: "\(OfficersLimits.retryAfterSeconds)"])
        }
        defer { room.give(length, of: owner) }
        return try await next(request, context)
    }
}

extension Request {
    /// Bytes of the body by its head; one that comes in chunks, or says it in another way, may be of any length.
    fileprivate var statedLength: Int {
        guard headers[.transferEncoding] == nil else { return .max }
        guard let said = headers[.contentLength] else { return 0 }
        return Int(said).map { max(0, $0) } ?? .max
    }
}
