/// A rule that can be switched off for a run, to show that a scenario notices when it is missing.
///
/// Nothing below the runner knows of it: no charter and no profile can hold it, and no node can read it. Each is done where
/// the runner stands: in the terms that it drafts, in what it hands to a node as an officer, or in what it reads of a node.
package enum Mutation: String, Hashable, Sendable, CaseIterable {
    /// Minima so small that no two notices are too near.
    case separation
    /// No limit of area or half width, no kind that must give altitudes.
    case precision
    /// A notice's text is kept from the check of places.
    case locationCheck = "location-check"
    /// An answer in the node's own name is written into what an addressee shows.
    case humanAnswers = "human-answers"
    /// Steps that are taken when nobody answers are not seen.
    case escalation
    /// Whoever has acknowledged counts as having answered, understood, and passed on.
    case lampsApart = "lamps-apart"
    /// While routine exchange is suspended, nothing at all is sent.
    case safetyInSuspension = "safety-in-suspension"
    /// An answer for one scope counts for all.
    case scopes
    /// Whoever relieves the watch accepts all of it unseen.
    case handover
    /// Lines are shown as UP, and all that was ever heard as new.
    case lineState = "line-state"
}
