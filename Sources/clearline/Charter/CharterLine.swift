import ArgumentParser
import Line

/// A line as it is given on the command line: two members' names with a hyphen between them.
struct CharterLine: ExpressibleByArgument {
    let pair: Charter.Pair

    init?(argument: String) {
        let ends = argument.split(separator: "-", omittingEmptySubsequences: false).map {
            MemberName(String($0))
        }
        guard ends.count == 2, let first = ends[0], let second = ends[1], first != second else { return nil }
        pair = Charter.Pair(first, second)
    }
}
