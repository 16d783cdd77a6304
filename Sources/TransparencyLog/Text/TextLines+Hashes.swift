extension TextLines {
    /// Reads lines of one base64 hash each, and the empty line behind them.
    mutating func hashes() throws(TransparencyLogError) -> [Digest] {
        var hashes: [Digest] = []
        while let line = next() {
            if line.isEmpty { return hashes }
            guard hashes.count < LogLimits.proofHashes else {
                throw .tooManyHashes(limit: LogLimits.proofHashes)
            }
            guard let bytes = Base64.decode(line), let hash = Digest(bytes) else { break }
            hashes.append(hash)
        }
        throw malformed(.proofHash)
    }
}
