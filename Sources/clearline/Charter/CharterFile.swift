import Line

/// A charter with its signatures, as it goes round among the members.
struct CharterFile {
    let path: String

    /// The charter as it stands in the file, whoever has signed it.
    func read() throws(Failure) -> SignedCharter {
        try InputFile(path: path).contents(limit: 2 * Limits.charterBytes) { bytes throws(JSONFault) in
            try SignedCharter(encoded: bytes)
        }
    }
}
