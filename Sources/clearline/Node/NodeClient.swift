import AsyncHTTPClient
import Line
import NIOCore
import NIOHTTP1

/// A running node as one officer's commands see it.
struct NodeClient {
    private let address: NodeAddress
    private let token: String

    /// A node answers from memory; whoever waits longer learns that it does not.
    private static let patience: TimeAmount = .seconds(30)
    /// All notices of a full theatre.
    private static let largestAnswer = 256 << 20

    init(address: NodeAddress, token: String) {
        self.address = address
        self.token = token
    }

    func get(_ path: String..., query: String? = nil) async throws(Failure) -> NodeAnswer {
        try await send(request(.GET, path, query: query), about: nil)
    }

    /// - Parameter file: what messages call the body.
    func post(_ path: String..., body: [UInt8] = [], file: String? = nil) async throws(Failure) -> NodeAnswer
    {
        var request = request(.POST, path, query: nil)
        if !body.isEmpty {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(body)
        }
        return try await send(request, about: file)
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

    /// A redirect is not followed: the token is for this node alone.
    private func exchanged(_ request: HTTPClientRequest) async throws(Failure) -> (status: Int, body: [UInt8])
    {
        let client = HTTPClient(
            eventLoopGroupProvider: .singleton, configuration: .init(redirectConfiguration: .disallow))
        let result: Result<(Int, [UInt8]), Failure>
        do {
            let response = try await client.execute(request, timeout: NodeClient.patience)
            let body = try await response.body.collect(upTo: NodeClient.largestAnswer)
            result = .success((Int(response.status.code), Array(body.readableBytesView)))
        } catch {
            result = .failure(.unreachable(node: address.text, reason: error.networkWords))
        }
        // The process ends soon in any case: a connection that cannot be closed is no news to anybody.
        try? await client.shutdown()
        return try result.get()
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
