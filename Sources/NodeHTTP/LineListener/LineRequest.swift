/// A request of another member's node, read in full, with the certificate that its connection proved.
package struct LineRequest: Hashable, Sendable {
    /// SHA-256 of the certificate, 64 hexadecimal digits. It is trusted by the listener, but may belong to another
    /// member than the one whose log is posted: that is for the handler to compare.
    package let peer: String
    package let method: String
    /// Path without query.
    package let path: String
    package let contentType: String?
    package let body: [UInt8]

    package init(peer: String, method: String, path: String, contentType: String?, body: [UInt8]) {
        self.peer = peer
        self.method = method
        self.path = path
        self.contentType = contentType
        self.body = body
    }
}
