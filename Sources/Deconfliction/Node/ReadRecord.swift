import Line

/// A record with what an entry in it says: whoever brings records to a node that starts reads them beside it, wherever there
/// is a processor for that.
package struct ReadRecord: Sendable {
    package let record: Record
    /// Of an entry that is to be folded.
    let appraisal: Appraisal?

    package init(_ record: Record) {
        self.record = record
        if case .entry(_, let leaf, let body, _, refusal: nil) = record {
            appraisal = .of(ExchangeMessage.Parcel(leaf: leaf, body: body), at: nil)
        } else {
            appraisal = nil
        }
    }

    /// What it is at the place where it stands; nil where that is not what it says of itself.
    func entry(at serial: Serial) -> (Entry, Content?)? {
        guard case .taken(let entry, let content) = appraisal, entry.serial == serial else { return nil }
        return (entry, content)
    }
}
