package import Line

/// Where each member is reached and by which certificates it is known: the charter's word, then the member's own.
package struct ContactBook: Sendable {
    private var contacts: [MemberName: Contact] = [:]
    private var earlier: [MemberName: [UInt8]] = [:]

    init(charter: Charter) {
        for member in charter.members {
            contacts[member.name] = Contact(certificate: member.certificate, endpoints: member.endpoints)
        }
    }

    package func endpoints(of name: MemberName) -> [String] { contacts[name]?.endpoints ?? [] }

    /// The newest certificate and, since a change takes a while to reach everybody, the one before it.
    package func certificates(of name: MemberName) -> [[UInt8]] {
        [contacts[name]?.certificate, earlier[name]].compactMap(\.self)
    }

    /// Takes a member's word of itself. A certificate that another member shows or showed is not taken: whoever shows it must
    /// stay whom it was.
    mutating func fold(_ contact: Contact, of name: MemberName) {
        let isOthers = contacts.keys.contains { $0 != name && certificates(of: $0).contains(contact.certificate) }
        guard !isOthers else { return }
        if let before = contacts[name]?.certificate, before != contact.certificate { earlier[name] = before }
        contacts[name] = contact
    }
}
