import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1

/// A session of W3C WebDriver (<https://www.w3.org/TR/webdriver2/>): commands out, typed values back.
struct Session: Sendable {
    private let address: String

    /// Starts a headless Chromium with a profile of its own.
    init(on driver: Driver) async throws {
        let created: Created = try await Self.send(.POST, "\(driver.address)/session", NewSession())
        address = "\(driver.address)/session/\(created.sessionId)"
    }

    func get<Value: Decodable>(_ command: String) async throws -> Value {
        try await Self.send(.GET, "\(address)/\(command)", Nothing?.none)
    }

    func post<Value: Decodable>(_ command: String, _ body: some Encodable) async throws -> Value {
        try await Self.send(.POST, "\(address)/\(command)", body)
    }

    /// Closes the browser.
    func end() async throws {
        let _: Nothing? = try await Self.send(.DELETE, address, Nothing?.none)
    }

    private static func send<Value: Decodable>(
        _ method: HTTPMethod, _ url: String, _ body: (some Encodable)?
    ) async throws -> Value {
        var request = HTTPClientRequest(url: url)
        request.method = method
        if let body { request.body = .bytes(try JSONEncoder().encode(body)) }
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(90))
        let answer = Data(try await response.body.collect(upTo: 64 << 20).readableBytesView)
        guard response.status == .ok else { throw refusal(answer, of: "\(method) \(url)") }
        do {
            return try JSONDecoder().decode(Answer<Value>.self, from: answer).value
        } catch {
            throw BrowserError.unreadable(
                command: url, answer: String(decoding: answer.prefix(1000), as: UTF8.self))
        }
    }

    private static func refusal(_ answer: Data, of command: String) -> BrowserError {
        do {
            let refusal = try JSONDecoder().decode(Answer<Refusal>.self, from: answer).value
            return .refused(command: command, error: refusal.error, message: refusal.message)
        } catch {
            return .unreadable(command: command, answer: String(decoding: answer.prefix(1000), as: UTF8.self))
        }
    }

    /// What a command without a value answers, and what one without parameters sends.
    struct Nothing: Codable {}

    private struct Answer<Value: Decodable>: Decodable { let value: Value }

    private struct Refusal: Decodable {
        let error: String
        let message: String
    }

    private struct Created: Decodable { let sessionId: String }

    /// The body of New Session. Chromium's own sandbox cannot start under root, as in most test machines.
    private struct NewSession: Encodable {
        let capabilities = ["alwaysMatch": Capabilities()]

        struct Capabilities: Encodable {
            let options = [
                "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en",
                ]
            ]
            let logging = ["browser": "ALL"]
            let timeouts = ["script": 60_000, "pageLoad": 30_000, "implicit": 0]

            enum CodingKeys: String, CodingKey {
                case options = "goog:chromeOptions"
                case logging = "goog:loggingPrefs"
                case timeouts
            }
        }
    }
}
