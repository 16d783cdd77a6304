/// What is due on a message of each priority, where its code has no deadlines of its own.
package struct Deadlines: Hashable, Sendable {
    package let flash: Due
    package let immediate: Due
    package let priority: Due
    package let routine: Due

    package subscript(priority: Priority) -> Due {
        switch priority {
        case .flash: flash
        case .immediate: immediate
        case .priority: self.priority
        case .routine: routine
        }
    }

    init(_ value: JSONValue) throws(JSONFault) {
        let object = try value.object(allowing: ["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"])
        flash = try Due(deadlines: object.required("FLASH"))
        immediate = try Due(deadlines: object.required("IMMEDIATE"))
        priority = try Due(deadlines: object.required("PRIORITY"))
        routine = try Due(deadlines: object.required("ROUTINE"))
    }

    var canonical: CanonicalJSON {
        [
            "FLASH": flash.deadlines, "IMMEDIATE": immediate.deadlines, "PRIORITY": priority.deadlines,
            "ROUTINE": routine.deadlines,
        ]
    }
}

extension Due {
    fileprivate init(deadlines value: JSONValue) throws(JSONFault) {
        let object = try value.object(allowing: ["ack", "reply"])
        let acknowledgement = try object.seconds("ack").components.seconds
        let reply = try object.seconds("reply").components.seconds
        guard acknowledgement <= reply else {
            throw try object.required("reply").fault(.profile(.replyBeforeAcknowledgement))
        }
        self.init(acknowledgement: acknowledgement, reply: reply)
    }

    fileprivate var deadlines: CanonicalJSON {
        .object(present: [
            "ack": acknowledgement.map { .integer($0) }, "reply": reply.map { .integer($0) },
        ])
    }
}
