import Yams

/// A place in a YAML text: line and column from 1, columns in Unicode scalars.
struct YAMLPlace {
    let line: Int
    let column: Int

    init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// Nodes that were read have a mark; only nodes that a program makes have none.
    init(_ mark: Mark?) { self.init(line: mark?.line ?? 1, column: mark?.column ?? 1) }
}
