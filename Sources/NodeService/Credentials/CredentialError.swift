/// Why a certificate, a private key or a file that holds one was refused.
///
/// The text of each case names the file and, where one command mends it, that command: these errors stop a
/// node at start, in front of an operator.
package enum CredentialError: Error, Equatable, Sendable {
    case certificateMalformed(String)
    case certificateTooLarge(bytes: Int, limit: Int)
    case certificateKeyNotP256
    case certificateNotSelfSigned
    case certificateIsAuthority
    case certificateLimitsKeyUsage
    case certificateHasNoKeyIdentifiers
    case certificateNamesNoHost
    case keyMalformed
    case keyNotOfCertificate
    case hostMalformed(String)
    case validityEmpty
    case nothingTrusted
    case fileUnreadable(path: String)
    case fileTooLarge(path: String, limit: Int)
    case keyReadableByOthers(path: String, mode: Int)
    case fileExists(path: String)
    case fileUnwritable(path: String, reason: String)
    case refusedByTLSLibrary(String)
}

extension CredentialError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .certificateMalformed(let reason): "the certificate cannot be read: \(reason)"
        case .certificateTooLarge(let bytes, let limit):
            "the certificate has \(bytes) bytes; at most \(limit) are taken"
        case .certificateKeyNotP256: "the certificate's key is not on the curve P-256"
        case .certificateNotSelfSigned: "the certificate is not signed by its own key"
        case .certificateIsAuthority:
            "the certificate may issue others (a line certificate says CA:FALSE and no keyCertSign)"
        case .certificateLimitsKeyUsage:
            "the certificate has a key usage extension; make one without, or no handshake will accept it"
        case .certificateHasNoKeyIdentifiers:
            "the certificate lacks its subject key identifier, or an authority key identifier equal to it"
        case .certificateNamesNoHost: "the certificate names no host (no subject alternative name)"
        case .keyMalformed: "the private key is not a P-256 key in PEM"
        case .keyNotOfCertificate: "the private key does not belong to the certificate"
        case .hostMalformed(let host): "“\(host)” is neither a DNS name nor an IP address"
        case .validityEmpty: "the certificate would end before it begins"
        case .nothingTrusted: "no certificate to trust was given"
        case .fileUnreadable(let path): "\(path) cannot be read"
        case .fileTooLarge(let path, let limit): "\(path) has more than \(limit) bytes"
        case .keyReadableByOthers(let path, let mode):
            "\(path) can be read by others (mode \(String(mode, radix: 8))); run: chmod 600 '\(path)'"
        case .fileExists(let path): "\(path) exists already and is not overwritten"
        case .fileUnwritable(let path, let reason): "\(path) cannot be written: \(reason)"
        case .refusedByTLSLibrary(let reason): "the TLS library refused the credentials: \(reason)"
        }
    }
}
