import Foundation
import NIOCore

/// A listener could not be opened: the address is taken, or is not this machine's.
package struct NotListening: Error, CustomStringConvertible {
    private let address: String
    private let reason: String

    init(host: String, port: Int, _ error: IOError) {
        address = host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        reason = unsafe String(cString: strerror(error.errnoCode))
    }

    package var description: String { "nobody can be answered at \(address): \(reason)" }
}
