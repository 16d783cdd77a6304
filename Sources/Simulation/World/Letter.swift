import Deconfliction
import Line
import TransparencyLog

/// What a node asks of another, as the line carries it: as bytes, read by the same readers as behind a real listener.
struct Letter: Sendable {
    enum Content: Sendable {
        case exchange(ExchangeMessage)
        case offer(AddCheckpointRequest)
    }

    let content: Content
    /// What its sender has made of the truth in it.
    var lie: Fault?

    var bytes: [UInt8] {
        switch content {
        case .exchange(let message): message.encoded
        case .offer(let offer): Array(offer.encoded.utf8)
        }
    }

    func event(_ request: RequestID, by name: MemberName, _ entropy: Entropy) -> Event {
        switch content {
        case .exchange(let message): .exchangeRequested(request, by: name, message, entropy)
        case .offer(let offer): .checkpointOffered(request, offer)
        }
    }

    /// What a listener makes of bytes that come in its place: a letter, or what it answers by itself, before any node hears of it.
    enum Reading {
        case letter(Letter)
        case refused(World.RequestAnswer, Response)
    }

    func reading(_ bytes: [UInt8], by name: MemberName) -> Reading {
        switch content {
        case .exchange:
            guard let message = try? ExchangeMessage(encoded: bytes) else {  // 422, whatever the fault is
                return .refused(.exchange(.unprocessable), .unread)
            }
            // The certificate of the connection says whose logs may be posted; a caller takes 403 for no answer at all.
            guard message.log.author == name else { return .refused(.unanswered, .foreign) }
            return .letter(Letter(content: .exchange(message)))
        case .offer:
            guard let offer = try? AddCheckpointRequest(parsing: bytes) else {  // 400, whatever the fault is
                return .refused(.offer(.refused(status: 400)), .unread)
            }
            return .letter(Letter(content: .offer(offer)))
        }
    }
}

extension World.RequestAnswer {
    /// As a listener sends it: status and body.
    var http: (status: Int, body: [UInt8]) {
        switch self {
        case .exchange(.message(let message)): (200, message.encoded)
        case .exchange(.conflict(let held)): (409, Array("\(held)\n".utf8))
        case .exchange(.unprocessable): (422, [])
        case .exchange(.overBudget): (429, [])
        case .exchange(.unknownLog): (404, [])
        case .offer(.cosigned(let lines)): (200, lines.flatMap { Array($0.encoded.utf8) })
        case .offer(.conflict(let size)): (409, Array("\(size)\n".utf8))
        case .offer(.contradicted(let note)): (422, Array(note.encoded.utf8))
        case .offer(.forked(let fork)): (409, fork.encoded)
        case .offer(.refused(let status)): (status, [])
        case .unanswered: (403, [])
        }
    }

    /// What whoever asked makes of a body in the place of this answer's: nothing where it cannot be read.
    func reading(_ body: [UInt8]) -> World.RequestAnswer {
        let status = http.status
        switch self {
        case .exchange:
            let read = try? ExchangeAnswer.reading(status: status, body: body)  // not read: no answer
            return read.map { .exchange($0) } ?? .unanswered
        case .offer:
            let read = try? OfferAnswer.reading(status: status, body: body)  // not read: no answer
            return read.map { .offer($0) } ?? .unanswered
        case .unanswered: return .unanswered
        }
    }
}
