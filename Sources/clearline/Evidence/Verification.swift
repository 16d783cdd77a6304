import Deconfliction
import Foundation
package import Line

/// What a file of evidence, or the directory of an export, proves; read and checked in one go.
package struct Verification {
    let report: VerdictReport

    /// Throws where there is nothing that could be checked.
    package init(of path: String, mechanism: MechanismID?) throws {
        report = VerdictReport(try Self.verdict(on: path, mechanism), mechanism: mechanism)
    }

    /// Nothing is wrong, and it is of the mechanism that was named.
    package var isProved: Bool { report.isProved }

    private static func verdict(on path: String, _ mechanism: MechanismID?) throws(Failure) -> Verdict {
        // Made from a path, a URL looks at what is there.
        if URL(fileURLWithPath: path).hasDirectoryPath {
            return try ExportedLog(at: path).verdict(for: mechanism)
        }
        return try InputFile(path: path).contents(limit: EvidenceBundle.byteLimit) {
            bytes throws(JSONFault) in
            try ForkBundle.isWritten(in: bytes)
                ? ForkBundle(encoded: bytes).verdict(for: mechanism)
                : EvidenceBundle(encoded: bytes).verdict(for: mechanism)
        }
    }
}
