/// Every limit of this module, with its reason. Beyond one of them bytes are refused with a typed error.
public enum LogLimits {
    /// Leaves in a tree: 2⁴⁸. No log comes near it, and sums of sizes cannot overflow below it.
    public static let treeSize: UInt64 = 1 << 48

    /// Hashes in a proof: the 63 of C2SP tlog-witness; a tree within ``treeSize`` needs at most 49.
    public static let proofHashes = 63

    /// Bytes of a signed note: 16 post-quantum signatures of 5 kB in base64 (which C2SP signed-note wants
    /// accepted) fit, and a stranger cannot make us read more.
    public static let noteBytes = 256 * 1024

    /// Signature lines in a note: C2SP signed-note wants at least 16 accepted.
    public static let noteSignatures = 64

    /// UTF-8 bytes of a key name or a log's origin: four times the longest origin of a Clearline log.
    public static let nameBytes = 512

    /// Bytes of an add-checkpoint request: its note, and 63 lines of 45 bytes with the old size's line.
    public static let requestBytes = noteBytes + 4096

    /// Bytes of the extra field of a tlog-proof, which nothing authenticates.
    public static let extraBytes = 64 * 1024
}
