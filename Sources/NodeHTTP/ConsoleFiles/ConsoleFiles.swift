import Foundation
import NIOCore

/// The console's files and the Leaflet library, read into memory once: what is not here when the program starts cannot be
/// asked for, whatever a path says.
package struct ConsoleFiles: Sendable {
    struct File: Sendable {
        let contentType: String
        let bytes: ByteBuffer
    }

    /// By path: `/`, `/console/…`, `/leaflet/…`, `/basemap.geojson`.
    let files: [String: File]
    /// What is missing, for the one who starts the node. The API works without.
    package let warnings: [String]

    /// The console is about 200 KB and Leaflet 2 MB; beyond this something else lies there.
    private static let largest = 8 << 20
    private static let most = 500

    /// Types of the files that are served; any other lies there for another reason.
    private static let contentTypes = [
        "css": "text/css; charset=utf-8", "geojson": "application/geo+json",
        "html": "text/html; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "json": "application/json", "png": "image/png",
        "svg": "image/svg+xml",
    ]

    /// - Parameters:
    ///   - console: the directory of the console; nil = the one that came with the program.
    ///   - leaflet: the directory of the Leaflet library.
    package init(console: String?, leaflet: String) {
        let console = console ?? Self.builtIn
        var files = Self.files(in: console, under: "/console/")
        var warnings: [String] = []
        if let index = files.removeValue(forKey: "/console/index.html") {
            files["/"] = index
        } else {
            warnings.append(
                "The console is not there: \(console) has no index.html. Set \"console\" in the configuration."
            )
        }
        files["/basemap.geojson"] = files.removeValue(forKey: "/console/basemap.geojson")
        let library = Self.files(in: leaflet, under: "/leaflet/")
        if library["/leaflet/leaflet.js"] == nil || library["/leaflet/leaflet.css"] == nil {
            warnings.append(
                "The console has no map: \(leaflet) has no leaflet.js and leaflet.css. Install libjs-leaflet, or set "
                    + "\"leaflet\" in the configuration.")
        }
        self.files = files.merging(library) { own, _ in own }
        self.warnings = warnings
    }

    /// Beside the program, where the build puts the resources of this module.
    package static var builtIn: String {
        Bundle.main.bundleURL.appendingPathComponent(
            "clearline_NodeHTTP.resources/Console", isDirectory: true
        ).path
    }

    private static func files(in directory: String, under prefix: String) -> [String: File] {
        // Missing: said as a warning.
        let names = (try? FileManager.default.subpathsOfDirectory(atPath: directory)) ?? []
        var files: [String: File] = [:]
        for name in names.sorted().prefix(most) {
            let url = URL(fileURLWithPath: directory, isDirectory: true).appendingPathComponent(name)
            guard let type = contentTypes[url.pathExtension], let data = contents(of: url) else { continue }
            files[prefix + name] = File(contentType: type, bytes: ByteBuffer(bytes: Array(data)))
        }
        return files
    }

    /// Regular files only: a link could lead out of the directory.
    private static func contents(of url: URL) -> Data? {
        // Gone since it was listed.
        let attributes = try? FileManager.default.attributesOfItem(atPath: url.path)
        guard attributes?[.type] as? FileAttributeType == .typeRegular,
            let size = attributes?[.size] as? Int, size <= largest
        else { return nil }
        return FileManager.default.contents(atPath: url.path)
    }
}
