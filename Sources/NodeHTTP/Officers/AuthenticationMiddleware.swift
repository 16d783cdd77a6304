import Hummingbird
import NodeService

/// Finds the officer whose token a request bears (RFC 6750), at the first desk that knows it.
///
/// It refuses nothing: routes that need an officer do. Tokens are looked up by their hash, so time tells nothing of them.
struct AuthenticationMiddleware: RouterMiddleware {
    let desks: [Desk]

    func handle(
        _ request: Request, context: OfficersContext,
        next: @concurrent (Request, OfficersContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        context.duty = try token(of: request).flatMap(duty)
        return try await next(request, context)
    }

    private func token(of request: Request) -> String? {
        guard let header = request.headers[.authorization],
            header.utf8.count <= OfficersLimits.authorizationCharacters
        else { return nil }
        let parts = header.split(separator: " ", omittingEmptySubsequences: true)
        guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
        return String(parts[1])
    }

    private func duty(bearing token: String) throws -> Duty? {
        for desk in desks {
            if let officer = try desk.officer(bearing: token) { return Duty(desk: desk, officer: officer) }
        }
        return nil
    }
}
