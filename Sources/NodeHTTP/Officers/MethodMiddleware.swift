import HTTPTypes
import Hummingbird

/// Tells a path that is there, but not for this method (405, with `Allow`), from one that is not (404).
struct MethodMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: OfficersContext,
        next: @concurrent (Request, OfficersContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as HTTPError where error.status == .notFound {
            let methods = Operation.methods(at: request.uri.path)
            guard !methods.isEmpty, !methods.contains(request.method) else {
                throw Problem(.notFound, detail: "There is nothing at this path.")
            }
            throw Problem(
                .methodNotAllowed,
                detail: "This path takes \(methods.map(\.rawValue).joined(separator: ", ")).",
                headers: [.allow: methods.map(\.rawValue).joined(separator: ", ")])
        }
    }
}
