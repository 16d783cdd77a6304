/// Where a member's node is reached from now on, and by which certificate it is known.
package struct Contact: Hashable, Sendable {
    /// Self-signed P-256 certificate, DER.
    package let certificate: [UInt8]
    /// `https://host:port`, in the order in which they are tried.
    package let endpoints: [String]

    package init(certificate: [UInt8], endpoints: [String]) {
        self.certificate = certificate
        self.endpoints = endpoints
    }
}
