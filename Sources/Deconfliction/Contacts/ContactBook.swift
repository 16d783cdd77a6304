package import Line

/// Where each member is reached and by which certificates it is known: the charter's word, then the member's own.
package struct ContactBook: Hashable, Sendable {
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

    /// Takes a member's word of itself. It may name another member's certificate: that gives it nothing, since whoever posts
    /// a log must show a certificate of its author, and signs what it posts.
    mutating func fold(_ contact: Contact, of name: MemberName) {
        if let before = contacts[name]?.certificate, before != contact.certificate { earlier[name] = before }
        contacts[name] = contact
    }
}
