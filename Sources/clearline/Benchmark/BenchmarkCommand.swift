import ArgumentParser

/// What the library benchmarks cannot see: real processes on real sockets, and a real store.
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure what only whole nodes and their stores can show.",
        subcommands: [LineBenchmark.self, RecordBenchmark.self, SampleCommand.self])
}
