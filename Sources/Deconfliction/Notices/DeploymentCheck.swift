import Line

/// Whether a deployment is called what the charter has a word for. A reader shows one that is not beside the notice: free words
/// are for texts that people weigh.
enum DeploymentCheck {
    static func finding(_ notice: Notice, _ terms: Profile.Deployment) -> Finding? {
        guard let category = notice.category, !terms.categories.contains(category) else { return nil }
        return .categoryUnknown(category, known: terms.categories)
    }
}
