import Hummingbird
import Line
import NodeService

/// `/health` and `/metrics`, for whoever watches over the machine: never content.
enum HealthRoutes {
    /// - Parameter isLoopback: only then what is missing is named: it tells where files lie.
    static func addHealth(
        to router: Router<OfficersContext>, desks: [Desk], files: ConsoleFiles, isLoopback: Bool,
        version: String
    ) {
        let warnings = isLoopback ? files.warnings : []
        router.get("health") { _, _ in
            Response.json([
                "status": files.warnings.isEmpty ? "ok" : "degraded", "clearline": .string(version),
                "desks": .integer(Int64(desks.count)), "warnings": .array(warnings.map { .string($0) }),
            ])
        }
    }

    /// All desks, to whoever is on this machine.
    static func addMetrics(to router: Router<OfficersContext>, desks: [Desk], seats: EventSeats) {
        router.get("metrics") { _, _ in response(Metrics(of: desks, seats: seats)) }
    }

    /// An officer's own desk: nothing crosses from one mechanism to another.
    static func addMetrics(to group: RouterGroup<DutyContext>, seats: EventSeats) {
        group.get("metrics") { _, context in response(Metrics(of: [context.duty.desk], seats: seats)) }
    }

    private static func response(_ metrics: Metrics) -> Response {
        Response.text(metrics.text, type: "text/plain; version=0.0.4; charset=utf-8")
    }
}
