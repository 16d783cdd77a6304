import Airspace
import Line

extension Instant {
    /// `2027-03-10 05:40:00Z`: UTC, to the second.
    package var shown: String {
        let text = Timestamp.text(self).replacing("T", with: " ")
        guard let dot = text.firstIndex(of: ".") else { return text }
        return text[..<dot] + "Z"
    }
}
