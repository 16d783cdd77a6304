// swift-tools-version: 6.2
import PackageDescription

/// The settings of every target of ours.
let settings: [SwiftSetting] = [
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
]

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let numerics = Target.Dependency.product(name: "RealModule", package: "swift-numerics")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let log = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let x509 = Target.Dependency.product(name: "X509", package: "swift-certificates")
let asn1 = Target.Dependency.product(name: "SwiftASN1", package: "swift-asn1")
let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let nio: [Target.Dependency] = ["NIOCore", "NIOPosix", "NIOHTTP1", "NIOTLS"].map {
    .product(name: $0, package: "swift-nio")
}
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdTLS = Target.Dependency.product(name: "HummingbirdTLS", package: "hummingbird")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "clearline",
    products: [
        .library(name: "Airspace", targets: ["Airspace"]),
        .library(name: "TransparencyLog", targets: ["TransparencyLog"]),
        .executable(name: "clearline", targets: ["clearline"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-asn1", from: "1.7.4"),
        .package(url: "https://github.com/apple/swift-certificates", from: "1.21.1"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Floor 0
        .target(name: "Airspace", dependencies: [numerics], swiftSettings: settings),
        .target(name: "TransparencyLog", dependencies: [crypto], swiftSettings: settings),
        // Floor 1
        .target(name: "Line", dependencies: ["Airspace", "TransparencyLog"], swiftSettings: settings),
        // Floor 2
        .target(
            name: "Deconfliction", dependencies: ["Airspace", "TransparencyLog", "Line"],
            swiftSettings: settings),
        // Floor 3
        .target(
            name: "SQLiteStore",
            dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction", grdb],
            swiftSettings: settings),
        .target(
            name: "Simulation", dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction"],
            swiftSettings: settings),
        // Floor 4
        .target(
            name: "Scenarios",
            dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction", "Simulation", yams],
            swiftSettings: settings),
        .target(
            name: "NodeService",
            dependencies: [
                "Airspace", "TransparencyLog", "Line", "Deconfliction", "SQLiteStore", crypto, log, lifecycle,
                x509, asn1,
                asyncHTTPClient, nioSSL,
            ] + nio,
            swiftSettings: settings),
        .target(
            name: "NodeHTTP",
            dependencies: [
                "Airspace", "TransparencyLog", "Line", "Deconfliction", "NodeService", log, lifecycle,
                hummingbird,
                hummingbirdCore, hummingbirdTLS, httpTypes, nioSSL,
            ] + nio,
            resources: [.copy("Console")],
            swiftSettings: settings),
        // Floor 5
        .executableTarget(
            name: "clearline",
            dependencies: [
                "Airspace", "TransparencyLog", "Line", "Deconfliction", "SQLiteStore", "Simulation",
                "Scenarios", "NodeService",
                "NodeHTTP", arguments, asyncHTTPClient, lifecycle, unixSignals, log,
            ] + nio,
            swiftSettings: settings),
        // Tests
        .target(
            name: "TestSupport", dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction"],
            path: "Tests/TestSupport", swiftSettings: settings),
        .testTarget(name: "TidyTests", swiftSettings: settings),
        .testTarget(
            name: "AirspaceTests", dependencies: ["Airspace"], exclude: ["Vectors"], swiftSettings: settings),
        .testTarget(
            name: "TransparencyLogTests", dependencies: ["TransparencyLog", crypto], swiftSettings: settings),
        .testTarget(
            name: "LineTests",
            dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction", "TestSupport"],
            exclude: ["Bad"],
            swiftSettings: settings),
        .testTarget(
            name: "DeconflictionTests",
            dependencies: ["Airspace", "TransparencyLog", "Line", "Deconfliction", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "SimulationTests",
            dependencies: [
                "Airspace", "TransparencyLog", "Line", "Deconfliction", "Simulation", "TestSupport",
            ],
            swiftSettings: settings),
        .testTarget(
            name: "ScenariosTests",
            dependencies: ["Airspace", "Line", "Scenarios"],
            swiftSettings: settings),
        .testTarget(
            name: "SQLiteStoreTests",
            dependencies: [
                "Airspace", "TransparencyLog", "Line", "Deconfliction", "SQLiteStore", "TestSupport", grdb,
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: settings),
        .testTarget(
            name: "NodeHTTPTests",
            dependencies: [
                "Airspace", "TransparencyLog", "Line", "Deconfliction", "SQLiteStore", "NodeService",
                "NodeHTTP", "TestSupport", grdb,
                hummingbird, hummingbirdTesting, httpTypes, nioSSL, log, lifecycle, x509, asn1, crypto,
            ] + nio + [.product(name: "NIOEmbedded", package: "swift-nio")],
            swiftSettings: settings),
        .testTarget(
            name: "CommandTests",
            dependencies: [
                "clearline", "Airspace", "TransparencyLog", "Line", "Deconfliction", "NodeService", arguments,
                log,
            ],
            swiftSettings: settings),
        .testTarget(
            name: "BrowserTests", dependencies: [asyncHTTPClient] + nio, swiftSettings: settings),
        .testTarget(
            name: "EndToEndTests", dependencies: ["Line", asyncHTTPClient] + nio, swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
