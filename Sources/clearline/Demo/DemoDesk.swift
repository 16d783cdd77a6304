import AsyncHTTPClient
import Foundation
import Line
import NIOCore
import NIOHTTP1

/// An officer's view of one of the demo's nodes, over the same API that the console uses.
struct DemoDesk: Sendable {
    let name: MemberName
    let address: String
    let token: String

    struct Refused: Error {
        let path: String
        let status: UInt
        let body: String
    }

    var consoleAddress: String { "\(address)/#token=\(token)" }

    func get(_ path: String) async throws -> JSONObject { try await ask(.GET, path, nil) }

    @discardableResult
    func post(_ path: String, _ body: CanonicalJSON? = nil) async throws -> JSONObject {
        try await ask(.POST, path, body)
    }

    /// Whether the node answers at all.
    func isUp() async -> Bool {
        // Until it listens, every error means: not yet.
        (try? await get("/api/v1/status")) != nil
    }

    /// Whether there is something at a path.
    func has(_ path: String) async throws -> Bool {
        do {
            _ = try await get(path)
            return true
        } catch let refused as Refused where refused.status == 404 {
            return false
        }
    }

    private func ask(_ method: HTTPMethod, _ path: String, _ body: CanonicalJSON?) async throws -> JSONObject
    {
        var request = HTTPClientRequest(url: address + path)
        request.method = method
        request.headers.add(name: "authorization", value: "Bearer \(token)")
        if let body {
            request.headers.add(name: "content-type", value: "application/json")
            request.body = .bytes(body.encoded)
        }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(10))
        let bytes = Array(try await response.body.collect(upTo: 16 << 20).readableBytesView)
        guard (200...299).contains(response.status.code) else {
            throw Refused(
                path: path, status: response.status.code, body: String(decoding: bytes, as: UTF8.self))
        }
        return try JSONDocument(bytes, limit: 16 << 20).root.object()
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
