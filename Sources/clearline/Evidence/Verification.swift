import Deconfliction
import Foundation
package import Line

/// What a file of evidence, or the directory of an export, proves; read and checked in one go.
package struct Verification {
    let report: VerdictReport

    /// Throws where the file or directory cannot be read; that it holds no evidence is a verdict on it.
    package init(of path: String, mechanism: MechanismID?) throws {
        var verdict = Verdict()
        do {
            verdict = try Self.verdict(on: path, mechanism)
        } catch let fault as Verdict.Fault {
            verdict.add(fault)
        }
        report = VerdictReport(verdict, mechanism: mechanism)
    }

    /// Nothing is wrong, and it is of the mechanism that was named.
    package var isProved: Bool { report.isProved }

    /// What is proved and what is not, or what is wrong.
    package var words: [String] { report.words }

    /// - Throws: `Verdict.Fault` for what is damaged, and `Failure` for what cannot be read.
    private static func verdict(on path: String, _ mechanism: MechanismID?) throws -> Verdict {
        // Made from a path, a URL looks at what is there.
        if URL(fileURLWithPath: path).hasDirectoryPath, FileManager.default.fileExists(atPath: path) {
            return try ExportedLog(at: path).verdict(for: mechanism)
        }
        let bytes = try InputFile(path: path).bytes(limit: EvidenceBundle.byteLimit)
        do throws(JSONFault) {
            return try ForkBundle.isWritten(in: bytes)
                ? ForkBundle(encoded: bytes).verdict(for: mechanism)
                : EvidenceBundle(encoded: bytes).verdict(for: mechanism)
        } catch {
            throw Verdict.Fault.malformed(file: nil, error)
        }
    }
}
