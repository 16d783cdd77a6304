package import Foundation

extension URL {
    /// Gives a file that is synced another name in its folder; durable when this returns.
    package func moveDurably(to path: String) throws {
        try FileManager.default.moveItem(atPath: self.path, toPath: path)
        let folder = try FileHandle(forReadingFrom: URL(fileURLWithPath: path).deletingLastPathComponent())
        try folder.synchronize()
        try folder.close()
    }
}
