extension BinaryInteger {
    /// "1 entry", "2 entries".
    var entries: String { self == 1 ? "1 entry" : "\(self) entries" }
}
