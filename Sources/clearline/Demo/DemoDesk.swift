import AsyncHTTPClient
import Line

/// An officer's view of one of the demo's nodes, over the same API that the console uses.
struct DemoDesk: Sendable {
    let name: MemberName
    let consoleAddress: String
    private let address: NodeAddress
    private let token: String
    private let client: NodeClient

    /// - Parameter connections: those that other officers' requests keep busy are not one's own.
    init(name: MemberName, address: NodeAddress, token: String, connections: HTTPClient = .shared) {
        self.name = name
        self.address = address
        self.token = token
        consoleAddress = "\(address.text)/#token=\(token)"
        client = NodeClient(address: address, token: token, connections: connections)
    }

    /// The same desk, on other connections.
    func on(_ connections: HTTPClient) -> DemoDesk {
        DemoDesk(name: name, address: address, token: token, connections: connections)
    }

    func get(_ path: String..., query: String? = nil) async throws -> JSONObject {
        try await client.get(path, query: query).document.root.object()
    }

    @discardableResult
    func post(_ path: String..., body: CanonicalJSON? = nil) async throws -> JSONObject {
        try await client.post(path, body: body?.encoded ?? []).document.root.object()
    }

    /// How long the node takes to refuse a request without a body.
    func emptyPost() async throws -> Duration {
        let began = ContinuousClock.now
        do {
            try await post("notices")
        } catch Failure.refused(let refusal, _) where refusal.status == 400 || refusal.status == 415 {
            return ContinuousClock.now - began
        }
        throw Failure.wrongArgument("an empty notice", wanted: "one that is refused")
    }

    /// Whether the counterpart's receipt of an own notice is stored.
    func hasReceipt(forNotice handle: String) async throws -> Bool {
        let copies = try await get("notices", handle, query: "author=\(name)").list("copies")
        return !copies.isEmpty && copies.allSatisfy { $0.optionalOrNull("delivered") != nil }
    }

    func events(_ take: (String) async throws -> Bool) async throws { try await client.events(take) }

    /// Whether the node answers at all.
    func isUp() async -> Bool {
        // Until it listens, every error means: not yet.
        (try? await get("status")) != nil
    }
}

extension JSONObject {
    func text(at key: StaticString) throws(JSONFault) -> String { try required(key).string(max: 1 << 16) }

    func list(_ key: StaticString) throws(JSONFault) -> [JSONObject] {
        var objects: [JSONObject] = []
        for element in try required(key).array(max: 100_000) { objects.append(try element.object()) }
        return objects
    }

    /// A text, or a dash where there is none yet.
    func textOrDash(_ key: StaticString) throws(JSONFault) -> String {
        try optionalOrNull(key)?.string(max: 1 << 16) ?? "—"
    }
}
