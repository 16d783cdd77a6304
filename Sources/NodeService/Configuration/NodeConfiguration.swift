import Foundation
package import Line

/// `node.json`: which mechanisms a node takes part in, and where it listens. Strict: an unknown key is refused by name.
package struct NodeConfiguration: Sendable {
    /// An address to listen on; port 0 takes any free one.
    package struct Listen: Hashable, Sendable {
        package let host: String
        package let port: Int

        package init(host: String, port: Int) {
            self.host = host
            self.port = port
        }

        package var isLoopback: Bool { host == "127.0.0.1" || host == "::1" || host == "localhost" }
    }

    package struct TLSFiles: Hashable, Sendable {
        package let certificate: String
        package let key: String
    }

    package struct Mechanism: Hashable, Sendable {
        /// The directory that `clearline init` made.
        package let directory: String
        package let line: Listen
    }

    /// Officers' API and console.
    package let officers: Listen
    /// Demanded beyond loopback.
    package let officersTLS: TLSFiles?
    /// Where the Leaflet library lies.
    package let leaflet: String
    /// The console's files; nil = those that came with the program.
    package let console: String?
    package let mechanisms: [Mechanism]
    /// Addresses of the member's own that are posted to when a FLASH has come.
    package let webhooks: [String]

    package static let defaultLeaflet = "/usr/share/javascript/leaflet"

    package static let largest = 64 << 10

    /// Reads a file's bytes; paths in it are relative to `directory`, the one it lies in.
    package init(file bytes: [UInt8], directory: String) throws(JSONFault) {
        let root = try JSONDocument(bytes, limit: Self.largest).root
        let object = try root.object(allowing: [
            "console", "leaflet", "mechanisms", "officers", "officers_tls", "webhooks",
        ])
        officers = try object.required("officers").listen()
        officersTLS = try object.optional("officers_tls")?.tlsFiles(in: directory)
        leaflet = try object.optional("leaflet")?.path(in: directory) ?? Self.defaultLeaflet
        console = try object.optional("console")?.path(in: directory)
        var mechanisms: [Mechanism] = []
        for element in try object.required("mechanisms").array(min: 1, max: 64) {
            let mechanism = try element.object(allowing: ["directory", "line"])
            mechanisms.append(
                Mechanism(
                    directory: try mechanism.required("directory").path(in: directory),
                    line: try mechanism.required("line").listen()))
        }
        self.mechanisms = mechanisms
        webhooks = try object.optional("webhooks")?.webhooks() ?? []
        guard officers.isLoopback || officersTLS != nil else {
            throw try object.required("officers").fault(
                .malformed(
                    found: officers.host,
                    wanted: "127.0.0.1, or officers_tls for an address beyond this machine"))
        }
    }
}

extension JSONValue {
    /// A token would cross the network readable to everybody; that a FLASH has come is as good as one.
    fileprivate func webhooks() throws(JSONFault) -> [String] {
        var addresses: [String] = []
        for element in try array(max: 8) {
            addresses.append(
                try element.read("https://host/path, or http:// on this machine", max: 2_048) { text in
                    guard let url = URL(string: text), let host = url.host, !host.isEmpty else { return nil }
                    let isLocal = ["127.0.0.1", "localhost", "::1"].contains(host)
                    return url.scheme == "https" || (url.scheme == "http" && isLocal) ? text : nil
                })
        }
        return addresses
    }

    fileprivate func listen() throws(JSONFault) -> NodeConfiguration.Listen {
        let object = try object(allowing: ["host", "port"])
        return NodeConfiguration.Listen(
            host: try object.required("host").string(max: 255),
            port: Int(try object.required("port").integer(in: 0...65_535)))
    }

    fileprivate func path(in directory: String) throws(JSONFault) -> String {
        URL(
            fileURLWithPath: try string(max: 4_096),
            relativeTo: URL(fileURLWithPath: directory, isDirectory: true)
        ).path
    }

    fileprivate func tlsFiles(in directory: String) throws(JSONFault) -> NodeConfiguration.TLSFiles {
        let object = try object(allowing: ["certificate", "key"])
        return NodeConfiguration.TLSFiles(
            certificate: try object.required("certificate").path(in: directory),
            key: try object.required("key").path(in: directory))
    }
}
