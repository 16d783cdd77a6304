import Foundation

/// Where a node's officers' API is: `http://127.0.0.1:8080`, or `https://` beyond this machine.
package struct NodeAddress: Hashable, Sendable {
    package let text: String

    package static let standard = "http://127.0.0.1:8080"

    /// nil for what is no such address, or would send the token over a network unencrypted.
    package init?(_ given: String) {
        guard let parts = URLComponents(string: given), let host = parts.host, !host.isEmpty else {
            return nil
        }
        guard parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil else {
            return nil
        }
        guard parts.path.isEmpty || parts.path == "/" else { return nil }
        switch parts.scheme {
        case "https": break
        case "http" where ["127.0.0.1", "localhost", "[::1]", "::1"].contains(host): break
        default: return nil
        }
        text = given.hasSuffix("/") ? String(given.dropLast()) : given
    }

    /// A node on this machine.
    package init(loopbackPort port: Int) { text = "http://127.0.0.1:\(port)" }

    /// The address of a resource; each part of the path stands for itself, whatever characters it has.
    package func url(_ path: [String], query: String?) -> String {
        let parts = path.map(NodeAddress.escaped)
        return "\(text)/api/v1/\(parts.joined(separator: "/"))" + (query.map { "?\($0)" } ?? "")
    }

    /// Everything but the unreserved characters of RFC 3986 in per cent notation.
    package static func escaped(_ part: String) -> String {
        var result = ""
        for byte in part.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (byte < 16 ? "0" : "") + digits
            }
        }
        // A path segment of dots would be taken for a way up.
        return result == "." || result == ".." ? result.replacing(".", with: "%2E") : result
    }
}
