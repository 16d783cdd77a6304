import Deconfliction
import Hummingbird
import Line
import NodeService

/// Turns what floors below throw into problem details; `ProblemMiddleware` outside it answers them.
struct OfficersProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request, context: OfficersContext,
        next: @concurrent (Request, OfficersContext) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let fault as JSONFault {
            throw Problem(fault)
        } catch let error as DeskError {
            throw Problem(error)
        } catch let refusal as CommandRefusal {
            throw Problem(refusal)
        }
    }
}
