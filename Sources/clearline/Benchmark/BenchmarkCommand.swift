import ArgumentParser

/// What the library benchmarks cannot see: real processes on real sockets.
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure what only whole nodes can show.",
        subcommands: [LineBenchmark.self])
}
