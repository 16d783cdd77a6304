import AsyncHTTPClient
import Line
import NIOCore
import NIOHTTP1

/// A running node as one officer's commands see it.
struct NodeClient {
    private let address: NodeAddress
    private let token: String
    /// Asks on connections that are kept; nil: each question on its own.
    private let connections: HTTPClient?

    /// A node answers from memory; whoever waits longer learns that it does not.
    private static let patience: TimeAmount = .seconds(30)
    /// All notices of a full theatre.
    private static let largestAnswer = 256 << 20

    init(address: NodeAddress, token: String, connections: HTTPClient? = nil) {
        self.address = address
        self.token = token
        self.connections = connections
    }

    func get(_ path: String..., query: String? = nil) async throws(Failure) -> NodeAnswer {
        try await get(path, query: query)
    }

    func get(_ path: [String], query: String? = nil) async throws(Failure) -> NodeAnswer {
        try await send(request(.GET, path, query: query), about: nil)
    }

    /// - Parameter file: what messages call the body.
    func post(_ path: String..., query: String? = nil, body: [UInt8] = [], file: String? = nil)
        async throws(Failure) -> NodeAnswer
    {
        try await post(path, query: query, body: body, file: file)
    }

    /// - Parameter file: what messages call the body.
    func post(_ path: [String], query: String? = nil, body: [UInt8] = [], file: String? = nil)
        async throws(Failure) -> NodeAnswer
    {
        var request = request(.POST, path, query: query)
        if !body.isEmpty {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(body)
        }
        return try await send(request, about: file)
    }

    /// Follows the node's events line by line, until `take` says that it has seen enough.
    func events(_ take: (String) async throws -> Bool) async throws {
        let client = connections ?? HTTPClient.shared
        let response = try await client.execute(
            request(.GET, ["events"], query: nil), deadline: .distantFuture)
        guard response.status == .ok else {
            throw Failure.refused(Refusal(status: Int(response.status.code), body: []), file: nil)
        }
        var line: [UInt8] = []
        for try await buffer in response.body {
            for byte in buffer.readableBytesView {
                guard byte == 0x0A else {
                    line.append(byte)
                    continue
                }
                guard try await take(String(decoding: line, as: UTF8.self)) else { return }
                line = []
            }
        }
    }

    private func request(_ method: HTTPMethod, _ path: [String], query: String?) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: address.url(path, query: query))
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        request.headers.add(name: "accept", value: "application/json, application/problem+json")
        return request
    }

    private func send(_ request: HTTPClientRequest, about file: String?) async throws(Failure) -> NodeAnswer {
        let (status, body) = try await exchanged(request)
        guard 200..<300 ~= status else { throw .refused(Refusal(status: status, body: body), file: file) }
        do throws(JSONFault) {
            return NodeAnswer(
                node: address.text, document: try JSONDocument(body, limit: NodeClient.largestAnswer))
        } catch {
            throw .answer(node: address.text, error)
        }
    }

    private func exchanged(_ request: HTTPClientRequest) async throws(Failure) -> (status: Int, body: [UInt8])
    {
        if let connections { return try await exchanged(request, by: connections) }
        // A redirect is not followed: the token is for this node alone.
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
        let answer: (status: Int, body: [UInt8])
        do throws(Failure) {
            answer = try await exchanged(request, by: client)
        } catch {
            await NodeClient.close(client)
            throw error
        }
        await NodeClient.close(client)
        return answer
    }

    /// The process ends soon in any case: a connection that cannot be closed is no news to anybody.
    private static func close(_ client: HTTPClient) async { try? await client.shutdown() }

    private func exchanged(_ request: HTTPClientRequest, by client: HTTPClient) async throws(Failure) -> (
        status: Int, body: [UInt8]
    ) {
        do {
            let response = try await client.execute(request, timeout: NodeClient.patience)
            let body = try await response.body.collect(upTo: NodeClient.largestAnswer)
            return (Int(response.status.code), Array(body.readableBytesView))
        } catch {
            throw .unreachable(node: address.text, reason: error.networkWords)
        }
    }
}

extension Error {
    fileprivate var networkWords: String {
        switch self {
        case let error as HTTPClientError: "\(error.shortDescription)."
        case let error as any CustomStringConvertible: "\(error.description)."
        default: localizedWords
        }
    }
}
