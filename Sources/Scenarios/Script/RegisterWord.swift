import Deconfliction
import Line
import TransparencyLog

/// What stands in a comparison of registers (QY04) for what the node that says it holds itself: no file can know a digest.
enum RegisterWord: String, CaseIterable {
    case count = "register-count"
    case digest = "register-digest"

    /// As JSON text; nil: some value of the kind, so that what stands beside it can be read.
    func json(_ register: SharedRegister?) -> String {
        switch self {
        case .count: "\(register?.count ?? 0)"
        case .digest: "\"\(register?.digest.hex ?? String(repeating: "0", count: 2 * Digest.length))\""
        }
    }
}
