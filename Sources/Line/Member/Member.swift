import TransparencyLog

/// A party to the charter: who it is, by which keys its words are known, and where its node is reached.
package struct Member: Hashable, Sendable {
    package enum Role: String, Hashable, Sendable, CaseIterable {
        case party, facilitator, civil, humanitarian, observer
    }

    package let name: MemberName
    package let role: Role
    /// Raw Ed25519 key that signs the checkpoints of its logs.
    package let logKey: [UInt8]
    /// Raw Ed25519 key that signs its receipts and, as a witness, its cosignatures.
    package let witnessKey: [UInt8]
    /// Self-signed P-256 certificate, DER.
    package let certificate: [UInt8]
    /// `https://host:port`, in the order in which they are tried; none for a node that nobody can open.
    package let endpoints: [String]
    /// Who its answers speak for ("armed forces", "other agencies").
    package let scopes: [String]

    package init(
        name: MemberName, role: Role, logKey: [UInt8], witnessKey: [UInt8], certificate: [UInt8],
        endpoints: [String],
        scopes: [String]
    ) {
        self.name = name
        self.role = role
        self.logKey = logKey
        self.witnessKey = witnessKey
        self.certificate = certificate
        self.endpoints = endpoints
        self.scopes = scopes
    }

    /// SHA-256 of the certificate, 64 lower-case hexadecimal digits.
    package var certificateFingerprint: String { Digest(hashing: certificate).hex }
}
