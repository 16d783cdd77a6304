/// A log's name, size and root: the text of a C2SP tlog-checkpoint, without extension lines.
public struct Checkpoint: Hashable, Sendable {
    /// Names the log; printable ASCII.
    public let origin: String
    /// The size and root of its tree.
    public let head: TreeHead

    /// How many leaves the tree has, at most ``LogLimits/treeSize``.
    public var size: UInt64 { head.size }
    /// The RFC 6962 root over them.
    public var root: Digest { head.root }

    /// Throws ``TransparencyLogError/malformedName(_:)`` for an origin that is not printable ASCII.
    ///
    /// - Precondition: the size is at most ``LogLimits/treeSize``.
    public init(origin: String, head: TreeHead) throws(TransparencyLogError) {
        precondition(head.size <= LogLimits.treeSize, "no checkpoint of \(head.size) leaves")
        guard Name.isOrigin(origin) else { throw .malformedName(origin) }
        self.origin = origin
        self.head = head
    }

    /// Reads the three lines. Throws the first line that is wrong, and refuses any further one.
    public init(parsing text: String) throws(TransparencyLogError) {
        var lines = TextLines(Array(text.utf8))
        guard let originLine = lines.next() else { throw lines.malformed(.origin) }
        let origin = String(decoding: originLine, as: UTF8.self)
        guard Name.isOrigin(origin) else { throw lines.malformed(.origin) }
        guard let sizeLine = lines.next(), let size = DecimalDigits.decode(sizeLine, upTo: LogLimits.treeSize)
        else { throw lines.malformed(.treeSize) }
        guard let rootLine = lines.next(), let rootBytes = Base64.decode(rootLine),
            let root = Digest(rootBytes)
        else { throw lines.malformed(.rootHash) }
        let head = TreeHead(size: size, root: root)
        guard head.isPossible else { throw lines.malformed(.rootHash) }
        guard lines.remainder.isEmpty else { throw .extensionLines }
        self.origin = origin
        self.head = head
    }

    /// The text that is signed: three lines, each with its newline.
    public var text: String {
        "\(origin)\n\(size)\n\(root.base64)\n"
    }
}
