package import Airspace
package import Line

/// How long before its start a notice was known, taken twice: when it was filed, and when its addressee received it.
/// The worse of the two is its class, since that is the warning the other side really had.
package struct Lead: Hashable, Sendable {
    package let filing: LeadClass
    /// nil until it is delivered.
    package let delivery: LeadClass?

    package var worse: LeadClass { max(filing, delivery ?? filing) }

    package init(start: Instant, filed: Instant, delivered: Instant?, classes: LeadClasses) {
        filing = classes.leadClass(of: start - filed)
        delivery = delivered.map { classes.leadClass(of: start - $0) }
    }
}
