import Foundation
import TransparencyLog

/// What an officer's console or command shows to the node. Shown once, when it is made; kept as a hash.
package enum OfficerToken {
    /// 32 random bytes in hexadecimal digits, with a word in front that tells what it is when it turns up somewhere.
    package static func make() -> String {
        var random = SystemRandomNumberGenerator()
        return prefix + Hex.encode((0..<32).map { _ in UInt8.random(in: .min ... .max, using: &random) })
    }

    package static func hash(_ token: String) -> [UInt8] { Digest(hashing: Array(token.utf8)).bytes }

    /// Whether a text could be a token; anything else is not looked up.
    package static func isOne(_ text: String) -> Bool {
        text.hasPrefix(prefix) && text.utf8.count == prefix.utf8.count + 64
    }

    private static let prefix = "clearline-"
}
