import Deconfliction
import Foundation
import Line
import Logging
import TransparencyLog

/// Carries exchanges and offers to other members' nodes, and brings what came of them back to the mailbox.
actor Courier {
    /// Where a member is reached, and by which certificates it is known.
    struct Route: Sendable {
        let member: MemberName
        let certificates: [[UInt8]]
        let endpoint: String?

        init(to member: MemberName, contacts: ContactBook, attempt: Int) {
            self.member = member
            certificates = contacts.certificates(of: member)
            let endpoints = contacts.endpoints(of: member)
            endpoint = endpoints.isEmpty ? nil : endpoints[attempt % endpoints.count]
        }
    }

    private struct Connection {
        let certificates: [[UInt8]]
        let client: PeerClient
    }

    private let desk: Desk
    private var identity: TLSIdentity
    private let logger: Logger
    private var connections: [MemberName: Connection] = [:]

    /// For an answer that is not held back; one that is has its wait on top.
    private static let patience = Duration.seconds(10)

    init(desk: Desk, identity: TLSIdentity, logger: Logger) {
        self.desk = desk
        self.identity = identity
        self.logger = logger
    }

    func exchange(_ message: ExchangeMessage, by route: Route) async {
        let waited = message.wait > 0
        do {
            let answer = try await post(
                message.encoded, to: "/line/v1/exchange", type: "application/json", by: route,
                timeout: Self.patience + .milliseconds(message.wait))
            guard let read = try ExchangeAnswer.reading(status: answer.status, body: answer.body) else {
                throw PeerError.brokenOff("status \(answer.status)")
            }
            deliver(.exchangeAnswered(by: route.member, waited: waited, read, .fresh))
        } catch {
            logger.debug("no exchange with \(route.member): \(error)")
            deliver(.exchangeFailed(with: route.member, waited: waited))
        }
    }

    func offer(_ request: AddCheckpointRequest, of log: LogName, by route: Route) async {
        do {
            let answer = try await post(
                Array(request.encoded.utf8), to: "/line/v1/add-checkpoint", type: "text/plain", by: route,
                timeout: Self.patience)
            let read = try OfferAnswer.reading(status: answer.status, body: answer.body)
            deliver(.offerAnswered(log, by: route.member, read))
        } catch {
            logger.debug("no answer from witness \(route.member): \(error)")
            deliver(.offerFailed(log, to: route.member))
        }
    }

    /// Takes the announced certificate into use once every counterpart has word of it. Whether it did.
    func adoptAnnouncedIdentity(_ node: Node) async throws -> Bool {
        guard node.contacts.certificates(of: desk.me).first != identity.certificate.der,
            node.isContactKnownToAll,
            let next = try desk.directory.nextIdentity(),
            next.certificate.der == node.contacts.certificates(of: desk.me).first
        else { return false }
        try desk.directory.promoteNextIdentity()
        identity = next
        await close()
        logger.info(
            "the new certificate is in use", metadata: ["certificate": "\(next.certificate.fingerprint)"])
        return true
    }

    func close() async {
        let open = connections.values
        connections = [:]
        for connection in open { await connection.client.shutdown() }
    }

    private func post(
        _ body: [UInt8], to path: String, type: String, by route: Route, timeout: Duration
    ) async throws -> PeerAnswer {
        guard let endpoint = route.endpoint else {
            throw PeerError.unreachable("\(route.member) has no endpoint")
        }
        let client = try await client(for: route)
        return try await client.post(
            endpoint + path, body: body, contentType: type, accept: Limits.exchangeBytes, timeout: timeout)
    }

    private func client(for route: Route) async throws -> PeerClient {
        if let open = connections[route.member], open.certificates == route.certificates {
            return open.client
        }
        let client = try PeerClient(
            identity: identity,
            // Bytes that are no certificate are left out: an earlier one still counts.
            trusting: route.certificates.compactMap { try? Certificate(der: $0) })
        let outdated = connections[route.member]
        connections[route.member] = Connection(certificates: route.certificates, client: client)
        await outdated?.client.shutdown()
        return client
    }

    private func deliver(_ event: Event) {
        _ = desk.mailbox.post(event, always: true)
    }
}
