/// Where a module stands, and what its files may import. The table is that of `ARCHITECTURE.md`.
struct Floor: Sendable {
    let level: Int
    /// Names of modules; one that ends in `*` stands for all that begin so; `*` alone for every module.
    let imports: [String]

    var isPure: Bool { level <= 2 }

    func allows(_ module: String) -> Bool {
        imports.contains { $0.hasSuffix("*") ? module.hasPrefix($0.dropLast()) : module == $0 }
    }

    static let all: [String: Floor] = [
        "Airspace": Floor(level: 0, imports: ["Numerics", "RealModule"]),
        "TransparencyLog": Floor(level: 0, imports: ["Crypto"]),
        "Line": Floor(level: 1, imports: ["Airspace", "TransparencyLog", "Crypto"]),
        "Deconfliction": Floor(level: 2, imports: belowTwo),
        "SQLiteStore": Floor(level: 3, imports: belowThree + system + ["GRDB", "Crypto"]),
        "Simulation": Floor(level: 3, imports: belowThree),
        "Scenarios": Floor(level: 4, imports: belowThree + ["Simulation", "Yams"]),
        "NodeService": Floor(level: 4, imports: belowThree + system + ["SQLiteStore"] + service),
        "NodeHTTP": Floor(level: 4, imports: belowThree + system + ["NodeService"] + service + http),
        "clearline": Floor(level: 5, imports: ["*"]),
        "TestSupport": Floor(level: 2, imports: belowThree + ["Testing", "CustomDump", "Crypto"]),
    ]

    private static let belowTwo = ["Airspace", "TransparencyLog", "Line"]
    private static let belowThree = belowTwo + ["Deconfliction"]
    private static let system = ["Foundation", "Dispatch", "Synchronization", "Glibc"]
    private static let service = [
        "NIO*", "ServiceLifecycle", "UnixSignals", "Logging", "Metrics", "AsyncHTTPClient", "X509",
        "SwiftASN1", "Crypto",
    ]
    private static let http = ["Hummingbird*", "HTTPTypes"]
}
