package import Airspace
package import Deconfliction
package import Line

/// Proposals of both sides as the API shows them.
extension Node {
    package func view(of proposal: Proposal, at now: Instant) -> CanonicalJSON {
        let settlement = proposal.settlement
        let log = proposal.serial.log
        let outcome = outcome(of: proposal)
        return [
            "serial": .string("\(proposal.serial)"), "from": .string(log.author.text),
            "to": .string(log.addressee.text),
            "mine": .bool(log.author == me), "notices": .array(settlement.about.map { .string("\($0)") }),
            "changes": .string("\(settlement.changing)"),
            "handle": .string(register.key(of: settlement.changing)?.handle.text ?? "\(settlement.changing)"),
            "change": settlement.change.view, "words": .string(settlement.change.words(today: now)),
            "state": .string(outcome.state), "answer": .optional(outcome.answer.map { "\($0)" }),
            "refer": .optional(outcome.referral?.rawValue),
            "filed": .time(proposal.filed), "delivered": .time(delivered(proposal.serial)),
        ]
    }

    /// An open proposal is stale once one of its notices has been amended or is over: it can no longer be agreed to.
    private func outcome(of proposal: Proposal) -> (
        state: String, answer: Serial?, referral: Content.Referral?
    ) {
        switch proposal.state {
        case .open:
            (proposal.settlement.about.allSatisfy(register.isCurrent) ? "open" : "stale", nil, nil)
        case .agreed(let serial, _): ("agreed", serial, nil)
        case .declined(let serial, let referral): ("declined", serial, referral)
        }
    }
}
