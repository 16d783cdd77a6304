import Deconfliction
import Line
package import NodeService
import TransparencyLog

/// What members' nodes may ask of this one: `/line/v1/exchange` and `/line/v1/add-checkpoint`.
///
/// Who asks is known by the certificate of the connection; a log that is not that member's is refused with 403.
package struct LineRoutes: Sendable {
    private let desk: Desk
    private let offers: OfferBudgets

    package init(_ desk: Desk) {
        self.desk = desk
        offers = OfferBudgets(desk)
    }

    package func answer(_ request: LineRequest) async -> LineResponse {
        guard desk.isMember(showing: request.peer) else {
            return .plain(403, "no member shows this certificate")
        }
        guard request.method == "POST" else { return .plain(405, "POST only") }
        do {
            switch request.path {
            case "/line/v1/exchange": return try await exchange(request.body, by: request.peer)
            case "/line/v1/add-checkpoint": return try await witness(request.body, by: request.peer)
            default: return .plain(404, "no such path")
            }
        } catch {
            return .notNow(503, "\(error)", retryAfter: 1)
        }
    }

    private func exchange(_ body: [UInt8], by fingerprint: String) async throws(DeskError) -> LineResponse {
        let message: ExchangeMessage
        do throws(JSONFault) {
            message = try ExchangeMessage(encoded: body)
        } catch {
            return .plain(422, "\(error.whereabouts): \(error.words)")
        }
        guard desk.shows(fingerprint, message.log.author) else {
            return .plain(403, "\(message.log) is not a log of whoever shows this certificate")
        }
        switch try await desk.exchange(message, with: message.log.author) {
        case .message(let answer):
            return LineResponse(status: 200, contentType: "application/json", body: answer.encoded)
        case .conflict(let held): return .size(held)
        case .unprocessable: return .plain(422, "a signature, a proof or a leaf cannot be taken")
        case .overBudget:
            return .notNow(429, "more than the charter's budget lets its author write", retryAfter: 10)
        case .unknownLog: return .plain(404, "\(message.log) is no log between us")
        }
    }

    /// C2SP tlog-witness, add-checkpoint; open to every member.
    private func witness(_ body: [UInt8], by fingerprint: String) async throws(DeskError) -> LineResponse {
        guard offers.takes(from: fingerprint, at: desk) else {
            return .notNow(429, "more checkpoints than are looked at", retryAfter: 1)
        }
        let request: AddCheckpointRequest
        do throws(TransparencyLogError) {
            request = try AddCheckpointRequest(parsing: body)
        } catch {
            return .plain(400, "\(error)")
        }
        switch try await desk.witness(request) {
        case .cosigned(let lines): return .plain(200, lines.map(\.encoded).joined(), lineEnd: "")
        case .conflict(let size): return .size(size)
        case .contradicted(let held): return .plain(422, held.encoded, lineEnd: "")
        case .forked(let fork):
            return LineResponse(status: 409, contentType: "application/json", body: fork.encoded)
        case .refused(let status): return .plain(status, "refused")
        }
    }
}

extension LineResponse {
    fileprivate static func plain(_ status: Int, _ text: String, lineEnd: String = "\n") -> LineResponse {
        LineResponse(
            status: status, contentType: "text/plain; charset=utf-8", body: Array((text + lineEnd).utf8))
    }

    /// A refusal that says after how many seconds to ask again.
    fileprivate static func notNow(_ status: Int, _ text: String, retryAfter seconds: Int) -> LineResponse {
        var answer = plain(status, text)
        answer.headers = [Header("Retry-After", "\(seconds)")]
        return answer
    }

    /// 409 as tlog-witness has it: the size that is held, in a media type of its own.
    fileprivate static func size(_ size: UInt64) -> LineResponse {
        LineResponse(status: 409, contentType: "text/x.tlog.size", body: Array("\(size)\n".utf8))
    }
}
