import Airspace
import Deconfliction
import Line

/// What the steps of a play are called, and what became of them.
struct Labels: Sendable {
    /// One step that was taken.
    struct Taken: Sendable {
        let label: String
        let by: MemberName
        let at: Instant
        let outcome: Outcome?
        /// The entries that it wrote, one for each addressee.
        let serials: [Serial]
        let message: MessageID?
    }

    private(set) var taken: [Taken] = []
    private var byMessage: [MessageID: String] = [:]

    mutating func add(_ step: Taken) {
        taken.append(step)
        if let message = step.message { byMessage[message] = step.label }
    }

    subscript(label: String) -> Taken? { taken.last { $0.label == label } }

    /// What an entry is called: the label of the step that wrote it, or else its serial.
    func name(of entry: Entry) -> String { byMessage[entry.message] ?? entry.serial.description }

    func name(of message: MessageID, or serial: Serial) -> String { byMessage[message] ?? serial.description }

    /// What a serial names, for a member that may hold it or not.
    func name(of serial: Serial) -> String {
        taken.last { $0.serials.contains(serial) }?.label ?? serial.description
    }

    func name(of reference: Reference) -> String {
        switch reference {
        case .serial(let serial): name(of: serial)
        case .message(let message): byMessage[message] ?? message.description
        }
    }

    /// How a member names the entries of a step: by the serial in a log of its own, else by the message.
    func reference(to label: String, for member: MemberName) -> Reference? {
        guard let step = self[label] else { return nil }
        let own = step.serials.first { $0.log.author == member || $0.log.addressee == member }
        return own.map { .serial($0) } ?? step.message.map { .message($0) }
    }

    /// The serial that stands for `@label` in what a member says to another.
    func serial(of label: String, from member: MemberName, to other: MemberName?) -> Serial? {
        guard let step = self[label] else { return nil }
        let ends: Set = [member, other ?? member]
        return step.serials.first { [$0.log.author, $0.log.addressee].allSatisfy(ends.contains) }
            ?? step.serials.first { $0.log.author == member || $0.log.addressee == member }
            ?? step.serials.first
    }
}
