package import NodeService

extension DeskError {
    /// Why there was no answer and what to do.
    package var words: String {
        switch self {
        case .busy: "The node has too much waiting. Nothing was taken; try again shortly."
        case .stopping:
            "The node is being shut down. What was asked may have been done: look at the list before trying again."
        }
    }
}
