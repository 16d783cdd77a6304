/// How well a line is.
package enum LineState: String, Hashable, Sendable, CaseIterable {
    case up = "UP"
    case suspendedRoutine = "SUSPENDED-ROUTINE"
    case degraded = "DEGRADED"
    case down = "DOWN"
}
