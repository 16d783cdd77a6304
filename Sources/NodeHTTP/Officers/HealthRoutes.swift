import Hummingbird
import Line
import NodeService

/// `/health` and `/metrics`, for whoever watches over the machine: never content.
enum HealthRoutes {
    static func addHealth(
        to router: Router<OfficersContext>, desks: [Desk], files: ConsoleFiles, version: String
    ) {
        router.get("health") { _, _ in
            Response.json([
                "status": files.warnings.isEmpty ? "ok" : "degraded", "clearline": .string(version),
                "desks": .integer(Int64(desks.count)), "warnings": .array(files.warnings.map { .string($0) }),
            ])
        }
    }

    static func addMetrics<Context>(
        to routes: some RouterMethods<Context>, desks: [Desk], seats: EventSeats
    ) {
        routes.get("metrics") { _, _ in
            Response.text(
                Metrics(of: desks, seats: seats).text, type: "text/plain; version=0.0.4; charset=utf-8")
        }
    }
}
