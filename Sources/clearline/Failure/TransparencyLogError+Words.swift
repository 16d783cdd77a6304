import TransparencyLog

extension TransparencyLogError {
    /// What is wrong with bytes of one of the C2SP formats, as a sentence.
    var words: String {
        switch self {
        case .tooLong(let bytes, let limit): "It has \(bytes) bytes; at most \(limit) are read."
        case .notUTF8: "It is not UTF-8."
        case .controlCharacter(let byte, let offset): "Byte \(offset) is the control character \(byte)."
        case .noFinalNewline: "It does not end with a newline."
        case .noSignatures: "It has no signature lines after an empty line."
        case .tooManySignatures(let limit): "It has more than \(limit) signature lines."
        case .tooManyHashes(let limit): "It has more than \(limit) hashes in a proof."
        case .malformedLine(let number, let expected): "Line \(number): \(expected.words) is wanted here."
        case .extensionLines: "Behind the root there are further lines, which nobody could check."
        case .indexBeyondTree(let index, let size): "Index \(index) is beyond a log of \(size.entries)."
        case .malformedName(let name): "\(name.visible) is no name for a log or a key."
        case .malformedVerifierKey: "A verifier key of the form name+hex+base64 is wanted."
        case .unknownAlgorithm(let type): "Signature type \(type) is not known here."
        case .keyIDMismatch: "The id of the key does not belong to the key."
        case .refusedKey: "The key is one under which signatures would prove nothing."
        case .seedLength(let count): "A private key has 32 bytes, not \(count)."
        case .ambiguousKey(let name, _): "Two keys are called \(name.visible)."
        case .badSignature(let name, _): "The signature of \(name.visible) does not hold."
        case .noTrustedSignature: "Nobody who should have signed it has."
        case .absentTile(let path): "The file \(path.visible) is missing or cannot be read."
        case .malformedTile(let path, let bytes): "\(path.visible) has \(bytes) bytes, not its hashes."
        case .malformedBundle(let entries, let offset):
            "A bundle of entries is not whole: after \(entries.entries), at byte \(offset)."
        case .wrongHash(let tile, let leaves):
            leaves.count == 1
                ? "Entry \(leaves.lowerBound) is not the one that \(tile) has the hash of."
                : "\(tile) does not agree with the entries from \(leaves.lowerBound) to \(leaves.upperBound - 1)."
        case .wrongRoot(let size): "The entries do not make the root that was signed at \(size.entries)."
        }
    }
}

extension TransparencyLogError.LinePart {
    fileprivate var words: String {
        switch self {
        case .origin: "the log's name"
        case .treeSize: "the log's size, in decimal digits without leading zeros"
        case .rootHash: "the root, 32 bytes in base64"
        case .signature: "a signature line"
        case .oldSize: "old and a size"
        case .proofHash: "a hash of a proof, or the empty line behind it,"
        case .format: "c2sp.org/tlog-proof@v1"
        case .extra: "extra and bytes in base64"
        case .index: "index and the entry's place"
        }
    }
}
