import Deconfliction
import Hummingbird
import NodeService

/// `/api/v1/entries`: the record as it grows.
enum EntryRoutes {
    static func add(to group: RouterGroup<DutyContext>) {
        group.get("entries") { request, context in
            let (desk, limit) = (context.duty.desk, try limit(request))
            let node = desk.view.node
            let settled = try desk.settledEntries(of: nil, limit: limit - node.entries.count)
            return Response.json(
                node.entriesView(limit: limit, settled: settled.map(\.entry), at: desk.now()))
        }
    }

    /// How many entries a request asks for.
    static func limit(_ request: Request) throws -> Int {
        guard let text = request.uri.queryParameters.get("limit") else {
            return OfficersLimits.defaultEntries
        }
        guard let limit = Int(text), OfficersLimits.entries.contains(limit) else {
            throw Problem(
                .badRequest, .malformed, title: "Not understood",
                detail:
                    "limit must be from \(OfficersLimits.entries.lowerBound) to \(OfficersLimits.entries.upperBound).",
                field: "limit")
        }
        return limit
    }
}
