package import Line
package import TransparencyLog

extension ExchangeAnswer {
    /// Reads what a counterpart's node answered to an exchange, as HTTP brings it: nil for a status that the protocol does not
    /// give, and for a 409 without a size.
    package static func reading(status: Int, body: [UInt8]) throws(JSONFault) -> ExchangeAnswer? {
        switch status {
        case 200: .message(try ExchangeMessage(encoded: body))
        case 409: Witness.Outcome.size(inConflictBody: body).map { .conflict(held: $0) }
        case 422: .unprocessable
        case 429: .overBudget
        case 404: .unknownLog
        default: nil
        }
    }
}

extension OfferAnswer {
    /// Reads what a witness answered to a checkpoint, as HTTP brings it.
    package static func reading(status: Int, body: [UInt8]) throws(TransparencyLogError) -> OfferAnswer {
        switch status {
        case 200: return .cosigned(try NoteSignature.lines(parsing: body))
        case 409:
            // A witness at another size names it; one that has seen two histories shows the evidence; what is neither says only no.
            if let size = Witness.Outcome.size(inConflictBody: body) { return .conflict(currentSize: size) }
            let fork = try? ForkEvidence(encoded: body)  // said above
            return fork.map { .forked($0) } ?? .refused(status: status)
        case 422:
            // A witness that holds another history says which; what is none says only no.
            let note = try? SignedNote(parsing: body)  // said above
            return note.map { .contradicted($0) } ?? .refused(status: status)
        default: return .refused(status: status)
        }
    }
}
