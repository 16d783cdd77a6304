// swift-tools-version: 6.2
import PackageDescription

// The library alone, as an outsider would use it: `cd Benchmarks && swift package benchmark`.
let package = Package(
    name: "Benchmarks",
    dependencies: [
        .package(name: "clearline", path: ".."),
        // Without its traits it needs no C libraries; its counts of allocations then read 0 and are not asked for.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        .executableTarget(
            name: "AirspaceBenchmarks",
            dependencies: [
                .product(name: "Airspace", package: "clearline"),
                .product(name: "Benchmark", package: "benchmark"),
            ],
            path: "AirspaceBenchmarks",
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
