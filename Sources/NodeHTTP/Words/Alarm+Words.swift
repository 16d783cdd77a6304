package import Deconfliction
import Line

extension Alarm {
    /// Why people are called, as whole sentences.
    package var words: String { "\(cause) Deadline passed \(step.atDeadlines) ×." }

    private var cause: String {
        let names = members.map(\.text).joined(separator: ", ")
        let name = "FLASH \(code.text) \(serial)"
        return switch reason {
        case .answerWantedHere: "\(name) from \(names) waits for this desk: it is not \(wanted)."
        case .undelivered: "Own \(name) is not \(wanted) to \(names)."
        case .unanswered: "Own \(name) is delivered, and not \(wanted) by \(names)."
        }
    }

    private var wanted: String {
        switch stage {
        case .delivery: "delivered"
        case .acknowledgement: "acknowledged"
        case .reply: "answered"
        }
    }
}
