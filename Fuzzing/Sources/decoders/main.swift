import LibFuzzer

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
