import Airspace
import Line

/// What open incidents keep from expiring: their reports, what names them or is named by them, and every notice that was near one
/// in time and space, as near as the charter takes two reports for one incident.
///
/// An incident is open from its report (IN01) until an officer of this member says that its review is over; each member decides
/// that for its own copy. A report that its author cancels holds nothing.
struct IncidentHold {
    private var named: Set<Correspondence.ID> = []
    private var notices: Set<NoticeKey> = []

    /// Of each member's open reports only the first so many hold what was near them, lest a flood of reports make every look a long one:
    /// nobody's flood takes the place of another's report. All of them hold what they name.
    init(of node: Node) {
        var places: [MemberName: [Place]] = [:]
        for report in node.openIncidents {
            gather(report, node.messages)
            guard places[report.author]?.count ?? 0 < Limits.incidentsNear,
                let place = Place(report, node.charter.profile.incidentLink)
            else { continue }
            places[report.author, default: []].append(place)
        }
        let all = places.values.flatMap { $0 }
        guard !all.isEmpty else { return }
        for message in node.messages.correspondences.values {
            guard case .notice(let notice) = message.content, all.contains(where: { $0.isNear(notice) })
            else {
                continue
            }
            notices.insert(NoticeKey(author: message.author, handle: notice.handle))
        }
    }

    func holds(_ message: Correspondence) -> Bool {
        named.contains(message.id) || message.noticeKey.map { notices.contains($0) } ?? false
    }

    /// The report, what it names, what names it, and what that names in turn: a review, and what the review is about.
    private mutating func gather(_ report: Correspondence, _ messages: MessageBoard) {
        var next = [report]
        for _ in 0..<3 {
            named.formUnion(next.map(\.id))
            notices.formUnion(next.compactMap(\.noticeKey))
            next = next.flatMap { message in
                let mentioning = messages.mentions(of: message).compactMap { messages[$0.serial] }
                return mentioning + message.filing.references.compactMap { messages.named($0) }
            }.filter { !named.contains($0.id) }
        }
    }

    /// Where and when an incident was.
    private struct Place {
        let footprint: Footprint
        let from: Instant
        let until: Instant
        let metres: Double

        init?(_ report: Correspondence, _ link: Profile.IncidentLink) {
            guard case .message(let said) = report.content, case .position(let position) = said["position"],
                case .time(let time) = said["at"]
            else { return nil }
            footprint = .point(position)
            from = time.advanced(byMilliseconds: -link.window.wholeMilliseconds)
            until = time.advanced(byMilliseconds: link.window.wholeMilliseconds)
            metres = Double(link.distanceMetres)
        }

        func isNear(_ notice: Notice) -> Bool {
            notice.volumes.contains { volume in
                volume.window.start <= until && volume.window.end.map { from <= $0 } ?? true
                    && volume.footprint.metres(to: footprint).map { $0 <= metres } ?? false
            }
        }
    }
}

extension Node {
    /// Reports of incidents whose review is not over, in the order in which they were filed.
    package var openIncidents: [Correspondence] {
        messages.incidents.filter(isOpen(incident:))
    }

    func isOpen(incident report: Correspondence) -> Bool {
        report.content != nil && !messages.isCancelled(report)
            && !report.copies.contains { retention.isReviewed($0.serial) }
    }

    /// Says that the review of an incident is over: what it held expires like everything else. A fact of the member's own book.
    mutating func closeIncident(_ serial: Serial, _ reaction: inout Reaction) -> Outcome {
        guard let report = messages[serial], openIncidents.contains(where: { $0.id == report.id }) else {
            return .refused(.noOpenIncident(serial))
        }
        reaction.store(.reviewed(serial, at: reaction.now))
        retention.close(serial, at: reaction.now)
        return .done
    }
}
