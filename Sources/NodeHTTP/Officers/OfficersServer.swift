import Foundation
import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore
import NIOSSL
package import NodeService
import ServiceLifecycle

/// Serves the officers' API and the console until the node stops; with TLS 1.3 where the configuration names a certificate.
package struct OfficersServer: Service {
    private let api: OfficersAPI
    private let listen: NodeConfiguration.Listen
    private let tls: TLSConfiguration?
    private let connections: OfficersConnections
    private let logger: Logger
    private let onBound: @Sendable (Int) async -> Void

    /// Says what of the console is missing; the API works without.
    ///
    /// - Parameter onBound: called with the port once connections are accepted.
    package init(
        desks: [Desk], configuration: NodeConfiguration, version: String,
        connections: OfficersConnections = OfficersConnections(), logger: Logger,
        onBound: @escaping @Sendable (Int) async -> Void = { _ in }
    ) throws {
        let files = ConsoleFiles(console: configuration.console, leaflet: configuration.leaflet)
        for warning in files.warnings { logger.warning("\(warning)") }
        listen = configuration.officers
        api = OfficersAPI(
            desks: desks, files: files, isLoopback: configuration.officers.isLoopback, version: version,
            logger: logger)
        tls = try configuration.officersTLS.map { try Self.tls($0) }
        self.connections = connections
        self.logger = logger
        self.onBound = onBound
    }

    package func run() async throws {
        let logger = logger
        let listen = listen
        let onBound = onBound
        let application = Application(
            router: api.buildRouter(), server: try server(),
            configuration: .init(
                address: .hostname(listen.host, port: listen.port), serverName: nil,
                availableConnectionsDelegate: MaximumAvailableConnections(
                    connections.all, logger: logger)),
            onServerRunning: { channel in
                let port = channel.localAddress?.port ?? listen.port
                logger.info("officers are answered", metadata: ["host": "\(listen.host)", "port": "\(port)"])
                await onBound(port)
            },
            eventLoopGroupProvider: .singleton, logger: logger)
        do { try await application.run() } catch let error as IOError {
            throw NotListening(host: listen.host, port: listen.port, error)
        }
    }

    private func server() throws -> HTTPServerBuilder {
        let connections = connections
        let plain = HTTPServerBuilder { OfficersChannel(limits: connections, responder: $0) }
        return try tls.map { try .tls(plain, tlsConfiguration: $0) } ?? plain
    }

    private static func tls(_ files: NodeConfiguration.TLSFiles) throws -> TLSConfiguration {
        let identity = try TLSFilesIdentity(files)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: identity.chain, privateKey: identity.key)
        configuration.minimumTLSVersion = .tlsv13
        return configuration
    }
}

/// The certificate chain and key that an installation uses for its own officers: any authority's, RSA or elliptic.
private struct TLSFilesIdentity {
    let chain: [NIOSSLCertificateSource]
    let key: NIOSSLPrivateKeySource

    init(_ files: NodeConfiguration.TLSFiles) throws {
        chain = try NIOSSLCertificate.fromPEMFile(files.certificate).map { .certificate($0) }
        let attributes = try FileManager.default.attributesOfItem(atPath: files.key)
        let mode = (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0o777
        guard mode & 0o077 == 0 else {
            throw CredentialError.keyReadableByOthers(path: files.key, mode: mode)
        }
        key = .privateKey(try NIOSSLPrivateKey(file: files.key, format: .pem))
    }
}
