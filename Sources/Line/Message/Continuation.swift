import TransparencyLog

/// The first entry of a log's later epoch: after which history of the pair's earlier log it goes on, and why.
package struct Continuation: Hashable, Sendable {
    /// What the addressee holds of the epoch before; its own newest, or it does not take the new epoch.
    package let previous: Holding
    package let cause: Cause

    package enum Cause: String, Hashable, Sendable, CaseIterable {
        /// The author's record was restored from a backup, and may have lost what it had signed.
        case restored
        /// The author signed two histories of the epoch before.
        case disputed
    }

    package init(previous: Holding, cause: Cause) {
        self.previous = previous
        self.cause = cause
    }
}

extension Continuation {
    var canonical: CanonicalJSON {
        [
            "cause": .string(cause.rawValue), "epoch": .integer(Int64(previous.epoch)),
            "root": .string(previous.root.hex), "size": .integer(Int64(previous.size)),
        ]
    }

    init(json: JSONValue) throws(JSONFault) {
        let object = try json.object(allowing: ["cause", "epoch", "root", "size"])
        self.init(
            previous: Holding(
                epoch: try object.required("epoch").epoch(), size: try object.required("size").size(),
                root: try object.required("root").digest()),
            cause: try object.required("cause").choice(of: Cause.self))
    }
}
