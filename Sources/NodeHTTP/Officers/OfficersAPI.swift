package import Hummingbird
package import Logging
package import NodeService

/// What officers reach of a node: the API under `/api/v1`, the console, `/health` and `/metrics`.
///
/// Every route is made here and nowhere else; ``Operation`` describes those of the API.
package struct OfficersAPI: Sendable {
    private let desks: [Desk]
    private let files: ConsoleFiles
    private let isLoopback: Bool
    private let version: String
    private let logger: Logger

    /// - Parameters:
    ///   - desks: one for each mechanism; a token selects among them.
    ///   - isLoopback: whether the listener is bound to this machine alone; then only its own names are answered.
    ///   - version: the program's.
    package init(desks: [Desk], files: ConsoleFiles, isLoopback: Bool, version: String, logger: Logger) {
        self.desks = desks
        self.files = files
        self.isLoopback = isLoopback
        self.version = version
        self.logger = logger
    }

    package func buildRouter() -> Router<OfficersContext> {
        let router = Router(context: OfficersContext.self, options: [.autoGenerateHeadEndpoints])
        router.add(middleware: HeadersMiddleware())
        router.add(middleware: ProblemMiddleware(logger: logger))
        router.add(middleware: OfficersProblemMiddleware())
        router.add(middleware: MethodMiddleware())
        router.add(middleware: OriginMiddleware(isLoopback: isLoopback))
        let seats = EventSeats()
        HealthRoutes.addHealth(
            to: router, desks: desks, files: files, isLoopback: isLoopback, version: version)
        ConsoleRoutes.add(to: router, files: files)
        let document = OpenAPIDocument(version: version).json
        router.get("api/v1/openapi.json") { _, _ in Response.json(document) }
        // Counts tell when a desk is busy. Beyond this machine they are an officer's to read.
        if isLoopback { HealthRoutes.addMetrics(to: router, desks: desks, seats: seats) }
        router.add(middleware: AuthenticationMiddleware(desks: desks))
        if !isLoopback {
            HealthRoutes.addMetrics(to: router.group(context: DutyContext.self), seats: seats)
        }
        addResources(to: router.group("api/v1", context: DutyContext.self), seats)
        return router
    }

    private func addResources(to group: RouterGroup<DutyContext>, _ seats: EventSeats) {
        group.add(middleware: BodyRoomMiddleware(room: BodyRoom(OfficersLimits.bodies)))
        StatusRoutes.add(to: group, version: version)
        NoticeRoutes.add(to: group)
        ConflictRoutes.add(to: group)
        ProposalRoutes.add(to: group)
        MessageRoutes.add(to: group)
        IncidentRoutes.add(to: group)
        ConditionRoutes.add(to: group)
        WatchRoutes.add(to: group)
        EntryRoutes.add(to: group)
        LogRoutes.add(to: group)
        TimelineRoutes.add(to: group)
        ContactRoutes.add(to: group)
        EventRoutes.add(to: group, seats: seats)
    }
}
