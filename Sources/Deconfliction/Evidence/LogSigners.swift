import Airspace
import Line
import TransparencyLog

/// Who signs a log's checkpoints, by the charter: its author, its addressee's receipts, its witnesses.
struct LogSigners {
    let log: LogName
    private let author: VerifierKey
    private let cosigners: [(name: MemberName, key: VerifierKey)]

    /// - Precondition: author and addressee are members of the charter.
    init(of log: LogName, in charter: Charter) {
        self.log = log
        author = charter.logKey(of: log)
        cosigners = ([log.addressee] + charter.witnesses(of: log)).map { ($0, charter.witnessKey(of: $0)) }
    }

    /// Who has signed a checkpoint.
    struct Signatures {
        /// The author's line is there.
        let isByAuthor: Bool
        let cosigned: [Cosigned]
    }

    struct Cosigned {
        let name: MemberName
        let time: Instant
    }

    /// Checks every line under a checkpoint. Elsewhere a line of an unknown key is ignored, as C2SP has it; here every byte
    /// must be accounted for, and a line by nobody of the charter is a fault.
    func check(_ signed: SignedCheckpoint, using scheme: any SignatureScheme) throws(Verdict.Fault)
        -> Signatures
    {
        let size = signed.checkpoint.size
        guard signed.checkpoint.origin == author.name else { throw .otherLog(log) }
        let verified: [VerifiedSignature]
        do {
            verified = try signed.note.verified(by: [author] + cosigners.map(\.key), using: scheme)
        } catch .badSignature(let name, _) {
            throw .badSignature(log, size: size, by: name)
        } catch {
            throw .unsigned(log, size: size)
        }
        guard verified.count == signed.note.signatures.count else { throw .stranger(log, size: size) }
        let cosigned = cosigners.compactMap { cosigner in
            verified.first { $0.key == cosigner.key }.map {
                Cosigned(name: cosigner.name, time: Self.instant($0.timestamp ?? 0))
            }
        }
        return Signatures(isByAuthor: verified.contains { $0.key == author }, cosigned: cosigned)
    }

    private static func instant(_ seconds: UInt64) -> Instant {
        Instant(saturating: Int64(min(seconds, 1 << 40)) * 1_000)
    }

    /// What a cosignature says, depending on who made it.
    func proved(_ cosigned: Cosigned, size: UInt64) -> Verdict.Proved {
        cosigned.name == log.addressee
            ? .receipt(by: cosigned.name, size: size, at: cosigned.time)
            : .witnessed(by: cosigned.name, size: size, at: cosigned.time)
    }
}
