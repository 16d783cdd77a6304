package import Deconfliction
package import Line

/// What a planted mistake changes in a simulated node, for tests that the oracles see mistakes at all. None in the program.
package struct Defect: Sendable {
    /// Changes what a node stores.
    package var records: @Sendable (MemberName, [Record]) -> [Record] = { $1 }
    /// Changes what a node does after it has stored.
    package var actions: @Sendable (Step) -> [Action] = { $0.actions }
    /// Whether a node waits for its writes to be durable.
    package var isSynced: @Sendable (MemberName) -> Bool = { _ in true }
    /// Changes what a node finds in its mark file.
    package var marks: @Sendable (MemberName, [Tidemark]) -> [Tidemark] = { $1 }

    package init() {}

    /// What a node does about an event, with what it needs to do something else.
    package struct Step: Sendable {
        package let name: MemberName
        package let keys: NodeKeys
        package let charter: Charter
        package let event: Event
        package let actions: [Action]
    }
}
