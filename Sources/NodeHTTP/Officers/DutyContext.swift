import Hummingbird

/// A request of an officer: routes behind it are reached by nobody else.
struct DutyContext: ChildRequestContext {
    var coreContext: CoreRequestContextStorage
    let duty: Duty

    /// - Throws: 401 without a token that a desk knows.
    init(context: OfficersContext) throws {
        guard let duty = context.duty else { throw Problem.unknownOfficer }
        coreContext = context.coreContext
        self.duty = duty
    }
}
