#if os(Linux)
    import Foundation
    import Testing

    /// What a reader holds of bytes that it refuses.
    struct DecoderMemoryTests {
        /// Measured in a process that does nothing else, since a process has one peak for all of its tests.
        ///
        /// It sees a reader that holds more than twenty bytes for each that came before it refuses them, such as a node or a string
        /// for every byte. It does not see less than that, memory that is asked for and never written, nor what bytes would need
        /// that a reader takes: those have the limits of their formats.
        @Test func `no reader holds twenty times the five megabytes that it refuses`() async {
            await #expect(processExitsWith: .success) {
                var samples: [(decoder: Decoder, bytes: [UInt8])] = []
                for decoder in Decoder.allCases {
                    samples.append((decoder, try DecoderSamples.of(decoder)[0]))
                }
                let before = try DecoderMemoryTests.peak()
                for (decoder, sample) in samples {
                    for byte in [0x20, 0x5B, 0x30, 0xFF] as [UInt8] {
                        let much = [UInt8](repeating: byte, count: 5 << 20)
                        // That they are refused is for `DecoderTests`.
                        _ = try? decoder.rewritten(much)
                        _ = try? decoder.rewritten(sample + much)  // said above
                    }
                    let grown = try DecoderMemoryTests.peak() - before
                    guard grown < 100 << 20 else { throw Greed(decoder: decoder, bytes: grown) }
                }
            }
        }

        private struct Greed: Error {
            let decoder: Decoder
            let bytes: Int
        }

        /// The most bytes of memory that this process has held at once.
        private static func peak() throws -> Int {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            guard let kibibytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first,
                let count = Int(kibibytes)
            else { throw Decoder.Refusal() }
            return count << 10
        }
    }
#endif
