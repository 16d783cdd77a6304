package import Hummingbird
package import Logging
import NIOCore

/// Answers every error that a route throws with problem details.
///
/// An error that nobody foresaw becomes a bare 500, of which only the type is logged: its text may quote a body.
package struct ProblemMiddleware<Context: RequestContext>: RouterMiddleware {
    private let logger: Logger

    package init(logger: Logger) { self.logger = logger }

    package func handle(
        _ request: Request, context: Context, next: @concurrent (Request, Context) async throws -> Response
    ) async throws -> Response {
        do { return try await next(request, context) } catch {
            let problem = Problem(error)
            if problem.status == .internalServerError {
                logger.error(
                    "a route failed",
                    metadata: [
                        "path": "\(request.uri.path)",
                        "error": "\(String(reflecting: Swift.type(of: error)))",
                    ])
            }
            return problem.response
        }
    }
}

extension Problem {
    /// What an error thrown below a route says to the requester.
    package init(_ error: any Error) {
        switch error {
        case let problem as Problem: self = problem
        case let error as HTTPError: self.init(error.status, detail: error.body, headers: error.headers)
        case is NIOTooManyBytesError: self.init(.contentTooLarge)
        case let error as any HTTPResponseError: self.init(error.status)
        default: self.init(.internalServerError)
        }
    }
}
