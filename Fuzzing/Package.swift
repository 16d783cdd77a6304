// swift-tools-version: 6.2
import PackageDescription

// Every decoder of bytes from strangers under libFuzzer, on Linux: `swift run -c release decoders NAME -max_total_time=60`,
// and behind it a folder to begin with, of those that `DecoderTests` writes into the one that `CLEARLINE_CORPUS` names.
// A package of its own, since everything in it is compiled to be watched; the modules are those of the main package, by
// symbolic links.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .unsafeFlags(["-sanitize=fuzzer"]),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")

let package = Package(
    name: "fuzzing",
    dependencies: [
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    ],
    targets: [
        .target(name: "Airspace", dependencies: [numerics], swiftSettings: settings),
        .target(name: "TransparencyLog", dependencies: [crypto], swiftSettings: settings),
        .target(name: "Line", dependencies: ["Airspace", "TransparencyLog"], swiftSettings: settings),
        .target(
            name: "Deconfliction", dependencies: ["Airspace", "TransparencyLog", "Line"],
            swiftSettings: settings),
        .target(name: "LibFuzzer"),
        .executableTarget(
            name: "decoders",
            dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction", "LibFuzzer"],
            swiftSettings: settings, linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]),
    ],
    swiftLanguageModes: [.v6]
)
