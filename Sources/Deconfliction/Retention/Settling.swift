package import Line

/// Messages that are over with all that was said about them: no deadline runs, no body is left, and every entry has its receipt.
/// Their leaves stay where they are; the picture lets go of them, and a start does not fold them again
/// (docs/decisions/0019-settled-entries.md).
package struct Settling: Hashable, Sendable {
    package var entries: [Serial]
    /// How many messages of each code this member had written among all that have ever settled: numbers are counted on from there.
    package var written: [Code: Int64]

    package init(entries: [Serial], written: [Code: Int64]) {
        self.entries = entries
        self.written = written
    }
}
