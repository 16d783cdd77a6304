import Airspace
package import Deconfliction
package import Line
package import NodeService
import TransparencyLog

/// The logs of this member as the API shows them: what their stored bytes make, who has receipted and witnessed them.
extension Node {
    package func view(of audit: LogAudit) -> CanonicalJSON {
        let log = audit.log
        let receipts =
            audit.isAuthor ? link(to: log.addressee)?.outbox.receipts : link(to: log.author)?.inbox.receipts
        return [
            "log": .string("\(log)"), "origin": .string(log.origin(in: charter.mechanism)),
            "author": .string(log.author.text), "addressee": .string(log.addressee.text),
            "mine": audit.isAuthor ? "author" : "holder", "epoch": .integer(Int64(log.epoch)),
            "size": .size(audit.size), "root": .string(audit.root.hex),
            "verified": .bool(audit.problem == nil),
            "problem": .optional(audit.problem), "receipted": .size(receipts?.size ?? 0),
            "receiptTime": .time(receipts?.time), "witnesses": .array(offers(of: log).compactMap(view)),
        ]
    }

    private func view(of offers: Offers) -> CanonicalJSON? {
        offers.marks.time.map { time in
            ["by": .string(offers.witness.text), "size": .size(offers.marks.size), "time": .time(time)]
        }
    }
}
