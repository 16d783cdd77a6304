import LibFuzzer

extension Decoder {
    /// The one that the program was started for; nil when it was started for none.
    static let chosen = CommandLine.arguments.dropFirst().first.flatMap(Decoder.init(rawValue:))

    /// What it refuses, it refuses with an error; what it takes, it writes as the same bytes, or as such that it takes again and
    /// writes no more differently.
    func read(_ bytes: [UInt8]) {
        // Refused, as most bytes should be.
        guard let written = try? rewritten(bytes) else { return }
        guard !isExact else { return precondition(written == bytes, "\(self) took \(bytes) for \(written)") }
        // Said below.
        let again = try? rewritten(written)
        precondition(again == written, "\(self) took \(bytes) for \(written), and that for \(again ?? [])")
    }
}

// `decoders` names them all; `decoders NAME [libFuzzer's options and folders]` runs one.
if Decoder.chosen == nil {
    for decoder in Decoder.allCases { print(decoder.rawValue) }
} else {
    // Its own name is not for libFuzzer.
    var count = CommandLine.argc - 1
    var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv + 1
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        Decoder.chosen?.read(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    }
}
