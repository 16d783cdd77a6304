package import Airspace
package import TransparencyLog

extension SignedCheckpoint {
    /// When its last cosigner says it cosigned, by that cosigner's own clock.
    var statedTime: Instant? {
        note.signatures.compactMap(\.statedTimestamp).last.map {
            Instant(saturating: Int64(min($0, 1 << 40)) * 1_000)
        }
    }
}

extension SignedNote {
    /// The size of the checkpoint in it, and when its last cosigner says it cosigned; nil where it has not both.
    package var timedSize: (size: UInt64, stated: Instant)? {
        guard let signed = try? SignedCheckpoint(self),  // no checkpoint: no size
            let stated = signed.statedTime
        else { return nil }
        return (signed.checkpoint.size, stated)
    }
}

extension Instant {
    /// Seconds since 1970 as cosignatures state them; at least 1.
    var wholeSeconds: UInt64 { UInt64(max(1, milliseconds / 1_000)) }
}

extension Instant? {
    /// The earlier of two, where nil is never.
    func orEarlier(_ other: Instant?) -> Instant? {
        guard let self else { return other }
        return other.map { Swift.min(self, $0) } ?? self
    }
}
