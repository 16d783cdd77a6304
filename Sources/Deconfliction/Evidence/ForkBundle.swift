package import Line
package import TransparencyLog

/// Evidence that a log's author signed two histories of it, with the charter that says whose key it is: one file that anybody
/// can check.
package struct ForkBundle: Sendable {
    package let charter: SignedCharter
    package let fork: ForkEvidence

    package init(charter: SignedCharter, fork: ForkEvidence) {
        self.charter = charter
        self.fork = fork
    }

    /// Checks everything that the file says, with nothing but the file.
    ///
    /// - Parameter mechanism: the one it is to be of; nil where nobody can say, and then it is only consistent in itself.
    package func verdict(
        for mechanism: MechanismID?, using scheme: any SignatureScheme = Ed25519Scheme()
    ) -> Verdict {
        var verdict = Verdict()
        do throws(Verdict.Fault) {
            let terms = try charter.checked(for: mechanism, using: scheme, &verdict)
            let log = try terms.signers(origin: fork.origin).log
            guard fork.key == terms.logKey(of: log), fork.holds(using: scheme) else { throw .noFork(log) }
            verdict.add(
                .twoHistories(log, at: fork.smaller.checkpoint.size, and: fork.larger.checkpoint.size))
        } catch {
            verdict.add(error)
        }
        return verdict
    }

    // MARK: File

    private static let format = "clearline/dispute/v1"

    /// Canonical JSON and a newline.
    package var encoded: [UInt8] {
        let value: CanonicalJSON = [
            "charter": charter.canonical, "fork": fork.canonical, "format": .string(Self.format),
        ]
        return value.encoded + [UInt8(ascii: "\n")]
    }

    /// Whether a file says that it is one of these.
    package static func isWritten(in bytes: [UInt8]) -> Bool {
        // What cannot be read says nothing; whoever reads it as something else is told why.
        let format = try? JSONDocument(bytes, limit: EvidenceBundle.byteLimit).root.object()
            .optional("format")?.string(max: 64)
        return format == Self.format
    }

    /// Reads a file; bytes that are not exactly what ``encoded`` would write are refused.
    package init(encoded bytes: [UInt8]) throws(JSONFault) {
        let document = try JSONDocument(bytes, limit: EvidenceBundle.byteLimit)
        let object = try document.root.object(allowing: ["charter", "fork", "format"])
        let terms = try object.required("charter").canonical()
        self.init(
            charter: try SignedCharter(encoded: terms.encoded),
            fork: try ForkEvidence(json: object.required("fork")))
        guard encoded == bytes else { throw document.root.fault(.notCanonical) }
    }
}
