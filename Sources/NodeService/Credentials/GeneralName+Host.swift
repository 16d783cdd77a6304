import Foundation
import SwiftASN1
import X509

extension GeneralName {
    /// The subject alternative name under which a host is dialled: an IP address as such, else a DNS name.
    ///
    /// The two are different kinds of name, and a client that dials an address looks at no DNS name
    /// (RFC 5280, 4.2.1.6).
    init(host: String) throws(CredentialError) {
        if let address = Self.networkBytes(AF_INET, host, count: 4)
            ?? Self.networkBytes(AF_INET6, host, count: 16)
        {
            self = .ipAddress(ASN1OctetString(contentBytes: address[...]))
        } else if Self.isDNSName(host) {
            self = .dnsName(host)
        } else {
            throw .hostMalformed(host)
        }
    }

    /// Letters, digits and hyphens in labels of at most 63, 253 in all (RFC 1123, 2.1); no wildcard.
    private static func isDNSName(_ host: String) -> Bool {
        let labels = host.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        return host.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.count) && label.first != UInt8(ascii: "-")
                    && label.last != UInt8(ascii: "-")
                    && label.allSatisfy { byte in
                        switch byte {
                        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
                            true
                        default: false
                        }
                    }
            }
    }

    /// An IP address in network byte order, or nil if the text is none of that family.
    private static func networkBytes(_ family: Int32, _ text: String, count: Int) -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: count)
        return unsafe inet_pton(family, text, &bytes) == 1 ? bytes : nil
    }
}
