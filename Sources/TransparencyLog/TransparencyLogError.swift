/// Why something was refused. Outcomes of honest work, such as a proof that shows nothing, are values
/// instead.
public enum TransparencyLogError: Error, Hashable, Sendable {
    /// More bytes than the limit of their kind (``LogLimits``).
    case tooLong(bytes: Int, limit: Int)
    /// Not UTF-8.
    case notUTF8
    /// An ASCII control character other than newline; the offset is in bytes.
    case controlCharacter(UInt8, offset: Int)
    /// The last byte is not a newline.
    case noFinalNewline
    /// No empty line with signature lines after it.
    case noSignatures
    /// More signature lines than ``LogLimits/noteSignatures``.
    case tooManySignatures(limit: Int)
    /// More proof lines than ``LogLimits/proofHashes``.
    case tooManyHashes(limit: Int)
    /// The line with this number, counted from 1, is absent or not what belongs there.
    case malformedLine(number: Int, expected: LinePart)
    /// Bytes after the last line of a checkpoint, such as extension lines, which nobody could audit.
    case extensionLines
    /// An index that is not below the size of its tree.
    case indexBeyondTree(index: UInt64, size: UInt64)

    /// Not a name for a key or a log: empty, too long, not printable ASCII; for a key, with a space or a
    /// plus.
    case malformedName(String)
    /// Not of the form `name+hex+base64`.
    case malformedVerifierKey
    /// A signature type that this module does not verify.
    case unknownAlgorithm(UInt8)
    /// The key ID does not belong to the name, algorithm and key beside it.
    case keyIDMismatch(stated: UInt32, computed: UInt32)
    /// A public key with which signatures would prove nothing.
    case refusedKey(KeyFault)
    /// A private key of a length that the scheme does not have.
    case seedLength(Int)
    /// Two different keys of one name and ID were to be trusted at once.
    case ambiguousKey(name: String, keyID: UInt32)

    /// A signature of a trusted key does not verify: the whole note is refused.
    case badSignature(name: String, keyID: UInt32)
    /// No trusted key has signed.
    case noTrustedSignature

    /// A tile that is not there; the path is that of C2SP tlog-tiles.
    case absentTile(String)
    /// A tile whose bytes are not its width times 32.
    case malformedTile(String, bytes: Int)
    /// An entry bundle that does not hold the whole entries it should; the offset is that of the first entry
    /// which isn't whole or is one too many.
    case malformedBundle(entries: Int, offset: Int)
    /// A hash in a tile is not what the leaves make; what differs first is among these leaves.
    case wrongHash(tile: String, leaves: Range<UInt64>)
    /// The leaves do not make this root at this size.
    case wrongRoot(size: UInt64)

    /// What a line of text should have been.
    public enum LinePart: Hashable, Sendable {
        /// The name of a log: 1 to ``LogLimits/nameBytes`` printable ASCII characters.
        case origin
        /// A number of leaves in decimal digits, at most ``LogLimits/treeSize``.
        case treeSize
        /// The base64 of 32 bytes: the root of a checkpoint.
        case rootHash
        /// A signature line of a note (C2SP signed-note).
        case signature
        /// `old ` and a number of leaves: the first line of an add-checkpoint request (C2SP tlog-witness).
        case oldSize
        /// The base64 of 32 bytes: a hash of a proof; or the empty line behind the last.
        case proofHash
        /// `c2sp.org/tlog-proof@v1`, the first line of a tlog-proof.
        case format
        /// `extra ` and the base64 of at most ``LogLimits/extraBytes`` bytes, in a tlog-proof.
        case extra
        /// `index ` and a leaf's place from 0, in a tlog-proof.
        case index
    }

    /// What is wrong with the bytes of a public key.
    public enum KeyFault: Hashable, Sendable {
        /// Not 32 bytes.
        case length(Int)
        /// A second spelling of a point: y ≥ p, or x = 0 with the sign bit set (RFC 8032 section 5.1.3).
        case nonCanonical
        /// One of the eight points of small order; with the first of them one signature fits every message.
        case lowOrder
    }
}
