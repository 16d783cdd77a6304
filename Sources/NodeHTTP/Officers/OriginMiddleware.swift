import Hummingbird

/// Keeps other web pages away from a node on this machine.
///
/// A page whose name an attacker makes resolve to 127.0.0.1 (DNS rebinding) names itself in `Host`: on a loopback listener
/// only the names of this machine are answered. A browser says in `Sec-Fetch-Site` (W3C Fetch Metadata) whether a page of
/// another origin caused a request: such a page can do nothing here. Programs that are no browsers send no such field.
struct OriginMiddleware: RouterMiddleware {
    let isLoopback: Bool

    private static let names: Set<String> = ["127.0.0.1", "localhost", "[::1]"]

    func handle(
        _ request: Request, context: OfficersContext,
        next: @concurrent (Request, OfficersContext) async throws -> Response
    ) async throws -> Response {
        if isLoopback, !Self.isThisMachine(request.head.authority) {
            throw Problem(
                .misdirectedRequest, detail: "This address answers to 127.0.0.1, localhost and [::1] only.")
        }
        if request.method != .get, request.method != .head, isForeign(request) {
            throw Problem(.forbidden, detail: "A page of another origin may not do this.")
        }
        return try await next(request, context)
    }

    private func isForeign(_ request: Request) -> Bool {
        guard let site = request.headers[.secFetchSite] else { return false }
        return site != "same-origin" && site != "none"
    }

    /// Whether an authority, with or without a port, names this machine by one of its own names.
    static func isThisMachine(_ authority: String?) -> Bool {
        guard let authority = authority?.lowercased() else { return false }
        if names.contains(authority) { return true }
        guard let colon = authority.lastIndex(of: ":") else { return false }
        let port = authority[authority.index(after: colon)...]
        return names.contains(String(authority[..<colon])) && UInt16(port) != nil
            && port.utf8.allSatisfy { $0 < 0x3A && $0 > 0x2F }
    }
}
