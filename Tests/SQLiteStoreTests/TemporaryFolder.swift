import Foundation

/// A folder of a test's own, gone with it.
final class TemporaryFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)  // left behind, it is the system's to clear
    }

    func path(_ name: String) -> String { url.appending(path: name).path }

    func bytes(_ name: String) throws -> [UInt8] {
        Array(try Foundation.Data(contentsOf: url.appending(path: name)))
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Foundation.Data(bytes).write(to: url.appending(path: name))
    }
}
