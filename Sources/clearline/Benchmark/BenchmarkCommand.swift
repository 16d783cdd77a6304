import ArgumentParser

/// What the library benchmarks cannot see: whole nodes on real sockets, real stores, whole pictures read from files.
struct BenchmarkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmark",
        abstract: "Measure what only whole nodes, their stores and whole pictures can show.",
        subcommands: [
            LineBenchmark.self, FlashBenchmark.self, ConflictBenchmark.self, RecordBenchmark.self,
            StartBenchmark.self,
            SampleCommand.self,
        ])
}
