package import Airspace
package import Line

/// What is known of an entry's way: the lamps that people see.
extension Node {
    /// A copy of a notice's newest version in one log.
    package struct Copy: Hashable, Sendable {
        package let serial: Serial
        package let filed: Instant
        package let delivered: Instant?
        package let refusal: Refusal?
        package let witnessed: [Sighting]
    }

    /// That a witness had cosigned a checkpoint which covers the entry, and when, by its own clock.
    package struct Sighting: Hashable, Sendable {
        package let witness: MemberName
        package let time: Instant
    }

    /// The time of the receipt that covers an entry; nil without one, and for an entry that could not be taken.
    package func delivered(_ serial: Serial) -> Instant? {
        if serial.log.author == me {
            guard let link = links[serial.log.addressee], let outbox = link.outbox(of: serial.log),
                messages.refusal(of: serial) == nil
            else { return nil }
            return outbox.receipts.time(covering: serial.index) ?? link.acknowledged(serial)
        }
        return links[serial.log.author]?.inbox(of: serial.log)?.receipts.time(covering: serial.index)
    }

    /// Why the counterpart could not take an own entry.
    package func refusal(of serial: Serial) -> Refusal? {
        serial.log.author == me ? messages.refusal(of: serial)?.entry.refusal : nil
    }

    package func witnessed(_ serial: Serial) -> [Sighting] {
        offers(of: serial.log).compactMap { offer in
            offer.marks.time(covering: serial.index).map { Sighting(witness: offer.witness, time: $0) }
        }
    }

    /// The copies of a notice's newest version, in the order of their addressees.
    package func copies(of file: NoticeFile) -> [Copy] {
        file.told.compactMap { file.versions[$0] }.map { serial in
            Copy(
                serial: serial, filed: file.filed, delivered: delivered(serial), refusal: refusal(of: serial),
                witnessed: witnessed(serial))
        }
    }

    /// The lead of a notice's newest version; delivered only when its last addressee has it.
    package func lead(of file: NoticeFile) -> Lead {
        let times = copies(of: file).map(\.delivered)
        let last = times.contains(nil) ? nil : times.compactMap(\.self).max()
        return Lead(
            start: file.start, filed: file.filed, delivered: last, classes: charter.profile.leadClasses)
    }
}

extension Node {
    /// Whether every counterpart has the newest word of this member's certificate and endpoints. One that refuses it has it,
    /// too: nobody can keep a certificate in use that may be stolen.
    package var isContactKnownToAll: Bool {
        let announced = announcements
        return peers.allSatisfy { peer in
            announced.last { $0.serial.log.addressee == peer }.map {
                delivered($0.serial) != nil || refusal(of: $0.serial) != nil
            } ?? false
        }
    }

    /// Whether this member has ever said more of its certificate and endpoints than the charter.
    var hasAnnouncedContact: Bool { !announcements.isEmpty }

    private var announcements: [Entry] {
        entries.filter { $0.code == .contact && $0.serial.log.author == me }
    }
}
