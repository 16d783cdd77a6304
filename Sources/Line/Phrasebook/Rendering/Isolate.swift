/// Unicode's isolates (UAX #9): what stands between them has no effect on the order of what surrounds it, and takes none
/// from it. Every parameter stands in one, so that a coordinate is never turned round in a right-to-left sentence.
package enum Isolate {
    /// FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE.
    package static let open: Unicode.Scalar = "\u{2068}"
    package static let close: Unicode.Scalar = "\u{2069}"

    /// A value that no isolate can be in: such scalars are refused where texts are read.
    package static func around(_ text: String) -> String { "\(open)\(text)\(close)" }

    /// The outermost isolates of a text, as they would be copied out of it, without nested marks.
    package static func contents(of text: String) -> [String] {
        var contents: [String] = []
        var depth = 0
        var current = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == open {
                depth += 1
                if depth == 1 { current = String.UnicodeScalarView() }
            } else if scalar == close {
                depth -= 1
                if depth == 0 { contents.append(String(current)) }
            } else if depth > 0 {
                current.append(scalar)
            }
        }
        return contents
    }
}
