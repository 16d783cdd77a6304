package import Hummingbird

/// What is known of a request before its officer must be: whose token came with it, if anybody's.
package struct OfficersContext: RequestContext {
    package var coreContext: CoreRequestContextStorage
    var duty: Duty?

    package init(source: Source) { coreContext = .init(source: source) }
}
