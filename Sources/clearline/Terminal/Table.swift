/// Rows under a heading, their columns aligned.
package struct Table {
    private let heading: [String]
    /// A longer cell runs over in its own row: it makes no other row any longer.
    private static var widest: Int { 60 }
    private var rows: [[String]] = []

    package init(_ heading: String...) { self.heading = heading }

    /// - Precondition: as many cells as the heading has.
    package mutating func add(_ cells: String...) {
        precondition(cells.count == heading.count, "\(cells.count) cells under \(heading.count) headings")
        rows.append(cells)
    }

    package var isEmpty: Bool { rows.isEmpty }

    /// The heading and the rows; an empty cell is shown as a dash.
    package var lines: [String] {
        let shown = [heading] + rows.map { $0.map { $0.isEmpty ? "-" : $0 } }
        let widths = heading.indices.map { column in
            min(Self.widest, shown.map { $0[column].count }.max() ?? 0)
        }
        return shown.map { row in
            let cells = zip(row, widths).map { cell, width in
                cell + String(repeating: " ", count: max(0, width - cell.count))
            }
            return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
        }
    }
}
