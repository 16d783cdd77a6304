package import Airspace
package import Line

/// One message in all its copies: as author one for each addressee, as addressee its own.
package struct Correspondence: Hashable, Sendable {
    /// A message is its author's and has one id in all its copies. A second entry with the same id in the same log is a
    /// message of its own.
    package struct ID: Hashable, Comparable, Sendable {
        package let author: MemberName
        package let message: MessageID
        package let again: Shared<Serial>?

        package static func < (a: ID, b: ID) -> Bool {
            if a.author != b.author { return a.author < b.author }
            if a.message != b.message { return a.message < b.message }
            guard let first = a.again, let second = b.again else { return a.again == nil && b.again != nil }
            return first.value < second.value
        }
    }

    package let id: ID
    /// In the order of their serials.
    package private(set) var copies: [Filing]
    /// Its addressees that this node may know of, in the order of their names.
    package private(set) var addressees: [MemberName]

    init(_ id: ID, _ filing: Filing) {
        self.id = id
        copies = [filing]
        addressees = Self.addressees(of: copies, by: id.author)
    }

    private static func addressees(of copies: [Filing], by author: MemberName) -> [MemberName] {
        let named = copies[0].entry.to
        let all = Set(copies.map(\.serial.log.addressee) + named).subtracting([author]).sorted()
        // Mostly they are the ones that the entry names.
        return all == named ? named : all
    }

    /// The first copy: code, content and role are equal in all.
    package var filing: Filing { copies[0] }
    package var code: Code { filing.entry.code }
    package var author: MemberName { id.author }
    package var content: Content? { filing.content }
    package var filed: Instant { filing.entry.time }

    /// The newest copy in a log to this member.
    package func copy(to member: MemberName) -> Filing? { copies.last { $0.serial.log.addressee == member } }

    /// The body of a copy is deleted.
    mutating func expire(_ serial: Serial) {
        for place in copies.indices where copies[place].serial == serial {
            copies[place] = copies[place].withoutBody
        }
    }

    mutating func add(_ copy: Filing) {
        copies.insert(sorted: copy)
        addressees = Self.addressees(of: copies, by: author)
    }
}

extension [Filing] {
    /// Puts it where its serial belongs, once. Mostly that is the end: whoever writes many must not make this slow.
    mutating func insert(sorted filing: Filing) {
        let place = lastIndex { $0.serial <= filing.serial }.map { $0 + 1 } ?? startIndex
        guard place == startIndex || self[place - 1].serial != filing.serial else { return }
        insert(filing, at: place)
    }
}

extension Serial {
    fileprivate static func <= (a: Serial, b: Serial) -> Bool { !(b < a) }
}
